package routescope.core.cluster;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

/**
 * All values of a mixture that learn. Nobody writes into the arrays.
 *
 * @param experts {@code [M, channels, d]}
 * @param biases {@code [M, channels]}; zeros in the reading of the paper
 * @param router {@code [M, d]}
 */
public record MixtureWeights(float[] experts, float[] biases, float[] router) {

    /**
     * Draws starting values. The router starts at zero. Paper: kernels N(0, size^2), no bias. Code: kernels and biases
     * uniform within 1/sqrt(d), the default of PyTorch, times the size.
     *
     * @param shape sizes
     * @param size sigma_0 of the paper, or the factor of the code
     * @param seeds seeds of the run
     * @return the values
     */
    public static MixtureWeights start(MixtureShape shape, double size, Seeds seeds) {
        int kernels = shape.experts() * shape.channels();
        float[] experts = new float[kernels * shape.dimension()];
        float[] biases = new float[kernels];
        UniformRandomProvider random = seeds.stream(Purpose.EXPERT);
        if (shape.reading() == Reading.PAPER) {
            ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
            for (int i = 0; i < experts.length; i++) {
                experts[i] = (float) (size * normal.sample());
            }
        } else {
            double bound = size / Math.sqrt(shape.dimension());
            uniform(experts, bound, random);
            uniform(biases, bound, random);
        }
        return new MixtureWeights(experts, biases, new float[shape.experts() * shape.dimension()]);
    }

    /** Fills with uniform values. @param values modified @param bound largest size @param random draws */
    static void uniform(float[] values, double bound, UniformRandomProvider random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (bound * (2 * random.nextDouble() - 1));
        }
    }

    /** {@return how many numbers these are} */
    public int count() {
        return experts.length + biases.length + router.length;
    }
}
