package routescope.core.model;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;
import routescope.core.tensor.Workers;

/** Starting weights: normal router and expert kernels, and the head its {@link HeadKind} asks for. */
public final class ModelStart {
    /** Standard deviation of the starting kernels of the CNN beside a mixture (the released code). */
    public static final double CNN_DEVIATION = 0.1;

    private ModelStart() {}

    /**
     * Makes a configured model at its start.
     *
     * @param shape its sizes and kinds
     * @param config its deviations
     * @param seeds the root seed
     * @param workers who carries out its steps; left to its owner
     * @return a new model; equal for equal arguments
     */
    public static PatchModel create(ModelShape shape, ModelConfig config, Seeds seeds, Workers workers) {
        float[] routers =
                normal(shape.routers() * shape.patchSize(), config.routerDeviation(), seeds.stream(Purpose.ROUTER));
        float[] neurons =
                normal(shape.allNeurons() * shape.patchSize(), config.expertDeviation(), seeds.stream(Purpose.EXPERT));
        return new PatchModel(shape, routers, neurons, head(shape, seeds.stream(Purpose.HEAD)), workers);
    }

    /**
     * Makes the CNN that learns beside a mixture: as many neurons, its own streams of random numbers.
     *
     * @param mixture shape of the mixture
     * @param seeds the root seed
     * @param workers who carries out its steps; left to its owner
     * @return a new model; equal for equal arguments
     */
    public static PatchModel createComparison(ModelShape mixture, Seeds seeds, Workers workers) {
        HeadKind kind = mixture.head() == HeadKind.TRAINED ? HeadKind.TRAINED : HeadKind.FROZEN_NORMAL;
        ModelShape shape =
                ModelShape.cnn(mixture.allNeurons(), mixture.patches(), mixture.patchSize(), mixture.outputs(), kind);
        float[] neurons =
                normal(shape.allNeurons() * shape.patchSize(), CNN_DEVIATION, seeds.stream(Purpose.COMPARISON_EXPERT));
        float[] head = head(shape, seeds.stream(Purpose.COMPARISON_HEAD));
        return new PatchModel(shape, new float[0], neurons, head, workers);
    }

    private static float[] normal(int count, double deviation, UniformRandomProvider random) {
        ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (deviation * gaussian.sample());
        }
        return values;
    }

    private static float[] head(ModelShape shape, UniformRandomProvider random) {
        int outputs = shape.outputs();
        if (shape.head() != HeadKind.SIGN_BY_EXPERT) {
            return normal(shape.allNeurons() * outputs, 1, random);
        }
        float[] head = new float[shape.allNeurons() * outputs];
        for (int q = 0; q < shape.allNeurons(); q++) {
            // The neurons of a CNN take the signs in turn, as the experts of a mixture do.
            int owner = shape.experts() == 1 ? q : q / shape.neurons();
            if (outputs == 1) {
                head[q] = owner % 2 == 0 ? 1 : -1;
            } else {
                int own = owner % outputs;
                int label = (own ^ 1) < outputs ? own ^ 1 : own;
                head[q * outputs + label] = 1;
                head[q * outputs + own] = label == own ? 1 : -1;
            }
        }
        return head;
    }
}
