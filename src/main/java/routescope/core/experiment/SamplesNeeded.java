package routescope.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many training images a model needs for a test accuracy, read off its curve: for every seed the first place where the
 * straight line between two measured numbers of images reaches the accuracy. A seed that reaches it at the smallest number
 * already needs at most that many, one that never reaches it more than the largest: of both only a bound is known. The
 * median takes them into account, a mean cannot.
 *
 * @param between over the seeds that reach it between two measured numbers; a mean of all seeds only when there are no others
 * @param median of all seeds; the smallest number when it is at most that, positive infinity when it is more than the largest
 * @param atOnce seeds that reach it at the smallest measured number already
 * @param never seeds that do not reach it
 * @param smallest smallest number of images measured
 * @param largest largest number of images measured
 */
public record SamplesNeeded(Spread between, double median, int atOnce, int never, double smallest, double largest) {

    /**
     * {@return the number needed}
     *
     * @param curve test accuracy against N
     * @param numbers how many numbers of images are to be measured; seeds that lack one do not count
     * @param target test accuracy in 0..1
     */
    public static SamplesNeeded of(FigureCurve curve, int numbers, double target) {
        Map<Long, List<double[]>> bySeed = new TreeMap<>();
        for (FigureCurve.Point point : curve.points()) {
            for (int i = 0; i < point.values().size(); i++) {
                bySeed.computeIfAbsent(point.outcomes().get(i).cell().seed(), seed -> new ArrayList<>())
                        .add(new double[] {point.x(), point.values().get(i)});
            }
        }
        double smallest = curve.points().get(0).x();
        double largest = curve.points().get(curve.points().size() - 1).x();
        List<Double> all = new ArrayList<>();
        List<Double> crossings = new ArrayList<>();
        for (List<double[]> points : bySeed.values()) {
            if (points.size() == numbers) {
                double crossing = crossing(points, target);
                all.add(crossing);
                if (crossing > smallest && Double.isFinite(crossing)) {
                    crossings.add(crossing);
                }
            }
        }
        double[] values = crossings.stream().mapToDouble(Double::doubleValue).toArray();
        int never = (int) all.stream().filter(value -> value.isInfinite()).count();
        return new SamplesNeeded(
                Spread.of(values), median(all), all.size() - never - values.length, never, smallest, largest);
    }

    /** {@return seeds with all their runs done} */
    public int seeds() {
        return between.count() + atOnce + never;
    }

    /** {@return whether the mean of those between is one of all seeds} */
    public boolean isWhole() {
        return atOnce == 0 && never == 0 && between.count() > 0;
    }

    private static double median(List<Double> values) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        double upper = sorted.get(half);
        return sorted.size() % 2 == 1 ? upper : (sorted.get(half - 1) + upper) / 2;
    }

    /** {@return where the accuracy is reached; the smallest number when it is there at once, infinity when never} */
    private static double crossing(List<double[]> points, double target) {
        if (points.get(0)[1] >= target) {
            return points.get(0)[0];
        }
        for (int i = 1; i < points.size(); i++) {
            double[] before = points.get(i - 1);
            double[] after = points.get(i);
            if (after[1] >= target) {
                return before[0] + (target - before[1]) / (after[1] - before[1]) * (after[0] - before[0]);
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
