package routescope.core.metric;

import org.jspecify.annotations.Nullable;

/**
 * Everything measured at one evaluation. Shares are in 0..1. Routing numbers are taken over the test images; of a CNN
 * they are empty arrays and not-a-number. Immutable by agreement: nobody writes into the arrays.
 *
 * @param step updates done before the evaluation
 * @param epoch the same in epochs of the stage, counted through all stages
 * @param loss mean training loss over the evaluated training images
 * @param trainAccuracy share of the evaluated training images classified right
 * @param testAccuracy share of the test images classified right
 * @param classAccuracy {@code [classes]} test accuracy by class
 * @param routingPrecision {@code [experts]} share of the test images whose discriminative patch the expert selected
 * @param routingPrecisionByClass {@code [experts][classes]} the same within each class
 * @param gateMass {@code [experts]} mean gate on the discriminative patch, 0 where it is not selected
 * @param reached share of the test images whose discriminative patch at least one expert selected
 * @param selectedOnDiscriminative share of all selected slots that hold a discriminative patch
 * @param discarded share of all patches that no expert selected
 * @param load {@code [experts]} selected patches per image on which at least one of the expert's neurons fires, 0..l
 * @param routerHitRate {@code [patches]} figure 8: share of the test images whose discriminative patch is among the
 *     l = index + 1 highest scores of the router of its class; empty unless routers have classes (separate recipe)
 * @param maxGateRate {@code [classes]} figure 9: share of the class's test images whose discriminative patch goes to
 *     one particular expert with that expert's largest gate; the expert is {@code maxGateExpert}
 * @param maxGateExpert {@code [classes]} the expert for which that share is largest, -1 where nobody knows the patch
 * @param comparison the CNN beside the mixture, or null
 * @param groups the groups of the test images, or null where the data have no cue
 */
public record MetricPoint(
        int step,
        double epoch,
        double loss,
        double trainAccuracy,
        double testAccuracy,
        double[] classAccuracy,
        double[] routingPrecision,
        double[][] routingPrecisionByClass,
        double[] gateMass,
        double reached,
        double selectedOnDiscriminative,
        double discarded,
        double[] load,
        double[] routerHitRate,
        double[] maxGateRate,
        int[] maxGateExpert,
        @Nullable Comparison comparison,
        @Nullable GroupPoint groups) {

    /**
     * The CNN that learns beside the mixture on the same batches.
     *
     * @param loss mean training loss over the evaluated training images
     * @param trainAccuracy share of the evaluated training images classified right
     * @param testAccuracy share of the test images classified right
     */
    public record Comparison(double loss, double trainAccuracy, double testAccuracy) {}
}
