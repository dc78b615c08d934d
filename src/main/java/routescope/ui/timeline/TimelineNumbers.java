package routescope.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import routescope.core.metric.MetricPoint;
import routescope.core.run.Snapshot;
import routescope.ui.control.NumberTable;
import routescope.ui.text.Texts;
import routescope.viz.ExpertPalette;

/** The curves as a table: a line for each evaluation. */
final class TimelineNumbers {
    private TimelineNumbers() {}

    /** {@return the table} @param snapshot the moment */
    static NumberTable of(Snapshot snapshot) {
        int experts = snapshot.probe().experts();
        List<String> columns = new ArrayList<>();
        for (String id : List.of("step", "epoch", "loss", "train", "test", "cnn")) {
            columns.add(Texts.get("timeline.table." + id));
        }
        for (String name : snapshot.test().classNames()) {
            columns.add(Texts.get("timeline.table.class", name));
        }
        for (int expert = 0; expert < experts; expert++) {
            columns.add(Texts.get("timeline.table.precision", ExpertPalette.letter(expert)));
            columns.add(Texts.get("timeline.table.load", ExpertPalette.letter(expert)));
        }
        List<List<String>> rows =
                snapshot.metrics().stream().map(point -> row(point, experts)).toList();
        return new NumberTable(Texts.get("timeline.table.title"), columns, rows);
    }

    private static List<String> row(MetricPoint point, int experts) {
        MetricPoint.Comparison cnn = point.comparison();
        List<String> row = new ArrayList<>(List.of(
                String.valueOf(point.step()),
                number(point.epoch()),
                number(point.loss()),
                number(point.trainAccuracy()),
                number(point.testAccuracy()),
                cnn == null ? "" : number(cnn.testAccuracy())));
        for (double accuracy : point.classAccuracy()) {
            row.add(number(accuracy));
        }
        for (int expert = 0; expert < experts; expert++) {
            row.add(number(point.routingPrecision()[expert]));
            row.add(number(point.load()[expert]));
        }
        return row;
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6g", value);
    }
}
