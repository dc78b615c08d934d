package routescope.core.model;

import java.util.Arrays;
import routescope.core.tensor.Matrix;

/**
 * The patch model of paper 1, section 4.1 (Eq. 1), as separate steps on a {@link PatchPass}; a CNN is the same with one
 * expert that takes every patch with gate 1.
 *
 * <pre>
 * score   g_{j,s} = &lt;w_s, x_j&gt;
 * select  J_s = the l largest g_{j,s} over j; ties go to the lower patch
 * gate    G_{j,s} = softmax over J_s, or over all j, or 1
 * expert  h_{r,s,j} = ReLU(&lt;w_{r,s}, x_j&gt;), j in J_s
 * pool    p_{r,s} = (1/P) sum_{j in J_s} h_{r,s,j} G_{j,s}, P = n or l
 * logit   f_o = sum_{r,s} a_{r,s,o} p_{r,s}
 * loss    log(1 + exp(-y f)), y in {-1, +1}, or cross-entropy of the softmax of f
 * </pre>
 *
 * Call the steps in this order, then {@link #backward} and {@link #update}. Not safe for more than one thread.
 */
public final class PatchModel implements AutoCloseable {
    private final ModelShape shape;
    private final Matrix kernels;
    private final float[] head;
    private final BackwardStep backward;

    /**
     * Makes a model with the given weights.
     *
     * @param shape its sizes and kinds
     * @param routers {@code [routers, d]} router kernels, not modified
     * @param neurons {@code [experts, neurons, d]} expert kernels, not modified
     * @param head {@code [experts, neurons, outputs]} output weights, not modified
     */
    public PatchModel(ModelShape shape, float[] routers, float[] neurons, float[] head) {
        this.shape = shape;
        this.head = head.clone();
        kernels = new Matrix(shape.kernels(), shape.patchSize());
        kernels.write(0, routers, 0, routers.length);
        kernels.write(routers.length, neurons, 0, neurons.length);
        backward = new BackwardStep(shape);
    }

    /** {@return its sizes and kinds} */
    public ModelShape shape() {
        return shape;
    }

    /**
     * Router scores and neuron pre-activations of every patch. They are one product, because that is several times
     * faster than a product for each expert (see the decision record on products). Of a routed batch, the neurons of
     * each expert on its selected patches: frozen routers need no scores.
     *
     * @param pass its pre-activations are modified
     */
    public void score(PatchPass pass) {
        if (pass.batch.isRouted()) {
            int rows = pass.batch.size() * shape.selected();
            for (int s = 0; s < shape.experts(); s++) {
                Matrix.multiplyTransposed(
                        pass.batch.values(),
                        s * rows,
                        kernels,
                        expertRow(s),
                        shape.neurons(),
                        pass.products(),
                        s * rows,
                        rows);
            }
        } else {
            Matrix.multiplyTransposed(pass.batch.values(), kernels, pass.products(), pass.rows());
        }
        pass.products().read(0, pass.preactivations(), 0, pass.rows() * pass.width());
    }

    /** First kernel of an expert. */
    private int expertRow(int expert) {
        return shape.routers() + expert * shape.neurons();
    }

    /**
     * Each expert picks the l patches of highest score, in descending order; ties go to the lower patch, a score that is
     * not a number comes last.
     *
     * @param pass its selection is modified
     */
    public void select(PatchPass pass) {
        int[] selected = pass.selected();
        int l = shape.selected();
        int size = pass.batch.size();
        if (pass.batch.isRouted()) {
            System.arraycopy(pass.batch.selected(), 0, selected, 0, size * shape.experts() * l);
            return;
        }
        if (shape.routers() == 0) {
            for (int i = 0; i < size * l; i++) {
                selected[i] = i % l;
            }
            return;
        }
        float[] values = pass.preactivations();
        float[] best = new float[l];
        int width = shape.kernels();
        for (int b = 0; b < size; b++) {
            for (int s = 0; s < shape.experts(); s++) {
                TopSelection.pick(
                        values,
                        b * shape.patches() * width + s,
                        width,
                        shape.patches(),
                        best,
                        selected,
                        (b * shape.experts() + s) * l);
            }
        }
    }

    /**
     * Weighs the selected patches.
     *
     * @param pass its gates are modified
     */
    public void gate(PatchPass pass) {
        int slots = pass.batch.size() * shape.experts() * shape.selected();
        switch (shape.gate()) {
            case ONE -> Arrays.fill(pass.gates(), 0, slots, 1f);
            case SOFTMAX_OVER_SELECTED -> gateOverSelected(pass);
            case SOFTMAX_OVER_ALL -> gateOverAll(pass);
        }
    }

    private void gateOverSelected(PatchPass pass) {
        int l = shape.selected();
        float[] values = pass.preactivations();
        float[] gates = pass.gates();
        int[] selected = pass.selected();
        for (int b = 0; b < pass.batch.size(); b++) {
            for (int s = 0; s < shape.experts(); s++) {
                int start = (b * shape.experts() + s) * l;
                for (int t = 0; t < l; t++) {
                    gates[start + t] = values[(b * shape.patches() + selected[start + t]) * shape.kernels() + s];
                }
                Softmax.inPlace(gates, start, l);
            }
        }
    }

    private void gateOverAll(PatchPass pass) {
        int n = shape.patches();
        int l = shape.selected();
        float[] values = pass.preactivations();
        float[] all = pass.softmax();
        for (int b = 0; b < pass.batch.size(); b++) {
            for (int s = 0; s < shape.experts(); s++) {
                int row = (b * shape.experts() + s) * n;
                for (int j = 0; j < n; j++) {
                    all[row + j] = values[(b * n + j) * shape.kernels() + s];
                }
                Softmax.inPlace(all, row, n);
                int start = (b * shape.experts() + s) * l;
                for (int t = 0; t < l; t++) {
                    pass.gates()[start + t] = all[row + pass.selected()[start + t]];
                }
            }
        }
    }

    /**
     * Activations of each expert's neurons on its selected patches.
     *
     * @param pass its activations are modified
     */
    public void expert(PatchPass pass) {
        int m = shape.neurons();
        int slot = 0;
        float[] values = pass.preactivations();
        float[] activations = pass.activations();
        for (int b = 0; b < pass.batch.size(); b++) {
            for (int s = 0; s < shape.experts(); s++) {
                for (int t = 0; t < shape.selected(); t++, slot++) {
                    int from = pass.neuronPlace(b, s, slot);
                    for (int r = 0; r < m; r++) {
                        float z = values[from + r];
                        // Written so that not-a-number passes through, for the divergence guard to see.
                        activations[slot * m + r] = z <= 0 ? 0 : z;
                    }
                }
            }
        }
    }

    /**
     * Gate-weighted mean of the activations over patches.
     *
     * @param pass its pooled activations are modified
     */
    public void pool(PatchPass pass) {
        int m = shape.neurons();
        int l = shape.selected();
        float share = 1f / shape.poolSize();
        float[] pooled = pass.pooled();
        float[] activations = pass.activations();
        for (int group = 0; group < pass.batch.size() * shape.experts(); group++) {
            Arrays.fill(pooled, group * m, (group + 1) * m, 0f);
            for (int slot = group * l; slot < (group + 1) * l; slot++) {
                float weight = pass.gates()[slot] * share;
                for (int r = 0; r < m; r++) {
                    pooled[group * m + r] += weight * activations[slot * m + r];
                }
            }
        }
    }

    /**
     * The head's weighted sum of the pooled activations.
     *
     * @param pass its logits are modified
     */
    public void logit(PatchPass pass) {
        int width = shape.allNeurons();
        int outputs = shape.outputs();
        for (int b = 0; b < pass.batch.size(); b++) {
            for (int o = 0; o < outputs; o++) {
                float sum = 0;
                for (int q = 0; q < width; q++) {
                    sum += head[q * outputs + o] * pass.pooled()[b * width + q];
                }
                pass.logits()[b * outputs + o] = sum;
            }
        }
    }

    /**
     * Loss of each image, and the gradient of their mean on the logits.
     *
     * @param pass its losses are modified
     */
    public void loss(PatchPass pass) {
        Losses.evaluate(pass);
    }

    /** {@return class probabilities of an image of the pass} @param pass after logit @param image place in the batch */
    public static float[] probabilities(PatchPass pass, int image) {
        return Losses.probabilities(pass, image);
    }

    /** All steps from score to loss. @param pass modified */
    public void forward(PatchPass pass) {
        score(pass);
        select(pass);
        gate(pass);
        expert(pass);
        pool(pass);
        logit(pass);
        loss(pass);
    }

    /**
     * Gradient of the mean loss on every score, pre-activation and output weight (paper 1, Eq. 26); the selection itself
     * gets none.
     *
     * @param pass its coefficients and head gradient are modified
     */
    public void backward(PatchPass pass) {
        backward.run(pass, head);
    }

    /**
     * Plain SGD: each kernel minus its rate times its gradient; the head too, with the experts' rate, where it is
     * trained.
     *
     * @param pass after {@link #backward}; not modified
     * @param routerRate learning rate of the router kernels, 0 to freeze them
     * @param expertRate learning rate of the expert kernels
     */
    public void update(PatchPass pass, double routerRate, double expertRate) {
        if (pass.batch.isRouted()) {
            pass.coefficientMatrix().write(0, pass.coefficients(), 0, pass.rows() * pass.width());
            addRouted(pass, kernels, shape.routers(), (float) -expertRate);
        } else {
            scaleByRates(pass, routerRate, expertRate);
            Matrix.addTransposedProduct(pass.coefficientMatrix(), pass.batch.values(), kernels, -1f, pass.rows());
        }
        if (shape.head() == HeadKind.TRAINED) {
            for (int i = 0; i < head.length; i++) {
                head[i] -= (float) (expertRate * pass.headGradient()[i]);
            }
        }
    }

    private void scaleByRates(PatchPass pass, double routerRate, double expertRate) {
        int width = shape.kernels();
        float[] scaled = pass.preactivations();
        float[] coefficients = pass.coefficients();
        // The pre-activations are not needed any more: their room holds the coefficients times their rates.
        for (int row = 0; row < pass.rows(); row++) {
            int at = row * width;
            for (int c = 0; c < shape.routers(); c++) {
                scaled[at + c] = (float) (routerRate * coefficients[at + c]);
            }
            for (int c = shape.routers(); c < width; c++) {
                scaled[at + c] = (float) (expertRate * coefficients[at + c]);
            }
        }
        pass.coefficientMatrix().write(0, scaled, 0, pass.rows() * width);
    }

    /** Adds a routed pass's products to rows of {@code target}, expert by expert from {@code firstRow} on. */
    private void addRouted(PatchPass pass, Matrix target, int firstRow, float factor) {
        int rows = pass.batch.size() * shape.selected();
        for (int s = 0; s < shape.experts(); s++) {
            Matrix.addTransposedProduct(
                    pass.coefficientMatrix(),
                    s * rows,
                    pass.batch.values(),
                    s * rows,
                    target,
                    firstRow + s * shape.neurons(),
                    factor,
                    rows);
        }
    }

    /**
     * Gradient of the mean loss on all kernels.
     *
     * @param pass after {@link #backward}; not modified
     * @return {@code [routers + experts * neurons, d]}, a fresh array
     */
    public float[] kernelGradient(PatchPass pass) {
        pass.coefficientMatrix().write(0, pass.coefficients(), 0, pass.rows() * pass.width());
        try (Matrix gradient = new Matrix(shape.kernels(), shape.patchSize())) {
            if (pass.batch.isRouted()) {
                addRouted(pass, gradient, shape.routers(), 1f);
            } else {
                Matrix.addTransposedProduct(pass.coefficientMatrix(), pass.batch.values(), gradient, 1f, pass.rows());
            }
            return gradient.toArray();
        }
    }

    /** {@return a copy of the router kernels {@code [routers, d]}} */
    public float[] routers() {
        float[] copy = new float[shape.routers() * shape.patchSize()];
        kernels.read(0, copy, 0, copy.length);
        return copy;
    }

    /** Replaces the router kernels. @param routers {@code [routers, d]}, not modified */
    public void setRouters(float[] routers) {
        kernels.write(0, routers, 0, routers.length);
    }

    /** {@return a copy of the expert kernels {@code [experts, neurons, d]}} */
    public float[] neurons() {
        float[] copy = new float[shape.allNeurons() * shape.patchSize()];
        kernels.read(shape.routers() * shape.patchSize(), copy, 0, copy.length);
        return copy;
    }

    /** {@return a copy of the output weights {@code [experts, neurons, outputs]}} */
    public float[] head() {
        return head.clone();
    }

    /** Copies all weights of a model of the same shape. @param other the source, not modified */
    public void copyFrom(PatchModel other) {
        kernels.copyFrom(other.kernels);
        System.arraycopy(other.head, 0, head, 0, head.length);
    }

    @Override
    public void close() {
        kernels.close();
    }
}
