package routescope.core.cluster;

import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * The distribution of definition 3.1 and how it is drawn (section 2(a) of the project's notes): for a sample of cluster k
 * one patch {@code y alpha v_k}, one {@code beta c_k}, one {@code eps gamma v_k'} with another cluster k', the rest noise.
 *
 * @param clusters K
 * @param patches P, at least 3
 * @param dimension d, at least 2K so that all signals are orthonormal
 * @param trainSamples training samples
 * @param testSamples test samples
 * @param alpha strength of the feature
 * @param beta strength of the centre
 * @param gamma strength of the feature of another cluster
 * @param noiseSize sigma_p: a noise patch is N(0, sigma_p^2/d I), or this times a unit vector
 * @param noise how noise patches are drawn
 * @param scale all values are multiplied by this at the end; 10 in the released notebooks
 * @param permuted whether the patches of every sample are put into an order of their own
 * @param seed root seed of the data: the same seed gives the same bits
 */
public record ClusterDataConfig(
        int clusters,
        int patches,
        int dimension,
        int trainSamples,
        int testSamples,
        Range alpha,
        Range beta,
        Range gamma,
        double noiseSize,
        Noise noise,
        double scale,
        boolean permuted,
        long seed) {
    private static final int MOST_CLUSTERS = 12;
    private static final int MOST_PATCHES = 16;
    private static final int MOST_DIMENSION = 400;
    private static final int MOST_SAMPLES = 100_000;
    private static final double LARGEST = 100;

    /** How noise patches are drawn. */
    public enum Noise {
        /** Independent normal values. */
        GAUSSIAN,
        /** A random direction orthogonal to all signals, of fixed length. */
        ORTHOGONAL
    }

    /**
     * Checks the ranges.
     *
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when one is left
     */
    public ClusterDataConfig {
        Checks.within("K, the number of clusters,", clusters, 2, MOST_CLUSTERS);
        Checks.within("P, the number of patches,", patches, 3, MOST_PATCHES);
        Checks.within("d, the size of a patch,", dimension, 2 * clusters, MOST_DIMENSION);
        Checks.within("The number of training samples", trainSamples, 1, MOST_SAMPLES);
        Checks.within("The number of test samples", testSamples, 1, MOST_SAMPLES);
        Checks.within("sigma_p", noiseSize, 0, LARGEST);
        Checks.within("The scale", scale, 1e-3, LARGEST);
        check("alpha", alpha);
        check("beta", beta);
        check("gamma", gamma);
        if (noise == Noise.ORTHOGONAL && dimension <= 2 * clusters) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "No direction is orthogonal to all signals when d is 2K",
                    "Choose a larger d, or Gaussian noise.");
        }
    }

    private static void check(String name, Range range) {
        Checks.within("The least " + name, range.low(), 0, LARGEST);
        Checks.within("The largest " + name, range.high(), range.low(), LARGEST);
    }

    /** {@return the same data in smaller or larger numbers} @param train training samples @param test test samples */
    public ClusterDataConfig withSamples(int train, int test) {
        return new ClusterDataConfig(
                clusters, patches, dimension, train, test, alpha, beta, gamma, noiseSize, noise, scale, permuted, seed);
    }
}
