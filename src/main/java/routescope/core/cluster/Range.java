package routescope.core.cluster;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The ends of a uniform distribution.
 *
 * @param low the least value
 * @param high the largest value; equal to {@code low} for a constant
 */
public record Range(double low, double high) {
    /** {@return a value between the ends} @param random gives one number, also for a constant */
    double draw(UniformRandomProvider random) {
        return low + (high - low) * random.nextDouble();
    }
}
