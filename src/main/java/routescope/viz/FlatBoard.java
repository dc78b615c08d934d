package routescope.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import routescope.core.gating.Activation;
import routescope.core.gating.FlatDirection;
import routescope.core.gating.Truth;

/**
 * The flat direction as one picture: on the left two mixtures before and after one expert is split, on the right how far
 * the function moves against c, for every kind of experts.
 *
 * @param truths mixtures that differ only in their experts, at most two
 * @param split which expert is split
 * @param c how far the halves are moved
 * @param cs ascending and positive, for the curves
 * @param kinds kinds of experts of the curves
 * @param gaps {@code [kinds][cs]}; nobody writes into it
 */
public record FlatBoard(List<Truth> truths, int split, double c, double[] cs, List<Activation> kinds, double[][] gaps) {

    /** Takes copies of the lists. */
    public FlatBoard {
        truths = List.copyOf(truths);
        kinds = List.copyOf(kinds);
    }

    /** {@return the same with halves elsewhere} @param moved how far they are moved */
    public FlatBoard at(double moved) {
        return new FlatBoard(truths, split, moved, cs, kinds, gaps);
    }

    /** {@return the picture for a file} @param description where it comes from @param width pixels @param height pixels */
    public PictureFile file(String description, int width, int height) {
        return new PictureFile(
                VizText.get("gating.flat.title"),
                description,
                width,
                height,
                surface -> paint(surface, new Rect(0, 0, width, height), Theme.LIGHT));
    }

    /**
     * Paints the picture.
     *
     * @param surface what is painted on
     * @param area its place; legible from 480 x 300 pixels
     * @param theme the surroundings
     */
    public void paint(Surface surface, Rect area, Theme theme) {
        surface.fillRect(area.x(), area.y(), area.width(), area.height(), theme.panel());
        double left = Math.round(area.width() / 2);
        double high = Math.round(area.height() / truths.size());
        for (int i = 0; i < truths.size(); i++) {
            Rect place = new Rect(area.x(), area.y() + i * high, left, high);
            moved(surface, place, truths.get(i), theme);
        }
        Rect right = new Rect(area.x() + left, area.y(), area.width() - left, area.height());
        LineChart.paint(surface, right, GatingCharts.flat(cs, kinds, gaps, c, theme), theme);
    }

    private void moved(Surface surface, Rect place, Truth truth, Theme theme) {
        FlatDirection after = FlatDirection.split(truth, split, c);
        String expert = VizText.get("gating.expert." + truth.shape().expert().id());
        String title = VizText.get("gating.split.title", expert, String.format(Locale.ROOT, "%.2f", c));
        if (truth.shape().inputs() == 1) {
            Chart chart = GatingCharts.function(truth, null, after.shape(), after.parameters(), theme);
            List<Chart.Series> series = new ArrayList<>();
            for (Chart.Series one : chart.series()) {
                boolean split = one.dashed();
                series.add(new Chart.Series(
                        VizText.get(split ? "gating.split" : "gating.truth"),
                        one.xs(),
                        one.ys(),
                        one.argb(),
                        split,
                        false));
            }
            LineChart.paint(
                    surface, place, new Chart(title, chart.xTitle(), chart.left(), null, series, null, ""), theme);
        } else {
            PlaneMap map = new PlaneMap(truth, theme);
            Scale scale = map.scale();
            double half = Math.round(place.width() / 2);
            Rect before = new Rect(place.x(), place.y(), half, place.height());
            Rect behind = new Rect(place.x() + half, place.y(), place.width() - half, place.height());
            map.values(surface, before, VizText.get("gating.truth"), truth.shape(), truth.parameters(), scale);
            map.values(surface, behind, title, after.shape(), after.parameters(), scale);
        }
    }
}
