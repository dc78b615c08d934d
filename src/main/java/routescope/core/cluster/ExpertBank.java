package routescope.core.cluster;

/**
 * Experts of one shape. Linear ones are given the sum of the patches of a sample in place of the patches: the result is
 * the same but for rounding, and the work is less by a factor of P. Their bias then counts P times.
 *
 * <p>{@code f_o(x) = sum over filters j of output o and patches p of act(<w_j, x^(p)> + b_j)}. Kernels
 * stand one after another {@code [experts, channels, d]}, biases {@code [experts, channels]}.
 */
final class ExpertBank {
    private final int channels;
    private final int outputs;
    private final int dimension;
    private final Activation activation;
    private final int biasTimes;
    private final float[] weights;
    private final float[] biases;

    ExpertBank(MixtureShape shape, int patches, float[] weights, float[] biases) {
        this(
                shape.channels(),
                shape.reading().outputs(),
                shape.dimension(),
                shape.activation(),
                patches,
                weights,
                biases);
    }

    ExpertBank(
            int channels,
            int outputs,
            int dimension,
            Activation activation,
            int patches,
            float[] weights,
            float[] biases) {
        this.channels = channels;
        this.outputs = outputs;
        this.dimension = dimension;
        this.activation = activation;
        biasTimes = activation == Activation.LINEAR ? patches : 1;
        this.weights = weights;
        this.biases = biases;
    }

    /**
     * Computes preactivations and outputs of the samples of a block.
     *
     * @param expert who computes
     * @param block holds the samples
     * @param z {@code [channels][.]} preactivations, modified
     * @param row place of the block's first row in them
     * @param f {@code [outputs][.]} outputs, modified
     * @param at place of the block's first sample in them
     */
    void forward(int expert, PatchBlock block, float[][] z, int row, float[][] f, int at, int samples) {
        for (int o = 0; o < outputs; o++) {
            java.util.Arrays.fill(f[o], at, at + samples, 0);
        }
        int filters = channels / outputs;
        for (int j = 0; j < channels; j++) {
            int kernel = expert * channels + j;
            float[] column = block.preactivate(weights, kernel * dimension, biasTimes * biases[kernel]);
            System.arraycopy(column, 0, z[j], row, block.rows());
            block.addActivations(activation, column, f[j / filters], at);
        }
    }

    /**
     * Adds the gradient of the samples of a block.
     *
     * @param expert whose gradient
     * @param block holds the samples
     * @param z preactivations of the forward pass
     * @param row place of the block's first row in them
     * @param slopes {@code [outputs][.]} derivative of the loss by the outputs of the expert
     * @param at place of the block's first sample in them
     * @param gradient added to
     */
    void backward(int expert, PatchBlock block, float[][] z, int row, float[][] slopes, int at, Gradient gradient) {
        int filters = channels / outputs;
        for (int j = 0; j < channels; j++) {
            int kernel = expert * channels + j;
            double sum = block.addGradient(
                    activation, z[j], row, slopes[j / filters], at, gradient.weights(), kernel * dimension);
            gradient.biases()[kernel] += biasTimes * sum;
        }
    }

    /**
     * Sums over samples.
     *
     * @param weights {@code [experts, channels, d]}
     * @param biases {@code [experts, channels]}
     */
    record Gradient(double[] weights, double[] biases) {
        Gradient(int experts, int channels, int dimension) {
            this(new double[experts * channels * dimension], new double[experts * channels]);
        }

        void clear() {
            java.util.Arrays.fill(weights, 0);
            java.util.Arrays.fill(biases, 0);
        }
    }
}
