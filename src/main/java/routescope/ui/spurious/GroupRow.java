package routescope.ui.spurious;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import routescope.core.metric.GroupPoint;
import routescope.core.metric.GroupPoint.Of;
import routescope.core.metric.MetricPoint;
import routescope.core.metric.Wilson;
import routescope.core.patch.Cues;
import routescope.core.patch.PatchSet;
import routescope.core.run.Snapshot;
import routescope.ui.text.Texts;

/**
 * One group of the table.
 *
 * @param group number of the group
 * @param label its class
 * @param cue its cue
 * @param agrees whether the cue goes with the label
 * @param size its test images
 * @param model accuracy of the model, 0..1
 * @param interval 95 % interval of it
 * @param trend how much it changed over the last evaluations, not-a-number when there are too few
 * @param comparison accuracy of the CNN, not-a-number without one
 * @param comparisonInterval 95 % interval of it
 */
record GroupRow(
        int group,
        String label,
        String cue,
        boolean agrees,
        int size,
        double model,
        Wilson interval,
        double trend,
        double comparison,
        Wilson comparisonInterval) {
    /** Fewer images than this make an interval wider than about 30 points. */
    static final int SMALL = 40;

    private static final int BACK = 5;

    /** {@return the groups of the newest evaluation of a moment, worst first; empty without a cue} */
    static List<GroupRow> worstFirst(Snapshot snapshot) {
        GroupPoint now = snapshot.latest().groups();
        return now == null ? List.of() : rows(snapshot.test(), now, before(snapshot));
    }

    /** {@return the groups after an intervention, worst first, with the change it made} */
    static List<GroupRow> after(PatchSet test, GroupPoint after, GroupPoint before) {
        return rows(test, after, before);
    }

    private static List<GroupRow> rows(PatchSet test, GroupPoint now, @Nullable GroupPoint then) {
        Cues cues = test.cues();
        List<GroupRow> rows = new ArrayList<>();
        for (int group = 0; group < now.groups(); group++) {
            if (now.sizes()[group] == 0) {
                continue;
            }
            double accuracy = now.accuracy(Of.MODEL, group);
            rows.add(new GroupRow(
                    group,
                    test.classNames().get(group / now.cues()),
                    cues == null ? "" : cues.names().get(group % now.cues()),
                    now.agrees(group),
                    now.sizes()[group],
                    accuracy,
                    Wilson.of(now.right()[group], now.sizes()[group]),
                    then == null ? Double.NaN : accuracy - then.accuracy(Of.MODEL, group),
                    now.accuracy(Of.COMPARISON, group),
                    Wilson.of(now.compares() ? now.comparisonRight()[group] : 0, now.sizes()[group])));
        }
        rows.sort(Comparator.comparingDouble(GroupRow::worst).thenComparingInt(GroupRow::group));
        return List.copyOf(rows);
    }

    private double worst() {
        return Double.isNaN(comparison) ? model : Math.min(model, comparison);
    }

    /** {@return whether so few images tell little} */
    boolean isSmall() {
        return size < SMALL;
    }

    private static @Nullable GroupPoint before(Snapshot snapshot) {
        List<MetricPoint> points = snapshot.metrics();
        int now = points.indexOf(snapshot.latest());
        return now < BACK ? null : points.get(now - BACK).groups();
    }

    /** {@return an accuracy and its interval: 89.0 % (84–93)} */
    static String words(double accuracy, Wilson interval) {
        return Double.isNaN(accuracy)
                ? "–"
                : Texts.get(
                        "spurious.accuracy.text",
                        tenths(100 * accuracy),
                        Math.round(100 * interval.low()),
                        Math.round(100 * interval.high()));
    }

    /** {@return a change in points with its sign} */
    static String change(double change) {
        if (Double.isNaN(change)) {
            return "–";
        }
        double points = 100 * change;
        return Math.abs(points) < 0.05 ? "±0" : (points > 0 ? "▲ " : "▼ ") + tenths(Math.abs(points));
    }

    static String tenths(double value) {
        if (value == 100) {
            return "100";
        }
        return String.format(java.util.Locale.ROOT, "%.1f", value);
    }
}
