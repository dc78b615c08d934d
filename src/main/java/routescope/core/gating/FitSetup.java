package routescope.core.gating;

import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * All that determines a fit that is watched.
 *
 * @param mixture the truth and how it is fitted
 * @param samples n, 2..200 000
 * @param noise standard deviation of the noise, 0..100
 * @param seed root seed of data and start
 */
public record FitSetup(Mixture mixture, int samples, double noise, long seed) {
    /** More samples than this are not watched. */
    public static final int MOST_SAMPLES = 200_000;

    private static final double MOST_NOISE = 100;

    /**
     * Checks the numbers.
     *
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when one is out of its range
     */
    public FitSetup {
        if (samples < 2 || samples > MOST_SAMPLES || !(noise >= 0 && noise <= MOST_NOISE)) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "%d samples with noise %s cannot be fitted".formatted(samples, noise),
                    "Give 2 to %d samples and a noise from 0 to 100.".formatted(MOST_SAMPLES));
        }
    }
}
