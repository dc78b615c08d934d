package routescope.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import routescope.core.experiment.CueSweep;
import routescope.core.metric.GroupPoint;
import routescope.core.metric.GroupPoint.Of;
import routescope.core.metric.GroupPoint.PatchKind;
import routescope.core.metric.MetricPoint;
import routescope.core.run.Snapshot;

/** Charts of a run whose images have a cue: the same in the window and in files. */
public final class CueCharts {
    private CueCharts() {}

    /**
     * Which shares of the experts a chart shows.
     *
     * @param gates gate mass instead of selected slots
     * @param kind on which patches
     * @param agreeing over the test images whose cue goes with the label, or over the others
     */
    public record Shares(boolean gates, PatchKind kind, boolean agreeing) {
        /** The question of the lab: who looks at the cue where it misleads? */
        public static final Shares MISLED = new Shares(false, PatchKind.SPURIOUS, false);
    }

    /**
     * {@return worst-group, average and re-weighted accuracy over time, dashed for the CNN beside the model}
     *
     * @param snapshot a moment of a run whose images have a cue
     * @param theme the surroundings
     */
    public static Chart groups(Snapshot snapshot, Theme theme) {
        List<MetricPoint> points = snapshot.metrics();
        List<Chart.Series> series = new ArrayList<>();
        add(series, points, Of.MODEL, theme.accent(), theme);
        if (points.stream()
                .anyMatch(point -> point.groups() != null && point.groups().compares())) {
            add(series, points, Of.COMPARISON, theme.comparison(), theme);
        }
        return new Chart(
                VizText.get("cue.title.groups"),
                VizText.get("chart.epoch"),
                Chart.Axis.share(VizText.get("chart.axis.accuracy")),
                null,
                series,
                null,
                step(snapshot));
    }

    private static void add(List<Chart.Series> series, List<MetricPoint> points, Of of, int argb, Theme theme) {
        double[] epochs = points.stream().mapToDouble(MetricPoint::epoch).toArray();
        boolean dashed = of == Of.COMPARISON;
        int pale = Argb.mix(argb, theme.panel(), 0.45);
        series.add(curve("cue.average", epochs, points, group -> group.average(of), pale, dashed));
        series.add(curve(
                "cue.reweighted",
                epochs,
                points,
                group -> group.reweighted(of),
                Argb.mix(argb, theme.text(), 0.35),
                dashed));
        series.add(curve("cue.worst", epochs, points, group -> group.worst(of), argb, dashed));
    }

    private static Chart.Series curve(
            String key,
            double[] epochs,
            List<MetricPoint> points,
            ToDoubleFunction<GroupPoint> value,
            int argb,
            boolean dashed) {
        String name = VizText.get(key);
        return new Chart.Series(
                dashed ? VizText.get("cue.comparison", name) : name,
                epochs,
                values(points, value),
                argb,
                dashed,
                false);
    }

    private static double[] values(List<MetricPoint> points, ToDoubleFunction<GroupPoint> value) {
        return points.stream()
                .mapToDouble(point -> {
                    GroupPoint groups = point.groups();
                    return groups == null ? Double.NaN : value.applyAsDouble(groups);
                })
                .toArray();
    }

    /**
     * {@return for each expert the share of its slots or of its gate mass on a kind of patch, over time}
     *
     * @param snapshot a moment of a run whose images have a cue
     * @param shares which shares
     * @param theme the surroundings
     */
    public static Chart experts(Snapshot snapshot, Shares shares, Theme theme) {
        List<MetricPoint> points = snapshot.metrics();
        double[] epochs = points.stream().mapToDouble(MetricPoint::epoch).toArray();
        int experts = snapshot.probe().experts();
        ExpertPalette palette = new ExpertPalette(experts);
        List<Chart.Series> series = new ArrayList<>();
        for (int index = 0; index < experts; index++) {
            int expert = index;
            double[] ys = values(
                    points,
                    groups -> shares.gates()
                            ? groups.gateShare(shares.agreeing(), expert, shares.kind())
                            : groups.slotShare(shares.agreeing(), expert, shares.kind()));
            series.add(Chart.Series.of(ExpertPalette.letter(expert), epochs, ys, palette.line(expert, theme)));
        }
        String measure = shares.gates() ? "gates" : "slots";
        return new Chart(
                VizText.get("cue.title." + (shares.gates() ? "gates." : "experts.")
                        + shares.kind().name() + "." + shares.agreeing()),
                VizText.get("chart.epoch"),
                Chart.Axis.share(VizText.get("cue.axis." + measure)),
                null,
                series,
                null,
                step(snapshot));
    }

    /**
     * {@return worst-group accuracy against rho: a dot for each seed, a line through the means}
     *
     * @param outcomes runs of a sweep, in any order
     * @param theme the surroundings
     */
    public static Chart sweep(List<CueSweep.Outcome> outcomes, Theme theme) {
        List<Chart.Series> series = new ArrayList<>();
        add(series, outcomes, Of.MODEL, VizText.get("cue.sweep.model"), theme.accent());
        add(series, outcomes, Of.COMPARISON, VizText.get("cue.sweep.comparison"), theme.comparison());
        return new Chart(
                VizText.get("cue.title.sweep"),
                VizText.get("cue.axis.rho"),
                Chart.Axis.share(VizText.get("cue.axis.worst")),
                null,
                series,
                null,
                "");
    }

    private static void add(List<Chart.Series> series, List<CueSweep.Outcome> outcomes, Of of, String name, int argb) {
        double[] shares = outcomes.stream()
                .mapToDouble(outcome -> outcome.cell().share())
                .distinct()
                .sorted()
                .toArray();
        double[] means = new double[shares.length];
        List<double[]> dots = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            double share = shares[i];
            double[] values = outcomes.stream()
                    .filter(outcome -> outcome.cell().share() == share)
                    .mapToDouble(outcome -> outcome.groups().worst(of))
                    .filter(Double::isFinite)
                    .toArray();
            double sum = 0;
            for (double value : values) {
                sum += value;
                dots.add(new double[] {share, value});
            }
            means[i] = values.length == 0 ? Double.NaN : sum / values.length;
        }
        if (!dots.isEmpty()) {
            double[] xs = dots.stream().mapToDouble(dot -> dot[0]).toArray();
            double[] ys = dots.stream().mapToDouble(dot -> dot[1]).toArray();
            series.add(Chart.Series.dots(xs, ys, argb));
            series.add(new Chart.Series(name, shares, means, argb, of == Of.COMPARISON, false));
        }
    }

    private static String step(Snapshot snapshot) {
        return VizText.get("caption.step", String.valueOf(snapshot.position().step()));
    }
}
