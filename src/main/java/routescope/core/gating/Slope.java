package routescope.core.gating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.exception.OutOfRangeException;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * A line through points on two logarithmic axes: y = exp(intercept) x^slope, by least squares.
 *
 * <p>The points of one repeat share their draws, so they are no independent measurements. The line is therefore the mean of
 * the lines of the repeats (which is the line through the geometric means when no point is missing), and the interval is
 * Student's over the slopes of the repeats; with a single repeat it is the one of the regression.
 *
 * @param slope the exponent; not-a-number with fewer than two values
 * @param intercept natural logarithm of y at x = 1
 * @param low lower end of the 95 % interval of the slope
 * @param high upper end
 * @param repeats how many repeats had a slope
 */
public record Slope(double slope, double intercept, double low, double high, int repeats) {
    private static final double TAIL = 0.975;

    /**
     * Fits the line of a measure.
     *
     * @param outcomes the fits that are done
     * @param measure what is measured
     * @return the line
     */
    public static Slope of(List<RateSweep.Outcome> outcomes, RateSweep.Measure measure) {
        Map<Integer, SimpleRegression> repeats = new TreeMap<>();
        for (RateSweep.Outcome outcome : outcomes) {
            double y = measure.of(outcome);
            if (y > 0 && Double.isFinite(y)) {
                repeats.computeIfAbsent(outcome.cell().repeat(), key -> new SimpleRegression())
                        .addData(Math.log(outcome.cell().value()), Math.log(y));
            }
        }
        List<SimpleRegression> lines = new ArrayList<>();
        for (SimpleRegression line : repeats.values()) {
            if (Double.isFinite(line.getSlope())) {
                lines.add(line);
            }
        }
        return of(lines);
    }

    private static Slope of(List<SimpleRegression> lines) {
        double[] slopes = lines.stream().mapToDouble(SimpleRegression::getSlope).toArray();
        double[] intercepts =
                lines.stream().mapToDouble(SimpleRegression::getIntercept).toArray();
        if (slopes.length == 0) {
            return new Slope(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);
        }
        double mean = Arrays.stream(slopes).average().orElse(Double.NaN);
        double half = slopes.length > 1
                ? new TDistribution(slopes.length - 1.0).inverseCumulativeProbability(TAIL)
                        * Math.sqrt(StatUtils.variance(slopes) / slopes.length)
                : half(lines.get(0));
        double intercept = Arrays.stream(intercepts).average().orElse(Double.NaN);
        return new Slope(mean, intercept, mean - half, mean + half, slopes.length);
    }

    private static double half(SimpleRegression line) {
        try {
            return line.getN() < 3 ? Double.NaN : line.getSlopeConfidenceInterval();
        } catch (OutOfRangeException e) {
            return Double.NaN;
        }
    }

    /** {@return y of the line at an x} */
    public double at(double x) {
        return Math.exp(intercept + slope * Math.log(x));
    }

    /**
     * {@return the outcomes at the half of the values nearest to the limit: the smallest noise or the largest n}
     *
     * @param sweep the sweep
     * @param outcomes its fits
     */
    public static List<RateSweep.Outcome> end(RateSweep sweep, List<RateSweep.Outcome> outcomes) {
        int half = sweep.values().size() / 2;
        boolean noise = sweep.against() == RateSweep.Against.NOISE;
        double border = sweep.values().get(noise ? Math.max(0, sweep.values().size() - half - 1) : half);
        return outcomes.stream()
                .filter(outcome -> noise
                        ? outcome.cell().value() <= border
                        : outcome.cell().value() >= border)
                .toList();
    }
}
