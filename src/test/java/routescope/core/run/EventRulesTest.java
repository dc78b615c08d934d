package routescope.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import routescope.core.metric.MetricPoint;
import routescope.core.run.RunEvent.Kind;
import routescope.core.train.Divergence;

class EventRulesTest {
    private static final double NAN = Double.NaN;

    @Test
    void marksAnExpertThatLocksOnOnceWhileItHoversAboveTheRelease() {
        assertThat(locks(0.3, 0.89, 0.9, 0.7, 0.95, 0.61, 1)).containsExactly(2);
    }

    @Test
    void marksAnExpertAgainWhenItLeftAndCameBack() {
        assertThat(locks(0.3, 0.95, 0.59, 0.95)).containsExactly(1, 3);
    }

    @Test
    void marksNothingThatIsSoFromTheFirstEvaluation() {
        assertThat(of(routed(0, 1, 1, 0), routed(1, 1, 1, 0))).isEmpty();
    }

    @Test
    void marksAnExpertThatLeavesOneClassForAnother() {
        List<RunEvent> events =
                of(routed(0, 0.3, 0.3, 1), routed(1, 0.95, 0.3, 1), routed(2, 0.5, 0.7, 1), routed(3, 0.2, 0.92, 1));
        assertThat(events).extracting(RunEvent::kind).contains(Kind.LOCKED_ON, Kind.ROUTERS_SWAPPED);
        RunEvent swap = only(events, Kind.ROUTERS_SWAPPED).get(0);
        assertThat(swap).isEqualTo(new RunEvent(3, Kind.ROUTERS_SWAPPED, 0, 1, 0.92));
        assertThat(only(events, Kind.LOCKED_ON)).hasSize(1);
    }

    @Test
    void marksDeathAndAwakeningButNotAFlicker() {
        List<RunEvent> events = of(
                routed(0, 0, 0, 1),
                routed(1, 0, 0, 0),
                routed(2, 0, 0, 0.04),
                routed(3, 0, 0, 0),
                routed(4, 0, 0, NAN),
                routed(5, 0, 0, 0.05));
        assertThat(events).extracting(RunEvent::kind).containsExactly(Kind.DIED, Kind.WOKE);
        assertThat(events).extracting(RunEvent::step).containsExactly(1, 5);
    }

    @Test
    void marksPrecisionAtItsMarksAndTheHighestOfAJump() {
        List<RunEvent> events = of(
                precise(0, 0.4),
                precise(1, 0.5),
                precise(2, 0.49),
                precise(3, 0.51),
                precise(4, 0.96),
                precise(5, 0.86),
                precise(6, 0.97),
                precise(7, 0.84),
                precise(8, 0.97));
        assertThat(events).extracting(RunEvent::kind).containsOnly(Kind.PRECISION_PASSED);
        assertThat(events).extracting(RunEvent::step).containsExactly(1, 4, 8);
        assertThat(EventRules.reached(EventRules.PRECISION_MARKS, 0.96)).isEqualTo(0.95);
    }

    @Test
    void marksAccuracyWithoutRouters() {
        List<RunEvent> events = of(plain(0, 1, 0.5), plain(1, 1, 0.8), plain(2, 1, 0.89), plain(3, 1, 0.99));
        assertThat(events).extracting(RunEvent::step).containsExactly(1, 3);
        assertThat(events).extracting(RunEvent::kind).containsOnly(Kind.ACCURACY_PASSED);
    }

    @Test
    void marksASuddenRiseOfTheLossOnceUntilItCameDown() {
        List<RunEvent> events = of(
                plain(0, 1, 0.5),
                plain(1, 1.49, 0.5),
                plain(2, 1, 0.5),
                plain(3, 1.5, 0.5),
                plain(4, 1.4, 0.5),
                plain(5, 1.55, 0.5),
                plain(6, NAN, 0.5),
                plain(7, 1.1, 0.5),
                plain(8, 1.7, 0.5));
        assertThat(events).extracting(RunEvent::kind).containsOnly(Kind.LOSS_JUMPED);
        assertThat(events).extracting(RunEvent::step).containsExactly(3, 8);
    }

    @Test
    void passesOverASmallRiseOfASmallLoss() {
        assertThat(of(plain(0, 0.01, 0.5), plain(1, 0.05, 0.5))).isEmpty();
    }

    @Test
    void marksTheWorstClassFallingAndComingBack() {
        List<RunEvent> events = of(
                classes(0, 0.7, 0.6, 0.7),
                classes(1, 0.7, 0.6, 0.46),
                classes(2, 0.7, 0.6, 0.45),
                classes(3, 0.7, 0.6, 0.5),
                classes(4, 0.7, 0.6, 0.55));
        assertThat(events)
                .containsExactly(
                        new RunEvent(2, Kind.WORST_GROUP_FELL, -1, 2, 0.45),
                        new RunEvent(4, Kind.WORST_GROUP_RECOVERED, -1, 2, 0.55));
    }

    @Test
    void passesOverNumbersThatAreNotOne() {
        assertThat(of(routed(0, NAN, NAN, NAN), routed(1, NAN, NAN, NAN), classes(2, NAN, NAN), plain(3, NAN, NAN)))
                .isEmpty();
    }

    @Test
    void putsEditsAndDivergenceInTheirPlace() {
        List<RunEvent> events = EventRules.of(
                List.of(plain(0, 1, 0.5), plain(10, 1, 0.85)), new Divergence(12, NAN, false), List.of(20, 5));
        assertThat(events).extracting(RunEvent::step).containsExactly(5, 10, 12, 20);
        assertThat(events)
                .extracting(RunEvent::kind)
                .containsExactly(Kind.EDITED, Kind.ACCURACY_PASSED, Kind.DIVERGED, Kind.EDITED);
    }

    @Test
    void findsTheSameOneByOneAsOfTheWhole() {
        Random random = new Random(11);
        for (int series = 0; series < 20; series++) {
            EventRules rules = new EventRules();
            List<MetricPoint> points = new ArrayList<>();
            for (int step = 0; step < 60; step++) {
                points.add(point(
                        step,
                        random.nextDouble() * 2,
                        random.nextDouble(),
                        new double[] {random.nextDouble(), random.nextDouble()},
                        new double[][] {{random.nextDouble(), random.nextDouble()}},
                        new double[] {random.nextInt(3) / 2.0}));
                rules.add(points.get(step));
                assertThat(rules.events(null, List.of(3))).isEqualTo(EventRules.of(points, null, List.of(3)));
            }
            assertThat(rules.events(null, List.of())).isNotEmpty();
        }
    }

    private static List<Integer> locks(double... shares) {
        List<MetricPoint> points = new ArrayList<>();
        for (double share : shares) {
            points.add(routed(points.size(), share, 0, 1));
        }
        return only(EventRules.of(points, null, List.of()), Kind.LOCKED_ON).stream()
                .map(RunEvent::step)
                .toList();
    }

    private static List<RunEvent> only(List<RunEvent> events, Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).toList();
    }

    private static List<RunEvent> of(MetricPoint... points) {
        return EventRules.of(List.of(points), null, List.of());
    }

    private static MetricPoint plain(int step, double loss, double accuracy) {
        return point(step, loss, accuracy, new double[] {0.5}, new double[0][], new double[0]);
    }

    private static MetricPoint classes(int step, double... accuracy) {
        return point(step, 1, 0.5, accuracy, new double[0][], new double[0]);
    }

    private static MetricPoint routed(int step, double first, double second, double load) {
        return point(step, 1, 0.5, new double[] {0.5, 0.5}, new double[][] {{first, second}}, new double[] {load});
    }

    private static MetricPoint precise(int step, double share) {
        MetricPoint point = routed(step, 0, 0, 1);
        point.routingPrecision()[0] = share;
        return point;
    }

    private static MetricPoint point(
            int step, double loss, double accuracy, double[] classes, double[][] byClass, double[] load) {
        double[] none = {};
        return new MetricPoint(
                step,
                step,
                loss,
                accuracy,
                accuracy,
                classes,
                new double[byClass.length],
                byClass,
                none,
                0,
                0,
                0,
                load,
                none,
                none,
                new int[0],
                null,
                null);
    }
}
