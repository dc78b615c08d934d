package routescope.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import routescope.core.metric.MetricPoint;
import routescope.core.run.Snapshot;
import routescope.ui.text.Texts;
import routescope.viz.Chart;
import routescope.viz.Numbers;
import routescope.viz.RunCharts;
import routescope.viz.Theme;

/**
 * What the bottom of the window paints.
 *
 * @param charts loss and accuracy, and with routers the routing precision and the load
 * @param classes accuracy by class, worst first
 * @param points the evaluations, oldest first, never empty
 */
record Curves(List<Chart> charts, List<ClassAccuracy> classes, List<MetricPoint> points) {
    private static final int PRECISION = 1;

    /** {@return the curves of a snapshot with at least one evaluation} @param snapshot it @param theme the colours */
    static Curves of(Snapshot snapshot, Theme theme) {
        List<Chart> charts = new ArrayList<>();
        for (Chart chart : RunCharts.all(snapshot, theme)) {
            String share = Numbers.brief(1.0 / snapshot.test().classes());
            boolean precision = charts.size() == PRECISION;
            Chart.Axis left = precision
                    ? new Chart.Axis(
                            Texts.get("timeline.precision.note", share),
                            chart.left().min(),
                            chart.left().max())
                    : chart.left();
            charts.add(worded(
                    chart,
                    left,
                    Texts.get("timeline.evaluated", snapshot.latest().step())));
        }
        return new Curves(List.copyOf(charts), ClassAccuracy.worstFirst(snapshot), snapshot.metrics());
    }

    /** {@return whether there are routers to show} */
    boolean routed() {
        return charts.size() > 1;
    }

    /** {@return the charts with a cursor at an evaluation} @param index of the evaluation, or null */
    List<Chart> at(@Nullable Integer index) {
        if (index == null || index >= points.size()) {
            return charts;
        }
        return charts.stream()
                .map(chart -> chart.withCursor(points.get(index).epoch()))
                .toList();
    }

    /** {@return index of the evaluation nearest to an epoch} @param epoch any */
    int nearest(double epoch) {
        int best = 0;
        for (int i = 1; i < points.size(); i++) {
            double closer = Math.abs(points.get(i).epoch() - epoch);
            best = closer < Math.abs(points.get(best).epoch() - epoch) ? i : best;
        }
        return best;
    }

    /** {@return an evaluation in words} @param index which */
    String sentence(int index) {
        MetricPoint point = points.get(index);
        List<String> words = new ArrayList<>();
        words.add(Texts.get("timeline.cursor", Numbers.brief(point.epoch()), point.step()));
        for (Chart chart : charts) {
            List<String> values = new ArrayList<>();
            for (Chart.Series series : chart.series()) {
                values.add(series.name() + " " + Numbers.brief(series.at(point.epoch())));
            }
            words.add(chart.title() + ": " + String.join(", ", values));
        }
        return String.join(". ", words) + ".";
    }

    private static Chart worded(Chart chart, Chart.Axis left, String caption) {
        return new Chart(chart.title(), chart.xTitle(), left, chart.right(), chart.series(), chart.cursor(), caption);
    }
}
