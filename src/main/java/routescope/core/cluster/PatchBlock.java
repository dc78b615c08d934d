package routescope.core.cluster;

import java.util.Arrays;

/**
 * A few samples side by side. The innermost loops are written as the compiler of the Java machine wants them to make vector
 * instructions of them: four arrays, one scalar for each, every index the loop's own. Eight arrays, or an index with an
 * offset, stay scalar and are four times slower (measured on JDK 17). Row {@code p n + i} is patch p of the i-th of n samples.
 */
final class PatchBlock {
    /** Rows of a block: their values stay in the cache while one filter after another goes over them. */
    private static final int ROWS = 256;

    private static final int FOUR = 4;

    private final int patches;
    private final int dimension;
    private final float[][] turned;
    private final float[][] straight;
    private final float[] column;
    private final float[] scratch;
    private final float[] kernelGradient;
    private final int[] starts;
    private int samples;

    PatchBlock(int patches, int dimension) {
        this.patches = patches;
        this.dimension = dimension;
        int rows = capacity(patches) * patches;
        turned = new float[dimension][rows];
        straight = new float[rows][dimension];
        column = new float[rows];
        scratch = new float[rows];
        kernelGradient = new float[dimension];
        starts = new int[rows];
    }

    /** {@return how many samples a block holds} @param patches patches of a sample */
    static int capacity(int patches) {
        return Math.max(1, ROWS / patches);
    }

    /** {@return rows of the samples that are loaded} */
    int rows() {
        return samples * patches;
    }

    /**
     * Takes samples in for {@link #preactivate}.
     *
     * @param set where they are
     * @param order numbers of samples
     * @param from first place in the order
     * @param to after the last one
     */
    void load(ClusterSet set, int[] order, int from, int to) {
        place(order, from, to);
        turn(set.values());
    }

    /**
     * Takes samples in for {@link #addGradient}.
     *
     * @param set where they are
     * @param order numbers of samples
     * @param from first place in the order
     * @param to after the last one
     */
    void loadStraight(ClusterSet set, int[] order, int from, int to) {
        place(order, from, to);
        int rows = rows();
        for (int r = 0; r < rows; r++) {
            System.arraycopy(set.values(), starts[r], straight[r], 0, dimension);
        }
    }

    private void place(int[] order, int from, int to) {
        samples = to - from;
        for (int p = 0; p < patches; p++) {
            for (int i = 0; i < samples; i++) {
                starts[p * samples + i] = (order[from + i] * patches + p) * dimension;
            }
        }
    }

    /**
     * Takes the sums of the patches of consecutive samples in; for blocks of one patch only.
     *
     * @param set where they are
     * @param from first sample
     * @param to after the last one
     */
    void loadSums(ClusterSet set, int from, int to) {
        samples = to - from;
        for (int i = 0; i < samples; i++) {
            starts[i] = (from + i) * dimension;
        }
        turn(set.sums());
    }

    private void turn(float[] values) {
        int q = 0;
        for (; q + FOUR <= dimension; q += FOUR) {
            turnFour(values, q);
        }
        int rows = rows();
        for (; q < dimension; q++) {
            float[] x = turned[q];
            for (int r = 0; r < rows; r++) {
                x[r] = values[starts[r] + q];
            }
        }
    }

    private void turnFour(float[] values, int q) {
        float[] a = turned[q];
        float[] b = turned[q + 1];
        float[] c = turned[q + 2];
        float[] d = turned[q + 3];
        int rows = rows();
        for (int r = 0; r < rows; r++) {
            int at = starts[r] + q;
            a[r] = values[at];
            b[r] = values[at + 1];
            c[r] = values[at + 2];
            d[r] = values[at + 3];
        }
    }

    /**
     * {@code z = <w, x> + bias} for every row.
     *
     * @param weights kernels
     * @param kernel where the kernel begins
     * @param bias added to each
     * @return {@code [rows]}, valid until the next call
     */
    float[] preactivate(float[] weights, int kernel, float bias) {
        int rows = rows();
        Arrays.fill(column, 0, rows, bias);
        int q = 0;
        for (; q + FOUR <= dimension; q += FOUR) {
            addFour(column, rows, turned, q, weights, kernel + q);
        }
        for (; q < dimension; q++) {
            addOne(column, rows, turned[q], weights[kernel + q]);
        }
        return column;
    }

    /** {@code out += c[at] x[first] + ... + c[at + 3] x[first + 3]}. */
    private static void addFour(float[] out, int count, float[][] x, int first, float[] c, int at) {
        addFour(out, count, x[first], x[first + 1], x[first + 2], x[first + 3], c, at);
    }

    private static void addFour(float[] out, int count, float[] x, float[] y, float[] u, float[] v, float[] c, int at) {
        float cx = c[at];
        float cy = c[at + 1];
        float cu = c[at + 2];
        float cv = c[at + 3];
        for (int i = 0; i < count; i++) {
            out[i] += (cx * x[i] + cy * y[i]) + (cu * u[i] + cv * v[i]);
        }
    }

    private static void addOne(float[] out, int count, float[] x, float c) {
        for (int i = 0; i < count; i++) {
            out[i] += c * x[i];
        }
    }

    /**
     * Adds the activations of the patches of each sample.
     *
     * @param activation what is added up
     * @param z {@code [rows]} preactivations of one filter
     * @param sums {@code [samples]}, modified: added to
     * @param at place of the first sample
     */
    void addActivations(Activation activation, float[] z, float[] sums, int at) {
        activation.apply(z, scratch, rows());
        for (int p = 0; p < patches; p++) {
            int row = p * samples;
            for (int i = 0; i < samples; i++) {
                sums[at + i] += scratch[row + i];
            }
        }
    }

    /**
     * Adds the gradient of one kernel and its bias.
     *
     * @param activation of the filter
     * @param z preactivations
     * @param row place of the first row in them
     * @param slopes derivative of the loss by the output of each sample
     * @param at place of the first sample in them
     * @param gradient kernels one after another, modified: added to
     * @param kernel where this one begins
     * @return sum of the derivatives by the preactivations
     */
    double addGradient(
            Activation activation, float[] z, int row, float[] slopes, int at, double[] gradient, int kernel) {
        int rows = rows();
        System.arraycopy(z, row, column, 0, rows);
        activation.derivative(column, scratch, rows);
        double sum = 0;
        for (int p = 0; p < patches; p++) {
            int first = p * samples;
            for (int i = 0; i < samples; i++) {
                scratch[first + i] *= slopes[at + i];
                sum += scratch[first + i];
            }
        }
        Arrays.fill(kernelGradient, 0);
        int r = 0;
        for (; r + FOUR <= rows; r += FOUR) {
            addFour(kernelGradient, dimension, straight, r, scratch, r);
        }
        for (; r < rows; r++) {
            addOne(kernelGradient, dimension, straight[r], scratch[r]);
        }
        for (int q = 0; q < dimension; q++) {
            gradient[kernel + q] += kernelGradient[q];
        }
        return sum;
    }
}
