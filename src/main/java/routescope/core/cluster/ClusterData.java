package routescope.core.cluster;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

/**
 * The signals and the samples of a run.
 *
 * @param config what was drawn
 * @param features {@code [K][d]}, v_k: orthonormal, together with the centres
 * @param centres {@code [K][d]}, c_k
 * @param train training samples
 * @param test test samples, from the same distribution
 */
public record ClusterData(
        ClusterDataConfig config, float[][] features, float[][] centres, ClusterSet train, ClusterSet test) {

    /**
     * {@return the data of a configuration: equal bits for an equal configuration}
     *
     * @param config what to draw
     */
    public static ClusterData generate(ClusterDataConfig config) {
        Seeds seeds = new Seeds(config.seed());
        double[][] signals = signals(config, seeds.stream(Purpose.SPLIT));
        return new ClusterData(
                config,
                floats(Arrays.copyOf(signals, config.clusters())),
                floats(Arrays.copyOfRange(signals, config.clusters(), signals.length)),
                draw(config, signals, config.trainSamples(), seeds.stream(Purpose.TRAIN_DATA)),
                draw(config, signals, config.testSamples(), seeds.stream(Purpose.TEST_DATA)));
    }

    private static float[][] floats(double[][] rows) {
        float[][] copy = new float[rows.length][rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int q = 0; q < copy[i].length; q++) {
                copy[i][q] = (float) rows[i][q];
            }
        }
        return copy;
    }

    /** v_1..v_K, then c_1..c_K: Gaussian vectors made orthonormal one after another (Gram-Schmidt, twice for rounding). */
    private static double[][] signals(ClusterDataConfig config, UniformRandomProvider random) {
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[][] signals = new double[2 * config.clusters()][config.dimension()];
        for (int s = 0; s < signals.length; s++) {
            for (int q = 0; q < config.dimension(); q++) {
                signals[s][q] = normal.sample();
            }
            makeOrthogonal(signals[s], signals, s);
            makeOrthogonal(signals[s], signals, s);
            double norm = Math.sqrt(product(signals[s], signals[s]));
            for (int q = 0; q < config.dimension(); q++) {
                signals[s][q] /= norm;
            }
        }
        return signals;
    }

    private static void makeOrthogonal(double[] vector, double[][] signals, int count) {
        for (int s = 0; s < count; s++) {
            double share = product(vector, signals[s]);
            for (int q = 0; q < vector.length; q++) {
                vector[q] -= share * signals[s][q];
            }
        }
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int q = 0; q < a.length; q++) {
            sum += a[q] * b[q];
        }
        return sum;
    }

    private static ClusterSet draw(
            ClusterDataConfig config, double[][] signals, int samples, UniformRandomProvider random) {
        int patches = config.patches();
        int d = config.dimension();
        int clusters = config.clusters();
        float[] values = new float[samples * patches * d];
        byte[] labels = new byte[samples];
        int[] own = new int[samples];
        PatchKind[] kinds = new PatchKind[samples * patches];
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        int[] places = new int[patches];
        for (int i = 0; i < samples; i++) {
            own[i] = random.nextInt(clusters);
            int other = (own[i] + 1 + random.nextInt(clusters - 1)) % clusters;
            labels[i] = (byte) (random.nextBoolean() ? 1 : 0);
            int sign = random.nextBoolean() ? 1 : -1;
            order(places, config.permuted(), random);
            double alpha = config.alpha().draw(random);
            double beta = config.beta().draw(random);
            double gamma = config.gamma().draw(random);
            for (int p = 0; p < patches; p++) {
                kinds[i * patches + places[p]] = PatchKind.values()[Math.min(p, 3)];
                double[] patch = switch (p) {
                    case 0 -> times(signals[own[i]], (labels[i] == 1 ? alpha : -alpha));
                    case 1 -> times(signals[clusters + own[i]], beta);
                    case 2 -> times(signals[other], sign * gamma);
                    default -> noise(config, signals, normal);
                };
                int from = (i * patches + places[p]) * d;
                for (int q = 0; q < d; q++) {
                    values[from + q] = (float) (config.scale() * patch[q]);
                }
            }
        }
        return new ClusterSet(patches, d, values, labels, own, kinds);
    }

    private static void order(int[] places, boolean permuted, UniformRandomProvider random) {
        for (int p = 0; p < places.length; p++) {
            places[p] = p;
        }
        for (int p = places.length - 1; permuted && p > 0; p--) {
            int other = random.nextInt(p + 1);
            int place = places[p];
            places[p] = places[other];
            places[other] = place;
        }
    }

    private static double[] times(double[] vector, double factor) {
        double[] product = new double[vector.length];
        for (int q = 0; q < vector.length; q++) {
            product[q] = factor * vector[q];
        }
        return product;
    }

    private static double[] noise(
            ClusterDataConfig config, double[][] signals, ZigguratSampler.NormalizedGaussian normal) {
        double[] patch = new double[config.dimension()];
        double sd = config.noiseSize() / Math.sqrt(config.dimension());
        for (int q = 0; q < patch.length; q++) {
            patch[q] = sd * normal.sample();
        }
        if (config.noise() == ClusterDataConfig.Noise.ORTHOGONAL) {
            makeOrthogonal(patch, signals, signals.length);
            double norm = Math.sqrt(product(patch, patch));
            return norm == 0 ? patch : times(patch, config.noiseSize() / norm);
        }
        return patch;
    }
}
