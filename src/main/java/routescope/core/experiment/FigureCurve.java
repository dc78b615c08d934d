package routescope.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * One curve of a figure, made of the runs that are done.
 *
 * @param id name of the curve, the same as in {@link FigureNumbers}: {@code cnn}, {@code N=300}, {@code l=4}, {@code class 1}
 * @param subject which model it is about
 * @param points ascending by x
 */
public record FigureCurve(String id, Subject subject, List<Point> points) {

    /** Takes a copy of the list. */
    public FigureCurve {
        points = List.copyOf(points);
    }

    /**
     * The runs at one x.
     *
     * @param x where they stand
     * @param values one a run, in 0..1, in the order of {@code outcomes}
     * @param outcomes the runs
     * @param spread mean and deviation; of figure 5 the share of trials that succeed
     */
    public record Point(double x, List<Double> values, List<FigureCell.Outcome> outcomes, Spread spread) {
        /** Takes copies of the lists. */
        public Point {
            values = List.copyOf(values);
            outcomes = List.copyOf(outcomes);
        }

        /** {@return how many of the runs the guard stopped: they count with their last good step} */
        public int diverged() {
            return (int) outcomes.stream().filter(run -> run.score().diverged()).count();
        }
    }

    /** {@return how many of all its runs the guard stopped} */
    public int diverged() {
        return points.stream().mapToInt(Point::diverged).sum();
    }

    /**
     * {@return the curves of a figure that have at least one run, in the order to paint}
     *
     * @param plan which figure
     * @param outcomes the runs that are done
     */
    public static List<FigureCurve> of(FigurePlan plan, List<FigureCell.Outcome> outcomes) {
        List<FigureCurve> curves = new ArrayList<>();
        switch (plan.figure()) {
            case FIGURE4 -> {
                for (Subject subject : Subject.values()) {
                    add(curves, plan, subject.id(), subject, outcomes, of(subject), RunScore::testAccuracy);
                }
            }
            case FIGURE5 -> lines(curves, plan, Subject.SEPARATE, outcomes, score -> success(plan, score));
            case FIGURE6, FIGURE7 -> {
                lines(curves, plan, Subject.JOINT, outcomes, RunScore::testAccuracy);
                add(curves, plan, "cnn", Subject.CNN, outcomes, of(Subject.CNN), RunScore::testAccuracy);
            }
            case FIGURE8 -> {
                for (int l : new int[] {1, 2, 4, 6, 8}) {
                    add(
                            curves,
                            plan,
                            "l=" + l,
                            Subject.SEPARATE,
                            outcomes,
                            of(Subject.SEPARATE),
                            score -> hit(score, l));
                }
            }
            case FIGURE9 -> {
                for (int c = 0; c < 2; c++) {
                    // Class 1 of the paper is y = +1, the second class here.
                    int label = 1 - c;
                    String id = "class " + (c + 1);
                    add(curves, plan, id, Subject.JOINT, outcomes, of(Subject.JOINT), score -> routed(score, label));
                }
            }
        }
        return List.copyOf(curves);
    }

    private static Predicate<FigureCell> of(Subject subject) {
        return cell -> cell.subject() == subject;
    }

    private static void lines(
            List<FigureCurve> curves,
            FigurePlan plan,
            Subject subject,
            List<FigureCell.Outcome> outcomes,
            ToDoubleFunction<RunScore> value) {
        for (int line : plan.lines()) {
            add(
                    curves,
                    plan,
                    "N=" + line,
                    subject,
                    outcomes,
                    cell -> cell.subject() == subject && cell.line() == line,
                    value);
        }
    }

    private static double success(FigurePlan plan, RunScore score) {
        return score.testAccuracy() >= plan.target() ? 1 : 0;
    }

    private static double hit(RunScore score, int l) {
        return l <= score.routerHitRate().length ? score.routerHitRate()[l - 1] : Double.NaN;
    }

    private static double routed(RunScore score, int label) {
        return label < score.maxGateRate().length ? score.maxGateRate()[label] : Double.NaN;
    }

    private static void add(
            List<FigureCurve> curves,
            FigurePlan plan,
            String id,
            Subject subject,
            List<FigureCell.Outcome> outcomes,
            Predicate<FigureCell> belongs,
            ToDoubleFunction<RunScore> value) {
        Map<Double, List<FigureCell.Outcome>> byX = new TreeMap<>();
        for (FigureCell.Outcome outcome : outcomes) {
            if (belongs.test(outcome.cell())) {
                byX.computeIfAbsent(outcome.cell().x(), x -> new ArrayList<>()).add(outcome);
            }
        }
        boolean trials = plan.figure() == Figure.FIGURE5;
        List<Point> points = new ArrayList<>();
        byX.forEach((x, runs) -> {
            List<Double> values =
                    runs.stream().map(run -> value.applyAsDouble(run.score())).toList();
            double[] numbers = values.stream().mapToDouble(Double::doubleValue).toArray();
            points.add(new Point(x, values, runs, trials ? Spread.ofTrials(numbers) : Spread.of(numbers)));
        });
        if (!points.isEmpty()) {
            curves.add(new FigureCurve(id, subject, points));
        }
    }
}
