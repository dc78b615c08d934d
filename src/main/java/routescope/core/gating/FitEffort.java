package routescope.core.gating;

import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * How hard a fit that is watched is tried.
 *
 * @param starts how many beginnings are tried, 1..100; the best end counts
 * @param jitter standard deviation of a start near the truth, 0..100
 * @param iterations most iterations of one beginning, 1..10 000
 */
public record FitEffort(int starts, double jitter, int iterations) {
    /** One start with the jitter of the check in spec 3(d). */
    public static final FitEffort USUAL = new FitEffort(1, FitPlan.JITTER, FitPlan.ITERATIONS);

    private static final int MOST_STARTS = 100;
    private static final int MOST_ITERATIONS = 10_000;

    /**
     * Checks the ranges.
     *
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when a number lies outside
     */
    public FitEffort {
        boolean counts = starts >= 1 && starts <= MOST_STARTS && iterations >= 1 && iterations <= MOST_ITERATIONS;
        if (!counts || !(jitter >= 0 && jitter <= 100)) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "%d starts with jitter %s in %d iterations cannot be watched".formatted(starts, jitter, iterations),
                    "Choose 1 to %d starts, a jitter from 0 to 100 and 1 to %d iterations."
                            .formatted(MOST_STARTS, MOST_ITERATIONS));
        }
    }
}
