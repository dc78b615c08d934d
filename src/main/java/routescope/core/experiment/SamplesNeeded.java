package routescope.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many training images a model needs for a test accuracy, read off its curve: for every seed the first place where the
 * straight line between two measured numbers of images reaches the accuracy.
 *
 * @param spread over the seeds that reach it between two measured numbers
 * @param reached seeds that reach it somewhere
 * @param atOnce those of them that reach it at the smallest measured number already: they need at most that many and do not
 *     enter the spread
 * @param seeds seeds with all their runs done
 */
public record SamplesNeeded(Spread spread, int reached, int atOnce, int seeds) {

    /**
     * {@return the number needed}
     *
     * @param curve test accuracy against N
     * @param target test accuracy in 0..1
     */
    public static SamplesNeeded of(FigureCurve curve, double target) {
        Map<Long, List<double[]>> bySeed = new TreeMap<>();
        for (FigureCurve.Point point : curve.points()) {
            for (int i = 0; i < point.values().size(); i++) {
                bySeed.computeIfAbsent(point.outcomes().get(i).cell().seed(), seed -> new ArrayList<>())
                        .add(new double[] {point.x(), point.values().get(i)});
            }
        }
        List<Double> crossings = new ArrayList<>();
        int atOnce = 0;
        int seeds = 0;
        for (List<double[]> points : bySeed.values()) {
            if (points.size() == curve.points().size()) {
                seeds++;
                double crossing = crossing(points, target);
                if (points.get(0)[1] >= target) {
                    atOnce++;
                } else if (Double.isFinite(crossing)) {
                    crossings.add(crossing);
                }
            }
        }
        double[] values = crossings.stream().mapToDouble(Double::doubleValue).toArray();
        return new SamplesNeeded(Spread.of(values), atOnce + values.length, atOnce, seeds);
    }

    private static double crossing(List<double[]> points, double target) {
        for (int i = 1; i < points.size(); i++) {
            double[] before = points.get(i - 1);
            double[] after = points.get(i);
            if (after[1] >= target && before[1] < target) {
                return before[0] + (target - before[1]) / (after[1] - before[1]) * (after[0] - before[0]);
            }
        }
        return Double.NaN;
    }
}
