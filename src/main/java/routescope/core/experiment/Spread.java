package routescope.core.experiment;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import routescope.core.metric.Wilson;

/**
 * Repeats of one number. Values that are not a number do not count.
 *
 * @param count how many there are
 * @param mean their mean, not-a-number without any
 * @param deviation their standard deviation (n - 1), not-a-number for fewer than two and for trials
 * @param low lower end of the 95 % interval of the mean: Student's t, for trials Wilson's; not-a-number where there is none
 * @param high its upper end
 */
public record Spread(int count, double mean, double deviation, double low, double high) {
    private static final double TAIL = 0.975;

    /**
     * {@return the spread of some values}
     *
     * @param values in any order, not modified
     */
    public static Spread of(double... values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        int count = finite.length;
        double mean = count == 0 ? Double.NaN : Arrays.stream(finite).sum() / count;
        if (count < 2) {
            return new Spread(count, mean, Double.NaN, Double.NaN, Double.NaN);
        }
        double squares = 0;
        for (double value : finite) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / (count - 1));
        double half = new TDistribution(count - 1).inverseCumulativeProbability(TAIL) * deviation / Math.sqrt(count);
        return new Spread(count, mean, deviation, mean - half, mean + half);
    }

    /**
     * {@return the share of trials that succeed; a standard deviation of ones and zeros says nothing, so there is none}
     *
     * @param values 1 for a success, 0 for none; not modified
     */
    public static Spread ofTrials(double... values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        if (finite.length == 0) {
            return of();
        }
        int hits = (int) Math.round(Arrays.stream(finite).sum());
        Wilson interval = Wilson.of(hits, finite.length);
        return new Spread(finite.length, (double) hits / finite.length, Double.NaN, interval.low(), interval.high());
    }

    /** {@return the same in another unit} @param factor what each value is multiplied with, above 0 */
    public Spread times(double factor) {
        return new Spread(count, factor * mean, factor * deviation, factor * low, factor * high);
    }

    /** {@return half the width of the interval, not-a-number where there is none} */
    public double half() {
        return (high - low) / 2;
    }
}
