package routescope.core.cluster;

import java.util.Arrays;

/** Everything that one pass of a mixture over a set of samples leaves behind; filled step by step by the mixture. */
public final class MixturePass {
    private final MixtureShape shape;
    private final ClusterSet set;
    final ClusterSet computed;
    final float[] scores;
    final float[] gates;
    final int[] winners;
    final int[] order;
    final int[] begins;
    final float[][] preactivations;
    final float[][] outputs;
    final float[][] combined;
    final float[][] slopes;
    final float[] gateSlopes;
    final boolean[] right;
    final PatchBlock block;
    final PatchBlock sums;
    final ExpertBank.Gradient experts;
    final double[] router;
    double loss;
    double balance;

    /**
     * Allocates a pass; it can be used again and again.
     *
     * @param shape sizes of the mixture
     * @param set the samples
     */
    public MixturePass(MixtureShape shape, ClusterSet set) {
        this.shape = shape;
        this.set = set;
        computed = shape.activation() == Activation.LINEAR ? set.summed() : set;
        int n = set.size();
        int outs = shape.reading().outputs();
        scores = new float[n * shape.experts()];
        gates = new float[n];
        winners = new int[n];
        order = new int[n];
        begins = new int[shape.experts() + 1];
        preactivations = new float[shape.channels()][n * computed.patches()];
        outputs = new float[outs][n];
        combined = new float[outs][n];
        slopes = new float[outs][n];
        gateSlopes = new float[n];
        right = new boolean[n];
        block = new PatchBlock(computed.patches(), set.dimension());
        sums = new PatchBlock(1, set.dimension());
        experts = new ExpertBank.Gradient(shape.experts(), shape.channels(), set.dimension());
        router = new double[shape.experts() * set.dimension()];
    }

    /** {@return the samples} */
    public ClusterSet set() {
        return set;
    }

    /** {@return sizes of the mixture} */
    public MixtureShape shape() {
        return shape;
    }

    /** {@return clean scores {@code [samples, M]} of the last routing, a copy} */
    public float[] scores() {
        return scores.clone();
    }

    /** {@return which expert each sample was sent to, a copy} */
    public int[] winners() {
        return winners.clone();
    }

    /** {@return the gate of each sample, a copy} */
    public float[] gates() {
        return gates.clone();
    }

    /** {@return outputs of the mixture {@code [samples, outputs]}: gate times expert, before the softmax of the code} */
    public float[] combined() {
        int outs = combined.length;
        float[] all = new float[winners.length * outs];
        for (int slot = 0; slot < order.length; slot++) {
            for (int o = 0; o < outs; o++) {
                all[order[slot] * outs + o] = combined[o][slot];
            }
        }
        return all;
    }

    /** {@return whether each sample was classified as it should, a copy} */
    public boolean[] right() {
        return right.clone();
    }

    /** {@return mean loss of the last loss step, without the balancing term} */
    public double loss() {
        return loss;
    }

    /** {@return the balancing term of the last routing, before its weight} */
    public double balance() {
        return balance;
    }

    /** {@return share of the samples that are classified as they should} */
    public double accuracy() {
        int count = 0;
        for (boolean one : right) {
            count += one ? 1 : 0;
        }
        return (double) count / right.length;
    }

    /** {@return gradient of the mean loss by the kernels {@code [M, channels, d]}, a copy} */
    public double[] expertGradient() {
        return experts.weights().clone();
    }

    /** {@return gradient of the mean loss by the biases {@code [M, channels]}, a copy} */
    public double[] biasGradient() {
        return experts.biases().clone();
    }

    /** {@return gradient of the mean loss by the router {@code [M, d]}, a copy} */
    public double[] routerGradient() {
        return router.clone();
    }

    /** {@return n[k][m], samples of cluster k sent to expert m, row by row} @param clusters K */
    public int[] load(int clusters) {
        int[] load = new int[clusters * shape.experts()];
        for (int i = 0; i < winners.length; i++) {
            load[set.cluster(i) * shape.experts() + winners[i]]++;
        }
        return load;
    }

    /** Puts the samples of each expert side by side, in their own order. */
    void sort() {
        Arrays.fill(begins, 0);
        for (int winner : winners) {
            begins[winner + 1]++;
        }
        for (int m = 0; m < shape.experts(); m++) {
            begins[m + 1] += begins[m];
        }
        int[] next = Arrays.copyOf(begins, shape.experts());
        for (int i = 0; i < winners.length; i++) {
            order[next[winners[i]]++] = i;
        }
    }
}
