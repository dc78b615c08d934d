package routescope.core.gating;

import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * How a mixture is fitted.
 *
 * @param experts experts of the fit, in each group of a hierarchical gate; at least those of the truth
 * @param start where the optimiser begins
 * @param jitter standard deviation of a start near the truth, at least 0
 * @param starts how many beginnings are tried; the best end counts
 * @param learnTemperature whether the temperature of a dense-to-sparse gate is learnt; otherwise it is the true one
 * @param iterations most iterations of one beginning, 1..100 000
 */
public record FitPlan(int experts, Start start, double jitter, int starts, boolean learnTemperature, int iterations) {
    /** The jitter of the check in spec 3(d). */
    public static final double JITTER = 0.3;

    /** Iterations that are enough for nearly every fit. */
    public static final int ITERATIONS = 400;

    /** More iterations than this are refused. */
    public static final int MOST_ITERATIONS = 100_000;

    /** Where an optimiser begins. */
    public enum Start {
        /** At the true atoms, those left over at copies of them, all moved a little. */
        NEAR,
        /** Anywhere in the inner half of the box of parameters. */
        RANDOM
    }

    /**
     * Checks the ranges.
     *
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when a number lies outside
     */
    public FitPlan {
        boolean counts = starts >= 1 && starts <= 1000 && iterations >= 1 && iterations <= MOST_ITERATIONS;
        if (experts < 1 || !(jitter >= 0 && jitter <= 100) || !counts) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "A fit of %d experts from %d starts with jitter %s in %d iterations cannot be made"
                            .formatted(experts, starts, jitter, iterations),
                    "Choose at least one expert, 1 to 1000 starts, a jitter from 0 to 100, 1 to 100000 iterations.");
        }
    }

    /**
     * {@return one start near the truth with the usual jitter}
     *
     * @param experts experts of the fit, in each group of a hierarchical gate
     */
    public static FitPlan near(int experts) {
        return new FitPlan(experts, Start.NEAR, JITTER, 1, true, ITERATIONS);
    }

    /**
     * {@return what the fitted mixture looks like}
     *
     * @param truth what the true one looks like
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when the fit has fewer experts than the truth
     */
    public GatingShape shape(GatingShape truth) {
        if (experts < truth.expertsInGroup()) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "The fit has %d experts and the truth %d".formatted(experts, truth.expertsInGroup()),
                    "Fit at least as many experts as the truth has.");
        }
        return truth.withExperts(experts * truth.groups());
    }
}
