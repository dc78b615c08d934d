package routescope.core.cluster;

import java.util.Arrays;

/**
 * A few samples side by side: patch values turned so that the innermost loops run over samples, which the compiler of the
 * Java machine turns into vector instructions. Row {@code p n + i} is patch p of the i-th of the n samples.
 */
final class PatchBlock {
    /** Samples of a block: their values stay in the cache between the forward and the backward loops. */
    static final int SAMPLES = 64;

    private static final int WIDE = 8;
    private static final int FOUR = 4;

    private final int patches;
    private final int dimension;
    private final float[][] turned;
    private final float[] scratch;
    private final int[] starts;
    private int samples;

    PatchBlock(int patches, int dimension) {
        this.patches = patches;
        this.dimension = dimension;
        turned = new float[dimension][SAMPLES * patches];
        scratch = new float[SAMPLES * patches];
        starts = new int[SAMPLES * patches];
    }

    /** {@return rows of the samples that are loaded} */
    int rows() {
        return samples * patches;
    }

    /**
     * Takes samples in.
     *
     * @param set where they are
     * @param order numbers of samples
     * @param from first place in the order
     * @param to after the last one
     */
    void load(ClusterSet set, int[] order, int from, int to) {
        samples = to - from;
        for (int p = 0; p < patches; p++) {
            for (int i = 0; i < samples; i++) {
                starts[p * samples + i] = (order[from + i] * patches + p) * dimension;
            }
        }
        turn(set.values());
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
     * @param z results, modified
     * @param from place of the first row
     */
    void preactivate(float[] weights, int kernel, float bias, float[] z, int from) {
        Arrays.fill(z, from, from + rows(), bias);
        int q = 0;
        for (; q + WIDE <= dimension; q += WIDE) {
            addEight(weights, kernel + q, z, from, q);
        }
        for (; q < dimension; q++) {
            float[] x = turned[q];
            float w = weights[kernel + q];
            int rows = rows();
            for (int r = 0; r < rows; r++) {
                z[from + r] += w * x[r];
            }
        }
    }

    private void addEight(float[] weights, int k, float[] z, int from, int q) {
        float[] xa = turned[q];
        float[] xb = turned[q + 1];
        float[] xc = turned[q + 2];
        float[] xd = turned[q + 3];
        float[] xe = turned[q + 4];
        float[] xf = turned[q + 5];
        float[] xg = turned[q + 6];
        float[] xh = turned[q + 7];
        float wa = weights[k];
        float wb = weights[k + 1];
        float wc = weights[k + 2];
        float wd = weights[k + 3];
        float we = weights[k + 4];
        float wf = weights[k + 5];
        float wg = weights[k + 6];
        float wh = weights[k + 7];
        int rows = rows();
        for (int r = 0; r < rows; r++) {
            z[from + r] += ((wa * xa[r] + wb * xb[r]) + (wc * xc[r] + wd * xd[r]))
                    + ((we * xe[r] + wf * xf[r]) + (wg * xg[r] + wh * xh[r]));
        }
    }

    /**
     * Adds the activations of the patches of each sample.
     *
     * @param activation what is added up
     * @param z preactivations of one filter
     * @param from place of the first row
     * @param sums {@code [samples]}, modified: added to
     * @param at place of the first sample
     */
    void addActivations(Activation activation, float[] z, int from, float[] sums, int at) {
        activation.apply(z, from, scratch, rows());
        for (int p = 0; p < patches; p++) {
            int row = p * samples;
            for (int i = 0; i < samples; i++) {
                sums[at + i] += scratch[row + i];
            }
        }
    }

    /**
     * Turns derivatives by the output of a sample into derivatives by the preactivations of its patches.
     *
     * @param activation of the filter
     * @param z preactivations
     * @param from place of the first row
     * @param slopes {@code [samples]} derivative by the output
     * @param at place of the first sample
     * @param out {@code [rows]}, modified
     */
    void pullBack(Activation activation, float[] z, int from, float[] slopes, int at, float[] out) {
        activation.derivative(z, from, out, rows());
        for (int p = 0; p < patches; p++) {
            int row = p * samples;
            for (int i = 0; i < samples; i++) {
                out[row + i] *= slopes[at + i];
            }
        }
    }

    /**
     * Adds the gradients of four kernels: four at once, because then each value that is read serves four times.
     *
     * @param c {@code [4 or more][rows]} derivatives by preactivations
     * @param first which four
     * @param gradient kernels one after another, modified: added to
     * @param kernel where the first one's begins
     */
    void addGradients(float[][] c, int first, double[] gradient, int kernel) {
        float[] ca = c[first];
        float[] cb = c[first + 1];
        float[] cc = c[first + 2];
        float[] cd = c[first + 3];
        int rows = rows();
        for (int q = 0; q + 1 < dimension; q += 2) {
            float[] x = turned[q];
            float[] y = turned[q + 1];
            float ax = 0;
            float bx = 0;
            float cx = 0;
            float dx = 0;
            float ay = 0;
            float by = 0;
            float cy = 0;
            float dy = 0;
            for (int r = 0; r < rows; r++) {
                float u = x[r];
                float v = y[r];
                ax += u * ca[r];
                bx += u * cb[r];
                cx += u * cc[r];
                dx += u * cd[r];
                ay += v * ca[r];
                by += v * cb[r];
                cy += v * cc[r];
                dy += v * cd[r];
            }
            gradient[kernel + q] += ax;
            gradient[kernel + q + 1] += ay;
            gradient[kernel + dimension + q] += bx;
            gradient[kernel + dimension + q + 1] += by;
            gradient[kernel + 2 * dimension + q] += cx;
            gradient[kernel + 2 * dimension + q + 1] += cy;
            gradient[kernel + 3 * dimension + q] += dx;
            gradient[kernel + 3 * dimension + q + 1] += dy;
        }
        if (dimension % 2 == 1) {
            for (int j = 0; j < FOUR; j++) {
                gradient[kernel + j * dimension + dimension - 1] += product(c[first + j], dimension - 1);
            }
        }
    }

    /**
     * Adds the gradient of one kernel.
     *
     * @param c {@code [rows]} derivatives by preactivations
     * @param gradient modified: added to
     * @param kernel where it begins
     */
    void addGradient(float[] c, double[] gradient, int kernel) {
        for (int q = 0; q < dimension; q++) {
            gradient[kernel + q] += product(c, q);
        }
    }

    private float product(float[] c, int q) {
        float[] x = turned[q];
        float sum = 0;
        int rows = rows();
        for (int r = 0; r < rows; r++) {
            sum += c[r] * x[r];
        }
        return sum;
    }
}
