package routescope.core.cluster;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

/**
 * The single network beside the mixture, as in the released code (section 2(b).2): every filter sees every patch, the
 * first half of the filters makes output 0, the other half output 1, cross-entropy, Adam with weight decay.
 */
public final class SingleNet {
    private static final double BETA_ONE = 0.9;
    private static final double BETA_TWO = 0.999;
    private static final double EPSILON = 1e-8;

    private final Activation activation;
    private final int filters;
    private final float[] weights;
    private final float[] biases;
    private final ExpertBank bank;
    private final ExpertBank.Gradient gradient;
    private final Moments weightMoments;
    private final Moments biasMoments;
    private final PatchBlock block;
    private final float[][] z;
    private final float[][] f;
    private final float[][] slopes;
    private int steps;

    private record Moments(double[] mean, double[] square) {
        Moments(int count) {
            this(new double[count], new double[count]);
        }
    }

    /**
     * Draws starting values, uniform within 1/sqrt(d) as PyTorch does.
     *
     * @param filters all filters of both outputs, an even number
     * @param activation what a filter makes of its product
     * @param patches P
     * @param dimension d
     * @param seeds seeds of the run
     */
    public SingleNet(int filters, Activation activation, int patches, int dimension, Seeds seeds) {
        this.filters = filters;
        this.activation = activation;
        int shown = activation == Activation.LINEAR ? 1 : patches;
        weights = new float[filters * dimension];
        biases = new float[filters];
        UniformRandomProvider random = seeds.stream(Purpose.COMPARISON_EXPERT);
        MixtureWeights.uniform(weights, 1 / Math.sqrt(dimension), random);
        MixtureWeights.uniform(biases, 1 / Math.sqrt(dimension), random);
        bank = new ExpertBank(filters, 2, dimension, activation, patches, weights, biases);
        gradient = new ExpertBank.Gradient(1, filters, dimension);
        weightMoments = new Moments(weights.length);
        biasMoments = new Moments(biases.length);
        block = new PatchBlock(shown, dimension);
        int many = PatchBlock.capacity(shown);
        z = new float[filters][many * shown];
        f = new float[2][many];
        slopes = new float[2][many];
    }

    /** {@return number of filters} */
    public int filters() {
        return filters;
    }

    /**
     * What a pass over samples gives.
     *
     * @param loss mean cross-entropy
     * @param accuracy share that is right
     */
    public record Result(double loss, double accuracy) {}

    /**
     * Computes loss and gradient of all samples.
     *
     * @param set the samples
     * @return loss and accuracy before a step
     */
    public Result gradient(ClusterSet set) {
        return pass(set, true);
    }

    /** {@return loss and accuracy on samples} @param set the samples */
    public Result measure(ClusterSet set) {
        return pass(set, false);
    }

    private Result pass(ClusterSet set, boolean learn) {
        ClusterSet samples = activation == Activation.LINEAR ? set.summed() : set;
        int[] order = new int[samples.size()];
        Arrays.setAll(order, i -> i);
        gradient.clear();
        double loss = 0;
        int right = 0;
        int many = f[0].length;
        for (int from = 0; from < order.length; from += many) {
            int to = Math.min(from + many, order.length);
            block.load(samples, order, from, to);
            bank.forward(0, block, z, 0, f, 0, to - from);
            for (int i = 0; i < to - from; i++) {
                double margin = (double) f[1][i] - f[0][i];
                int label = samples.label(from + i);
                right += (margin > 0 ? 1 : 0) == label ? 1 : 0;
                double signed = label == 1 ? margin : -margin;
                loss += signed > 0 ? Math.log1p(Math.exp(-signed)) : -signed + Math.log1p(Math.exp(signed));
                double slope = (1 / (1 + Math.exp(-margin)) - label) / order.length;
                slopes[1][i] = (float) slope;
                slopes[0][i] = (float) -slope;
            }
            if (learn) {
                block.loadStraight(samples, order, from, to);
                bank.backward(0, block, z, 0, slopes, 0, gradient);
            }
        }
        return new Result(loss / order.length, (double) right / order.length);
    }

    /**
     * Makes a step of Adam with the last gradient; the decay is part of the gradient, as in PyTorch.
     *
     * @param rate learning rate
     * @param decay weight decay
     */
    public void step(double rate, double decay) {
        steps++;
        adam(weights, gradient.weights(), weightMoments, rate, decay);
        adam(biases, gradient.biases(), biasMoments, rate, decay);
    }

    private void adam(float[] values, double[] by, Moments moments, double rate, double decay) {
        double one = 1 - Math.pow(BETA_ONE, steps);
        double two = 1 - Math.pow(BETA_TWO, steps);
        for (int i = 0; i < values.length; i++) {
            double g = by[i] + decay * values[i];
            moments.mean[i] = BETA_ONE * moments.mean[i] + (1 - BETA_ONE) * g;
            moments.square[i] = BETA_TWO * moments.square[i] + (1 - BETA_TWO) * g * g;
            double size = Math.sqrt(moments.square[i] / two) + EPSILON;
            values[i] = (float) (values[i] - rate * moments.mean[i] / one / size);
        }
    }

    /** Takes other values, which are copied. @param kernels {@code [filters, d]} @param offsets {@code [filters]} */
    public void set(float[] kernels, float[] offsets) {
        System.arraycopy(kernels, 0, weights, 0, weights.length);
        System.arraycopy(offsets, 0, biases, 0, biases.length);
    }

    /** {@return a copy of the kernels {@code [filters, d]}} */
    public float[] weights() {
        return weights.clone();
    }

    /** {@return a copy of the biases {@code [filters]}} */
    public float[] biases() {
        return biases.clone();
    }

    /** {@return a copy of the gradient by the kernels} */
    public double[] weightGradient() {
        return gradient.weights().clone();
    }
}
