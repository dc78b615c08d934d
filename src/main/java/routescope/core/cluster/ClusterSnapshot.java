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
 * @param diverged whether the run ended because the step after its end has no finite loss or weights
 * @param weights values of the mixture
 * @param winners which expert each training sample is sent to
 * @param right whether each training sample is classified as it should
 * @param alone {@code [K, M]} accuracy of each expert alone on each cluster, over a part of the test samples; empty where
 *     it was not measured
 */
public record ClusterSnapshot(
        ClusterRunConfig config,
        ClusterData data,
        List<ClusterPoint> points,
        int epoch,
        int end,
        boolean diverged,
        MixtureWeights weights,
        int[] winners,
        boolean[] right,
        double[] alone) {

    private static final int ALONE_SAMPLES = 1000;

    /** {@return this moment with the accuracy of each expert alone, measured now if it is not there; takes a while} */
    public ClusterSnapshot measured() {
        return alone.length > 0
                ? this
                : new ClusterSnapshot(
                        config, data, points, epoch, end, diverged, weights, winners, right, aloneAccuracy());
    }

    /** Every expert answers the same samples as if all were sent to it. */
    private double[] aloneAccuracy() {
        ClusterSet some = data.test().first(ALONE_SAMPLES);
        SampleMixture mixture = new SampleMixture(config.shape(), data.config().patches(), weights);
        int experts = experts();
        double[] right = new double[clusters() * experts];
        int[] sizes = new int[clusters()];
        for (int i = 0; i < some.size(); i++) {
            sizes[some.cluster(i)]++;
        }
        boolean one = config.reading().outputs() == 1;
        for (int m = 0; m < experts; m++) {
            float[] answers = mixture.answers(m, some);
            for (int i = 0; i < some.size(); i++) {
                boolean positive = one ? answers[i] > 0 : answers[2 * i + 1] > answers[2 * i];
                if (positive == (some.label(i) == 1)) {
                    right[some.cluster(i) * experts + m]++;
                }
            }
        }
        for (int at = 0; at < right.length; at++) {
            right[at] /= Math.max(1, sizes[at / experts]);
        }
        return right;
    }

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
