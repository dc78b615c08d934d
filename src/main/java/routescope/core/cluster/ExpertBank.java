package routescope.core.cluster;

/**
 * Experts of one shape: {@code f_o(x) = sum over filters j of output o and patches p of act(<w_j, x^(p)> + b_j)}. Kernels
 * stand one after another {@code [experts, channels, d]}, biases {@code [experts, channels]}.
 */
final class ExpertBank {
    private static final int FOUR = 4;

    private final int channels;
    private final int outputs;
    private final int dimension;
    private final Activation activation;
    private final float[] weights;
    private final float[] biases;

    ExpertBank(int channels, int outputs, int dimension, Activation activation, float[] weights, float[] biases) {
        this.channels = channels;
        this.outputs = outputs;
        this.dimension = dimension;
        this.activation = activation;
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
            block.preactivate(weights, kernel * dimension, biases[kernel], z[j], row);
            block.addActivations(activation, z[j], row, f[j / filters], at);
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
        float[][] c = gradient.coefficients();
        int rows = block.rows();
        for (int j = 0; j < channels; j++) {
            block.pullBack(activation, z[j], row, slopes[j / filters], at, c[j]);
            double sum = 0;
            for (int r = 0; r < rows; r++) {
                sum += c[j][r];
            }
            gradient.biases()[expert * channels + j] += sum;
        }
        int j = 0;
        for (; j + FOUR <= channels; j += FOUR) {
            block.addGradients(c, j, gradient.weights(), (expert * channels + j) * dimension);
        }
        for (; j < channels; j++) {
            block.addGradient(c[j], gradient.weights(), (expert * channels + j) * dimension);
        }
    }

    /**
     * Sums over samples, and where they are gathered.
     *
     * @param weights {@code [experts, channels, d]}
     * @param biases {@code [experts, channels]}
     * @param coefficients {@code [channels][rows of a block]}, scratch
     */
    record Gradient(double[] weights, double[] biases, float[][] coefficients) {
        Gradient(int experts, int channels, int dimension, int patches) {
            this(
                    new double[experts * channels * dimension],
                    new double[experts * channels],
                    new float[channels][PatchBlock.SAMPLES * patches]);
        }

        void clear() {
            java.util.Arrays.fill(weights, 0);
            java.util.Arrays.fill(biases, 0);
        }
    }
}
