package routescope.core.experiment;

import routescope.core.run.RunConfig;

/**
 * One run of a figure.
 *
 * @param subject which model
 * @param x where it stands on the horizontal axis
 * @param line which curve or row it belongs to, such as N; 0 where there is one alone
 * @param config the run, which opens in the window as it is
 */
public record FigureCell(Subject subject, double x, int line, RunConfig config) {

    /** {@return the root seed of the run} */
    public long seed() {
        return config.seed();
    }

    /**
     * How it ended.
     *
     * @param cell which run
     * @param score what its end is worth
     */
    public record Outcome(FigureCell cell, RunScore score) {}
}
