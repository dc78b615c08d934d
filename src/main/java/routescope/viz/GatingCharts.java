package routescope.viz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import routescope.core.gating.Activation;
import routescope.core.gating.FitMoment;
import routescope.core.gating.GatingData;
import routescope.core.gating.GatingModel;
import routescope.core.gating.GatingShape;
import routescope.core.gating.Truth;

/** Charts of the softmax gating lab: the same in the window and in files. */
public final class GatingCharts {
    private static final int CURVE = 240;
    private static final double EARLIER = 0.6;

    /** Gaps of linear experts are rounding: anything below is drawn here. */
    private static final double FLOOR = 1e-17;

    private GatingCharts() {}

    /**
     * {@return how far the function moves when one expert is split, for every kind of experts}
     *
     * @param cs how far the halves are moved, ascending and positive
     * @param experts the kinds
     * @param gaps {@code [experts][cs]}
     * @param chosen c to be marked, or not-a-number
     * @param theme the surroundings
     */
    public static Chart flat(double[] cs, List<Activation> experts, double[][] gaps, double chosen, Theme theme) {
        ExpertPalette palette = new ExpertPalette(experts.size());
        List<Chart.Series> series = new ArrayList<>();
        for (int i = 0; i < experts.size(); i++) {
            double[] ys =
                    Arrays.stream(gaps[i]).map(gap -> Math.max(gap, FLOOR)).toArray();
            String name = VizText.get("gating.expert." + experts.get(i).id());
            series.add(Chart.Series.of(name, cs, ys, palette.line(i, theme)));
        }
        if (chosen > 0) {
            double most =
                    Arrays.stream(gaps).flatMapToDouble(Arrays::stream).max().orElse(1);
            double[] here = {chosen, chosen};
            series.add(new Chart.Series("", here, new double[] {FLOOR, most}, theme.mutedText(), true, false));
        }
        return new Chart(
                VizText.get("gating.flat.title"),
                VizText.get("gating.flat.c"),
                new Chart.Axis("", FLOOR, Double.NaN, true),
                null,
                series,
                null,
                "",
                false,
                List.of());
    }

    /**
     * {@return for one input: data, true and fitted function}
     *
     * @param truth the true mixture
     * @param data the data, or null for none
     * @param shape the fitted mixture
     * @param parameters its parameters
     * @param theme the surroundings
     */
    public static Chart function(
            Truth truth, @Nullable GatingData data, GatingShape shape, double[] parameters, Theme theme) {
        double[] xs = xs(truth);
        List<Chart.Series> series = new ArrayList<>();
        if (data != null) {
            series.add(dots(data, theme));
        }
        series.add(Chart.Series.of(
                VizText.get("gating.truth"),
                xs,
                new GatingModel(truth.shape()).values(truth.parameters(), xs),
                theme.comparison()));
        double[] fitted = new GatingModel(shape).values(parameters, xs);
        series.add(new Chart.Series(VizText.get("gating.fit"), xs, fitted, theme.accent(), true, false));
        return new Chart(
                VizText.get("gating.function.title"),
                VizText.get("gating.x"),
                Chart.Axis.data(""),
                null,
                series,
                null,
                "");
    }

    private static Chart.Series dots(GatingData data, Theme theme) {
        // All of many points would hide the curves.
        int every = Math.max(1, data.size() / 600);
        Integer[] order = new Integer[(data.size() + every - 1) / every];
        for (int i = 0; i < order.length; i++) {
            order[i] = i * every;
        }
        Arrays.sort(order, (one, other) -> Double.compare(data.xs()[one], data.xs()[other]));
        double[] xs = Arrays.stream(order).mapToDouble(i -> data.xs()[i]).toArray();
        double[] ys = Arrays.stream(order).mapToDouble(i -> data.ys()[i]).toArray();
        return Chart.Series.dots(xs, ys, Argb.mix(theme.mutedText(), theme.panel(), 0.5));
    }

    /**
     * {@return for one input: the weight of every expert over x; those of the truth dashed}
     *
     * @param truth the true mixture
     * @param shape the fitted mixture
     * @param parameters its parameters
     * @param theme the surroundings
     */
    public static Chart gates(Truth truth, GatingShape shape, double[] parameters, Theme theme) {
        double[] xs = xs(truth);
        List<Chart.Series> series = new ArrayList<>();
        double[][] trueGates = gates(truth.shape(), truth.parameters(), xs);
        for (int i = 0; i < trueGates.length; i++) {
            series.add(new Chart.Series("", xs, trueGates[i], theme.comparison(), true, false));
        }
        ExpertPalette palette = new ExpertPalette(shape.experts());
        double[][] fitted = gates(shape, parameters, xs);
        for (int i = 0; i < fitted.length; i++) {
            series.add(Chart.Series.of(ExpertPalette.letter(i), xs, fitted[i], palette.line(i, theme)));
        }
        return new Chart(
                VizText.get("gating.gates.title"),
                VizText.get("gating.x"),
                Chart.Axis.share(""),
                null,
                series,
                null,
                "");
    }

    private static double[][] gates(GatingShape shape, double[] parameters, double[] xs) {
        GatingModel model = new GatingModel(shape);
        double[][] gates = new double[shape.experts()][xs.length];
        for (int row = 0; row < xs.length; row++) {
            double[] here = model.gates(parameters, xs, row);
            for (int i = 0; i < here.length; i++) {
                gates[i][row] = here[i];
            }
        }
        return gates;
    }

    private static double[] xs(Truth truth) {
        double[] xs = new double[CURVE + 1];
        for (int i = 0; i <= CURVE; i++) {
            xs[i] = truth.low() + (truth.high() - truth.low()) * i / CURVE;
        }
        return xs;
    }

    /**
     * {@return the loss over the iterations of the optimiser, one curve for each start, the last one in full colour}
     *
     * @param moments what it told, one start after the other
     * @param noise standard deviation of the noise: its square is the loss of the truth
     * @param theme the surroundings
     */
    public static Chart losses(List<FitMoment> moments, double noise, Theme theme) {
        SortedMap<Integer, List<FitMoment>> starts = new TreeMap<>();
        double end = 1;
        for (FitMoment moment : moments) {
            starts.computeIfAbsent(moment.start(), key -> new ArrayList<>()).add(moment);
            end = Math.max(end, moment.iteration());
        }
        List<Chart.Series> series = new ArrayList<>();
        starts.forEach((start, here) -> {
            double[] xs = here.stream().mapToDouble(FitMoment::iteration).toArray();
            double[] ys = here.stream().mapToDouble(FitMoment::loss).toArray();
            boolean last = start.equals(starts.lastKey());
            int argb = last ? theme.accent() : Argb.mix(theme.accent(), theme.panel(), EARLIER);
            series.add(Chart.Series.of(last ? VizText.get("gating.loss") : "", xs, ys, argb));
        });
        if (noise > 0 && !moments.isEmpty()) {
            double[] ends = {0, end};
            double[] level = {noise * noise, noise * noise};
            series.add(
                    new Chart.Series(VizText.get("gating.loss.noise"), ends, level, theme.comparison(), true, false));
        }
        return new Chart(
                VizText.get("gating.loss.title"),
                VizText.get("gating.iterations"),
                Chart.Axis.logarithmic(""),
                null,
                series,
                null,
                "",
                false,
                List.of());
    }
}
