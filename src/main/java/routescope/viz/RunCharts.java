package routescope.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import routescope.core.metric.MetricPoint;
import routescope.core.metric.MetricPoint.Comparison;
import routescope.core.run.Snapshot;
import routescope.core.run.Timeline;

/** The charts of a run, made of its evaluations: the same in the window and in files. */
public final class RunCharts {
    private RunCharts() {}

    /**
     * {@return the charts that a run of this kind has: without routers only the first}
     *
     * @param snapshot what is shown
     * @param theme the surroundings
     */
    public static List<Chart> all(Snapshot snapshot, Theme theme) {
        List<Chart> charts = new ArrayList<>(List.of(learning(snapshot, theme)));
        if (snapshot.probe().experts() > 0) {
            charts.add(precision(snapshot, theme));
            charts.add(load(snapshot, theme));
        }
        return charts;
    }

    /**
     * {@return loss (left), train and test accuracy (right), dashed for the CNN beside the mixture}
     *
     * @param snapshot what is shown
     * @param theme the surroundings
     */
    public static Chart learning(Snapshot snapshot, Theme theme) {
        List<MetricPoint> points = snapshot.metrics();
        double[] epochs = numbers(points, MetricPoint::epoch);
        List<Chart.Series> series = new ArrayList<>();
        series.add(Chart.Series.of(
                VizText.get("chart.loss"), epochs, numbers(points, MetricPoint::loss), theme.mutedText()));
        series.add(new Chart.Series(
                VizText.get("chart.train"),
                epochs,
                numbers(points, MetricPoint::trainAccuracy),
                Argb.mix(theme.accent(), theme.panel(), 0.45),
                false,
                true));
        series.add(new Chart.Series(
                VizText.get("chart.accuracy"),
                epochs,
                numbers(points, MetricPoint::testAccuracy),
                theme.accent(),
                false,
                true));
        if (points.stream().anyMatch(point -> point.comparison() != null)) {
            series.add(new Chart.Series(
                    VizText.get("chart.comparison"),
                    epochs,
                    numbers(points, point -> comparison(point, Comparison::testAccuracy)),
                    theme.comparison(),
                    true,
                    true));
        }
        Timeline.Compared other = snapshot.timeline().compared();
        if (other != null) {
            series.add(new Chart.Series(
                    VizText.get("chart.branch", other.name()),
                    numbers(other.points(), MetricPoint::epoch),
                    numbers(other.points(), MetricPoint::testAccuracy),
                    theme.text(),
                    true,
                    true));
        }
        return new Chart(
                VizText.get("chart.title.learning"),
                VizText.get("chart.epoch"),
                Chart.Axis.data(VizText.get("chart.axis.loss")),
                Chart.Axis.share(VizText.get("chart.axis.accuracy")),
                series,
                null,
                step(snapshot));
    }

    /**
     * {@return for each expert the share of test images whose discriminative patch it selected}
     *
     * @param snapshot what is shown
     * @param theme the surroundings
     */
    public static Chart precision(Snapshot snapshot, Theme theme) {
        return perExpert(
                snapshot,
                theme,
                VizText.get("chart.title.precision"),
                Chart.Axis.share(VizText.get("chart.axis.precision")),
                MetricPoint::routingPrecision);
    }

    /**
     * {@return for each expert the selected patches per image on which at least one of its neurons fires}
     *
     * @param snapshot what is shown
     * @param theme the surroundings
     */
    public static Chart load(Snapshot snapshot, Theme theme) {
        int selected = Math.max(1, snapshot.probe().selectedPatches());
        return perExpert(
                snapshot,
                theme,
                VizText.get("chart.title.load"),
                new Chart.Axis(VizText.get("chart.axis.load"), 0, selected),
                MetricPoint::load);
    }

    private static Chart perExpert(
            Snapshot snapshot, Theme theme, String title, Chart.Axis axis, Function<MetricPoint, double[]> values) {
        List<MetricPoint> points = snapshot.metrics();
        double[] epochs = numbers(points, MetricPoint::epoch);
        int experts = snapshot.probe().experts();
        ExpertPalette palette = new ExpertPalette(experts);
        List<Chart.Series> series = new ArrayList<>();
        for (int index = 0; index < experts; index++) {
            int expert = index;
            double[] ys = numbers(points, point -> values.apply(point)[expert]);
            series.add(Chart.Series.of(ExpertPalette.letter(expert), epochs, ys, palette.line(expert, theme)));
        }
        return new Chart(title, VizText.get("chart.epoch"), axis, null, series, null, step(snapshot));
    }

    private static double comparison(MetricPoint point, ToDoubleFunction<Comparison> number) {
        Comparison comparison = point.comparison();
        return comparison == null ? Double.NaN : number.applyAsDouble(comparison);
    }

    private static String step(Snapshot snapshot) {
        return VizText.get("caption.step", String.valueOf(snapshot.position().step()));
    }

    private static double[] numbers(List<MetricPoint> points, ToDoubleFunction<MetricPoint> number) {
        return points.stream().mapToDouble(number).toArray();
    }
}
