package routescope.core.cluster;

import java.util.List;

/**
 * One moment of a run. Nobody writes into the arrays.
 *
 * @param config what determines the run
 * @param data signals and samples
 * @param points everything measured so far, also after this moment
 * @param epoch steps that were made up to this moment
 * @param end last epoch of the run, as far as is known
 * @param weights values of the mixture
 * @param winners which expert each training sample is sent to
 * @param right whether each training sample is classified as it should
 * @param alone {@code [K, M]} accuracy of each expert alone on each cluster, over a part of the test samples
 */
public record ClusterSnapshot(
        ClusterRunConfig config,
        ClusterData data,
        List<ClusterPoint> points,
        int epoch,
        int end,
        MixtureWeights weights,
        int[] winners,
        boolean[] right,
        double[] alone) {

    /** {@return what was measured at this moment} */
    public ClusterPoint point() {
        return points.get(epoch);
    }

    /** {@return K} */
    public int clusters() {
        return data.config().clusters();
    }

    /** {@return M} */
    public int experts() {
        return config.experts();
    }

    /**
     * {@return {@code <theta_m, x^(p)>} of every patch and expert of a training sample, {@code [P, M]}: what each patch adds
     * to the score of each expert}
     *
     * @param sample which
     */
    public float[] patchScores(int sample) {
        int patches = data.config().patches();
        int experts = config.experts();
        int d = data.config().dimension();
        float[] scores = new float[patches * experts];
        for (int p = 0; p < patches; p++) {
            float[] x = data.train().patch(sample, p);
            for (int m = 0; m < experts; m++) {
                float sum = 0;
                for (int q = 0; q < d; q++) {
                    sum += weights.router()[m * d + q] * x[q];
                }
                scores[p * experts + m] = sum;
            }
        }
        return scores;
    }
}
