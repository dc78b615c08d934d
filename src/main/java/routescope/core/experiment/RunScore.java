package routescope.core.experiment;

import routescope.core.metric.MetricPoint;

/**
 * What the end of a whole run is worth to the figures. Shares in 0..1, over the test images. Nobody writes into the arrays.
 *
 * @param testAccuracy share classified right
 * @param trainAccuracy the same of the training images that are measured
 * @param routerHitRate {@code [patches]} figure 8: share whose discriminative patch is among the l = index + 1 highest scores
 *     of the router of its class; empty unless routers have classes
 * @param maxGateRate {@code [classes]} figure 9: share of the class whose discriminative patch goes to one particular expert
 *     with that expert's largest gate; empty without routers
 * @param lStar l* of the training images, 0 where nobody knows it
 * @param steps updates made
 * @param diverged whether the guard stopped the run: the numbers are those of its last good step
 */
public record RunScore(
        double testAccuracy,
        double trainAccuracy,
        double[] routerHitRate,
        double[] maxGateRate,
        int lStar,
        int steps,
        boolean diverged) {

    /** {@return the score of a run} @param whole how it ended */
    public static RunScore of(WholeRun whole) {
        MetricPoint end = whole.end();
        return new RunScore(
                end.testAccuracy(),
                end.trainAccuracy(),
                end.routerHitRate().clone(),
                end.maxGateRate().clone(),
                whole.lStar().orElse(0),
                end.step(),
                whole.diverged());
    }
}
