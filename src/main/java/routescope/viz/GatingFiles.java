package routescope.viz;

import java.util.List;
import routescope.core.gating.Measurement;
import routescope.core.gating.RateSweep;
import routescope.core.gating.RateSweep.Measure;

/** The pictures of the lab of softmax gating as files, light. */
public final class GatingFiles {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int COLUMNS = 2;

    private GatingFiles() {}

    /**
     * {@return the errors of a sweep on double logarithmic axes, one chart for each measure with a meaning of its own}
     *
     * @param sweep which fits
     * @param outcomes those that are there
     * @param words where they come from
     */
    public static PictureFile rates(RateSweep sweep, List<RateSweep.Outcome> outcomes, String words) {
        return rates(List.of(new Measurement(sweep, outcomes)), words);
    }

    /**
     * {@return the errors of sweeps over the same thing on the same charts}
     *
     * @param shown the sweeps, at least one
     * @param words where they come from
     */
    public static PictureFile rates(List<Measurement> shown, String words) {
        return charts(
                RateCharts.measures(shown).stream()
                        .filter(measure -> measure != Measure.UNALIGNED)
                        .map(measure -> RateCharts.of(shown, measure, Theme.LIGHT))
                        .toList(),
                words);
    }

    /**
     * {@return charts in a grid}
     *
     * @param charts what is shown, made for {@link Theme#LIGHT}, from left to right and top to bottom
     * @param words where they come from
     */
    public static PictureFile charts(List<Chart> charts, String words) {
        int rows = (charts.size() + COLUMNS - 1) / COLUMNS;
        int width = COLUMNS * WIDTH;
        int height = rows * HEIGHT;
        return new PictureFile(charts.get(0).title(), words, width, height, surface -> {
            surface.fillRect(0, 0, width, height, Theme.LIGHT.panel());
            for (int i = 0; i < charts.size(); i++) {
                Rect place = new Rect(i % COLUMNS * WIDTH, i / COLUMNS * HEIGHT, WIDTH, HEIGHT);
                LineChart.paint(surface, place, charts.get(i), Theme.LIGHT);
            }
        });
    }
}
