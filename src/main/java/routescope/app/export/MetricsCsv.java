package routescope.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import routescope.core.metric.GroupPoint;
import routescope.core.metric.GroupPoint.Of;
import routescope.core.metric.MetricPoint;

/**
 * Every measurement of a run as comma-separated values: one line an evaluation, every field of {@link MetricPoint} a
 * column. Decimal point, line feed, no quotes; not-a-number is an empty cell. Numbers are written so that reading them
 * gives the same bits. Experts, classes and patches are counted from 0; {@code router_hit_rate_l3} is the rate at l = 3.
 */
public final class MetricsCsv {
    private final List<Column> columns = new ArrayList<>();
    private final List<MetricPoint> points;

    /** One column: its name and the value of a point, an empty text where there is none. */
    private record Column(String name, Function<MetricPoint, String> cell) {}

    private MetricsCsv(List<MetricPoint> points) {
        this.points = points;
        addScalars();
        addArray("class_accuracy_c", 0, MetricPoint::classAccuracy);
        addArray("routing_precision_e", 0, MetricPoint::routingPrecision);
        addPrecisionByClass();
        addArray("gate_mass_e", 0, MetricPoint::gateMass);
        addArray("load_e", 0, MetricPoint::load);
        addArray("router_hit_rate_l", 1, MetricPoint::routerHitRate);
        addArray("max_gate_rate_c", 0, MetricPoint::maxGateRate);
        addExperts();
        if (points.stream().anyMatch(point -> point.comparison() != null)) {
            addComparison();
        }
        if (points.stream().anyMatch(point -> point.groups() != null)) {
            addGroups();
        }
    }

    /**
     * {@return the file's text, header first}
     *
     * @param points the evaluations, oldest first, not modified
     */
    public static String text(List<MetricPoint> points) {
        MetricsCsv csv = new MetricsCsv(points);
        StringBuilder text = new StringBuilder(csv.line(Column::name));
        for (MetricPoint point : points) {
            text.append(csv.line(column -> column.cell().apply(point)));
        }
        return text.toString();
    }

    private String line(Function<Column, String> cell) {
        return columns.stream().map(cell).collect(Collectors.joining(",", "", "\n"));
    }

    private void addScalars() {
        columns.add(new Column("step", point -> Integer.toString(point.step())));
        addNumber("epoch", MetricPoint::epoch);
        addNumber("loss", MetricPoint::loss);
        addNumber("train_accuracy", MetricPoint::trainAccuracy);
        addNumber("test_accuracy", MetricPoint::testAccuracy);
        addNumber("reached", MetricPoint::reached);
        addNumber("selected_on_discriminative", MetricPoint::selectedOnDiscriminative);
        addNumber("discarded", MetricPoint::discarded);
    }

    private void addComparison() {
        addNumber("cnn_loss", point -> orNaN(point, MetricPoint.Comparison::loss));
        addNumber("cnn_train_accuracy", point -> orNaN(point, MetricPoint.Comparison::trainAccuracy));
        addNumber("cnn_test_accuracy", point -> orNaN(point, MetricPoint.Comparison::testAccuracy));
    }

    private void addGroups() {
        for (Of of : Of.values()) {
            String who = of == Of.MODEL ? "" : "cnn_";
            addNumber(who + "worst_group", point -> ofGroups(point, groups -> groups.worst(of)));
            addNumber(who + "reweighted_accuracy", point -> ofGroups(point, groups -> groups.reweighted(of)));
            int count =
                    longest(point -> point.groups() == null ? 0 : point.groups().groups());
            for (int i = 0; i < count; i++) {
                int group = i;
                addNumber(who + "group_accuracy_g" + i, point -> ofGroups(point, groups -> groups.accuracy(of, group)));
            }
        }
    }

    private static double ofGroups(MetricPoint point, Function<GroupPoint, Double> number) {
        GroupPoint groups = point.groups();
        return groups == null ? Double.NaN : number.apply(groups);
    }

    private static double orNaN(MetricPoint point, Function<MetricPoint.Comparison, Double> field) {
        MetricPoint.@Nullable Comparison comparison = point.comparison();
        return comparison == null ? Double.NaN : field.apply(comparison);
    }

    private void addPrecisionByClass() {
        int experts = longest(point -> point.routingPrecisionByClass().length);
        int classes = longest(
                point -> point.routingPrecisionByClass().length == 0 ? 0 : point.routingPrecisionByClass()[0].length);
        for (int e = 0; e < experts; e++) {
            for (int c = 0; c < classes; c++) {
                int expert = e;
                int ofClass = c;
                addNumber("routing_precision_e" + e + "_c" + c, point -> {
                    double[][] rows = point.routingPrecisionByClass();
                    return expert < rows.length ? rows[expert][ofClass] : Double.NaN;
                });
            }
        }
    }

    private void addExperts() {
        int classes = longest(point -> point.maxGateExpert().length);
        for (int c = 0; c < classes; c++) {
            int index = c;
            columns.add(new Column("max_gate_expert_c" + c, point -> {
                int[] experts = point.maxGateExpert();
                return index < experts.length && experts[index] >= 0 ? Integer.toString(experts[index]) : "";
            }));
        }
    }

    private void addArray(String name, int first, Function<MetricPoint, double[]> array) {
        int length = longest(point -> array.apply(point).length);
        for (int i = 0; i < length; i++) {
            int index = i;
            addNumber(name + (first + i), point -> {
                double[] values = array.apply(point);
                return index < values.length ? values[index] : Double.NaN;
            });
        }
    }

    private void addNumber(String name, Function<MetricPoint, Double> value) {
        columns.add(new Column(name, point -> number(value.apply(point))));
    }

    private int longest(ToIntFunction<MetricPoint> length) {
        return points.stream().mapToInt(length).max().orElse(0);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
