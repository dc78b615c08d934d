package routescope.core.cluster;

/**
 * What was measured after a number of steps, in a pass over the training samples.
 *
 * @param epoch steps that were made
 * @param loss mean loss on the training samples, without the balancing term
 * @param trainAccuracy on the training samples, with routing noise as in training
 * @param testAccuracy on the test samples, routing noise included as in the notebooks; not-a-number where not measured
 * @param entropy dispatch entropy on the training samples
 * @param load {@code [K, M]} training samples of cluster k sent to expert m
 * @param products the four panels
 */
public record ClusterPoint(
        int epoch,
        double loss,
        double trainAccuracy,
        double testAccuracy,
        double entropy,
        int[] load,
        InnerProducts products) {

    /** {@return the same with the accuracy on the test samples} @param accuracy what was measured */
    ClusterPoint withTest(double accuracy) {
        return new ClusterPoint(epoch, loss, trainAccuracy, accuracy, entropy, load, products);
    }
}
