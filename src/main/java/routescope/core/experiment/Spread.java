package routescope.core.experiment;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Repeats of one number. Values that are not a number do not count.
 *
 * @param count how many there are
 * @param mean their mean, not-a-number without any
 * @param deviation their standard deviation (n - 1), 0 for one
 * @param half half the width of the 95 % interval of the mean (Student's t), not-a-number for fewer than two
 */
public record Spread(int count, double mean, double deviation, double half) {
    private static final double TAIL = 0.975;

    /**
     * {@return the spread of some values}
     *
     * @param values in any order, not modified
     */
    public static Spread of(double... values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        int count = finite.length;
        if (count == 0) {
            return new Spread(0, Double.NaN, Double.NaN, Double.NaN);
        }
        double mean = Arrays.stream(finite).sum() / count;
        if (count == 1) {
            return new Spread(1, mean, 0, Double.NaN);
        }
        double squares = 0;
        for (double value : finite) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / (count - 1));
        double half = new TDistribution(count - 1).inverseCumulativeProbability(TAIL) * deviation / Math.sqrt(count);
        return new Spread(count, mean, deviation, half);
    }
}
