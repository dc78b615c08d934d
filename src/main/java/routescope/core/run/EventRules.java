package routescope.core.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import routescope.core.metric.MetricPoint;
import routescope.core.train.Divergence;

/**
 * Finds what is worth a mark in the evaluations of one branch. Each evaluation is looked at once, in order; what was
 * found before never changes. The first evaluation only says where everything begins: it makes no mark. Numbers that are
 * not finite are passed over. What happened once must be clearly undone before it can happen again, so noise around a
 * threshold makes one mark only.
 */
public final class EventRules {
    /** From this share of a class's images on, an expert is locked on to the class. */
    public static final double LOCK = 0.9;

    /** Below this share of a class's images, an expert has left the class. */
    public static final double RELEASE = 0.6;

    /** From this many firing patches an image on, an expert that was dead is awake. */
    public static final double WAKE = 0.05;

    /** Marks of the best routing precision. */
    public static final List<Double> PRECISION_MARKS = List.of(0.5, 0.9, 0.95);

    /** Marks of test accuracy. */
    public static final List<Double> ACCURACY_MARKS = List.of(0.8, 0.9, 0.95, 0.99);

    /** A mark can be passed again after the value fell this far below it. */
    public static final double MARK_ROOM = 0.1;

    /** The loss jumped when it is at least this many times what it was. */
    public static final double JUMP_FACTOR = 1.5;

    /** The loss jumped when it also rose by at least this much. */
    public static final double JUMP_RISE = 0.05;

    /** The worst class fell when its accuracy is at least this much below the best it had. */
    public static final double FALL = 0.15;

    /** The worst class is back when its accuracy is at most this much below the best it had. */
    public static final double RECOVERY = 0.05;

    private static final double ROUNDING = 1e-9;

    private final List<RunEvent> events = new ArrayList<>();
    private final MarkRule precision = new MarkRule(PRECISION_MARKS);
    private final MarkRule accuracy = new MarkRule(ACCURACY_MARKS);
    private final ExpertRules experts = new ExpertRules();
    private double lastLoss = Double.NaN;
    private double beforeJump = Double.NaN;
    private double bestWorst = Double.NaN;
    private int fallen = -1;

    /** Starts before the first evaluation. */
    public EventRules() {
        // the fields say it all
    }

    /**
     * {@return the marks of a branch, by step}
     *
     * @param points its evaluations, oldest first
     * @param divergence why it was stopped, or null
     * @param edits steps at which a person changed the knobs
     */
    public static List<RunEvent> of(List<MetricPoint> points, @Nullable Divergence divergence, List<Integer> edits) {
        EventRules rules = new EventRules();
        points.forEach(rules::add);
        return rules.events(divergence, edits);
    }

    /** Looks at the next evaluation. @param point later than those before */
    public void add(MetricPoint point) {
        experts.add(point, events);
        int best = best(point.routingPrecision());
        if (best >= 0 && precision.passes(point.routingPrecision()[best])) {
            mark(point, RunEvent.Kind.PRECISION_PASSED, best, -1, point.routingPrecision()[best]);
        }
        if (accuracy.passes(point.testAccuracy())) {
            mark(point, RunEvent.Kind.ACCURACY_PASSED, -1, -1, point.testAccuracy());
        }
        loss(point);
        worst(point);
    }

    /**
     * {@return the marks so far, by step}
     *
     * @param divergence why the branch was stopped, or null
     * @param edits steps at which a person changed the knobs
     */
    public List<RunEvent> events(@Nullable Divergence divergence, List<Integer> edits) {
        List<RunEvent> all = new ArrayList<>(events);
        for (int step : edits) {
            all.add(new RunEvent(step, RunEvent.Kind.EDITED, -1, -1, Double.NaN));
        }
        if (divergence != null) {
            all.add(new RunEvent(divergence.step(), RunEvent.Kind.DIVERGED, -1, -1, divergence.loss()));
        }
        all.sort(Comparator.comparingInt(RunEvent::step));
        return List.copyOf(all);
    }

    /**
     * {@return the highest mark that a value reaches, 0 below all}
     *
     * @param marks ascending
     * @param value a share
     */
    public static double reached(List<Double> marks, double value) {
        double reached = 0;
        for (double mark : marks) {
            reached = value >= mark - ROUNDING ? mark : reached;
        }
        return reached;
    }

    private void loss(MetricPoint point) {
        double loss = point.loss();
        if (!Double.isFinite(loss)) {
            return;
        }
        if (loss >= JUMP_FACTOR * lastLoss - ROUNDING && loss - lastLoss >= JUMP_RISE - ROUNDING) {
            mark(point, RunEvent.Kind.LOSS_JUMPED, -1, -1, loss);
            beforeJump = lastLoss;
            lastLoss = loss;
        } else if (Double.isNaN(beforeJump)) {
            lastLoss = loss;
        } else if (loss <= (beforeJump + lastLoss) / 2) {
            beforeJump = Double.NaN;
            lastLoss = loss;
        } else {
            lastLoss = Math.max(lastLoss, loss);
        }
    }

    private void worst(MetricPoint point) {
        double[] classes = point.classAccuracy();
        int worst = -1;
        for (int i = 0; i < classes.length; i++) {
            if (Double.isFinite(classes[i]) && (worst < 0 || classes[i] < classes[worst])) {
                worst = i;
            }
        }
        if (worst < 0) {
            return;
        }
        double value = classes[worst];
        if (fallen < 0 && value <= bestWorst - FALL + ROUNDING) {
            fallen = worst;
            mark(point, RunEvent.Kind.WORST_GROUP_FELL, -1, worst, value);
        } else if (fallen >= 0 && value >= bestWorst - RECOVERY - ROUNDING) {
            mark(point, RunEvent.Kind.WORST_GROUP_RECOVERED, -1, fallen, value);
            fallen = -1;
        }
        bestWorst = Double.isNaN(bestWorst) ? value : Math.max(bestWorst, value);
    }

    private void mark(MetricPoint point, RunEvent.Kind kind, int expert, int label, double value) {
        events.add(new RunEvent(point.step(), kind, expert, label, value));
    }

    private static int best(double[] values) {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i]) && (best < 0 || values[i] > values[best])) {
                best = i;
            }
        }
        return best;
    }

    /** Marks a value passes on its way up. */
    private static final class MarkRule {
        private final List<Double> marks;
        private double passed = Double.NaN;

        MarkRule(List<Double> marks) {
            this.marks = marks;
        }

        boolean passes(double value) {
            if (!Double.isFinite(value)) {
                return false;
            }
            double now = reached(marks, value);
            boolean higher = now > passed;
            double kept = reached(marks, value + MARK_ROOM);
            passed = Double.isNaN(passed) ? now : Math.max(now, Math.min(passed, kept));
            return higher;
        }
    }
}
