package routescope.core.model;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import routescope.core.tensor.Matrix;
import routescope.core.tensor.Workers;

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
 * Call the steps in this order, then {@link #backward} and {@link #update}. Not safe for more than one thread: the model
 * shares each step out among its workers by itself.
 */
public final class PatchModel implements AutoCloseable {
    private final ModelShape shape;
    private final Workers workers;
    private final Matrix kernels;
    private final float[] head;
    private final BackwardStep[] backward;
    private Set<Integer> silenced = Set.of();
    private Set<Integer> held = Set.of();

    /**
     * Makes a model with the given weights, on the calling thread alone.
     *
     * @param shape its sizes and kinds
     * @param routers {@code [routers, d]} router kernels, not modified
     * @param neurons {@code [experts, neurons, d]} expert kernels, not modified
     * @param head {@code [experts, neurons, outputs]} output weights, not modified
     */
    public PatchModel(ModelShape shape, float[] routers, float[] neurons, float[] head) {
        this(shape, routers, neurons, head, Workers.ONE);
    }

    /**
     * Makes a model with the given weights.
     *
     * @param shape its sizes and kinds
     * @param routers {@code [routers, d]} router kernels, not modified
     * @param neurons {@code [experts, neurons, d]} expert kernels, not modified
     * @param head {@code [experts, neurons, outputs]} output weights, not modified
     * @param workers who carries out its steps; left to its owner
     */
    public PatchModel(ModelShape shape, float[] routers, float[] neurons, float[] head, Workers workers) {
        this.shape = shape;
        this.workers = workers;
        this.head = head.clone();
        kernels = new Matrix(shape.kernels(), shape.patchSize());
        kernels.write(0, routers, 0, routers.length);
        kernels.write(routers.length, neurons, 0, neurons.length);
        backward = new BackwardStep[workers.count()];
        for (int i = 0; i < backward.length; i++) {
            backward[i] = new BackwardStep(shape);
        }
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
        share(pass, (part, from, to) -> {
            if (pass.batch.isRouted()) {
                for (int s = 0; s < shape.experts(); s++) {
                    int first = (s * pass.batch.size() + from) * shape.selected();
                    int kernel = shape.routers() + s * shape.neurons();
                    multiply(pass, first, (to - from) * shape.selected(), kernel, shape.neurons());
                }
            } else {
                multiply(pass, from * shape.patches(), (to - from) * shape.patches(), 0, shape.kernels());
            }
        });
    }

    private void multiply(PatchPass pass, int row, int rows, int kernel, int count) {
        Matrix.multiplyTransposed(pass.batch.values(), row, kernels, kernel, count, pass.products(), row, rows);
        pass.products().read(row * count, pass.preactivations(), row * count, rows * count);
    }

    /**
     * Each expert picks the l patches of highest score, in descending order; ties go to the lower patch, a score that is
     * not a number comes last.
     *
     * @param pass its selection is modified
     */
    public void select(PatchPass pass) {
        share(pass, (part, from, to) -> ForwardStep.select(pass, from, to));
    }

    /**
     * Weighs the selected patches.
     *
     * @param pass its gates are modified
     */
    public void gate(PatchPass pass) {
        share(pass, (part, from, to) -> {
            ForwardStep.gate(pass, from, to);
            silenced.forEach(expert -> ForwardStep.silence(pass, expert, from, to));
        });
    }

    /**
     * Activations of each expert's neurons on its selected patches.
     *
     * @param pass its activations are modified
     */
    public void expert(PatchPass pass) {
        share(pass, (part, from, to) -> ForwardStep.expert(pass, from, to));
    }

    /**
     * Gate-weighted mean of the activations over patches.
     *
     * @param pass its pooled activations are modified
     */
    public void pool(PatchPass pass) {
        share(pass, (part, from, to) -> ForwardStep.pool(pass, from, to));
    }

    /**
     * The head's weighted sum of the pooled activations.
     *
     * @param pass its logits are modified
     */
    public void logit(PatchPass pass) {
        share(pass, (part, from, to) -> ForwardStep.logit(pass, head, from, to));
    }

    /**
     * Loss of each image, and the gradient of their mean on the logits.
     *
     * @param pass its losses are modified
     */
    public void loss(PatchPass pass) {
        share(pass, (part, from, to) -> Losses.evaluate(pass, from, to));
    }

    /** {@return class probabilities of an image of the pass} @param pass after logit @param image place in the batch */
    public static float[] probabilities(PatchPass pass, int image) {
        return Predictions.probabilities(pass.logits(), pass.shape().outputs(), image);
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
        int rows = pass.coefficientRows();
        int columns = pass.coefficientColumns();
        workers.run(part -> {
            int from = workers.begin(rows, part);
            Arrays.fill(pass.coefficients(), from * columns, workers.begin(rows, part + 1) * columns, 0f);
            int all = shape.allNeurons();
            BackwardStep.headGradient(pass, workers.begin(all, part), workers.begin(all, part + 1));
        });
        share(pass, (part, from, to) -> backward[part].run(pass, head, from, to));
        held.forEach(expert -> BackwardStep.hold(pass, expert));
    }

    /**
     * Plain SGD: each kernel minus its rate times its gradient; the head too, with the experts' rate, where it is
     * trained.
     *
     * @param pass after {@link #backward}; not modified
     * @param routerRate learning rate of the router kernels, 0 to freeze them
     * @param expertRate learning rate of the expert kernels, 0 to freeze them
     */
    public void update(PatchPass pass, double routerRate, double expertRate) {
        int firstExpert = pass.batch.isRouted() ? 0 : shape.routers();
        Matrix coefficients = pass.coefficientMatrix();
        int rows = pass.coefficientRows();
        if (routerRate == 0 && expertRate == 0) {
            return;
        }
        workers.run(part -> {
            int from = workers.begin(rows, part);
            int to = workers.begin(rows, part + 1);
            write(pass, coefficients, from, to);
            if (routerRate == expertRate) {
                add(pass, coefficients, kernels, from, to, (float) -expertRate);
            } else {
                if (routerRate != 0) {
                    add(pass, coefficients, kernels, from, Math.min(to, firstExpert), (float) -routerRate);
                }
                if (expertRate != 0) {
                    add(pass, coefficients, kernels, Math.max(from, firstExpert), to, (float) -expertRate);
                }
            }
        });
        if (shape.head() == HeadKind.TRAINED) {
            for (int i = 0; i < head.length; i++) {
                head[i] -= (float) (expertRate * pass.headGradient()[i]);
            }
        }
    }

    /**
     * Gradient of the mean loss on all kernels.
     *
     * @param pass after {@link #backward}; not modified
     * @return {@code [routers + experts * neurons, d]}, a fresh array
     */
    public float[] kernelGradient(PatchPass pass) {
        try (Matrix gradient = new Matrix(shape.kernels(), shape.patchSize())) {
            Matrix coefficients = pass.coefficientMatrix();
            write(pass, coefficients, 0, pass.coefficientRows());
            add(pass, coefficients, gradient, 0, pass.coefficientRows(), 1f);
            return gradient.toArray();
        }
    }

    private static void write(PatchPass pass, Matrix coefficients, int from, int to) {
        int columns = pass.coefficientColumns();
        coefficients.write(from * columns, pass.coefficients(), from * columns, (to - from) * columns);
    }

    /** Adds factor times the gradient of the kernels with coefficient rows from..to-1. */
    private void add(PatchPass pass, Matrix coefficients, Matrix target, int from, int to, float factor) {
        if (from >= to) {
            return;
        }
        if (!pass.batch.isRouted()) {
            Matrix.addProduct(coefficients, from, to - from, pass.batch.values(), 0, target, from, factor);
            return;
        }
        int m = shape.neurons();
        for (int s = from / m; s * m < to; s++) {
            int first = Math.max(from, s * m);
            int count = Math.min(to, (s + 1) * m) - first;
            int row = s * pass.coefficientColumns();
            Matrix.addProduct(
                    coefficients, first, count, pass.batch.values(), row, target, shape.routers() + first, factor);
        }
    }

    /** A part of a step: the images from..to-1. */
    private interface Part {
        void run(int part, int from, int to);
    }

    private void share(PatchPass pass, Part work) {
        int size = pass.batch.size();
        IntConsumer one = part -> {
            int from = workers.begin(size, part);
            int to = workers.begin(size, part + 1);
            if (from < to) {
                work.run(part, from, to);
            }
        };
        workers.run(one);
    }

    /**
     * Holds experts still, or takes them out of the sum.
     *
     * @param frozen experts whose router and neurons get no gradient
     * @param out experts whose gates are 0, and which get no gradient either
     */
    public void restrict(Set<Integer> frozen, Set<Integer> out) {
        silenced = within(out);
        Set<Integer> still = new TreeSet<>(within(frozen));
        still.addAll(silenced);
        held = still;
    }

    private Set<Integer> within(Set<Integer> experts) {
        Set<Integer> known = new TreeSet<>(experts);
        known.removeIf(expert -> expert < 0 || expert >= shape.routers());
        return known;
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

    /**
     * Replaces all weights.
     *
     * @param routers {@code [routers, d]} router kernels, not modified
     * @param neurons {@code [experts, neurons, d]} expert kernels, not modified
     * @param outputWeights {@code [experts, neurons, outputs]} output weights, not modified
     */
    public void setWeights(float[] routers, float[] neurons, float[] outputWeights) {
        kernels.write(0, routers, 0, routers.length);
        kernels.write(routers.length, neurons, 0, neurons.length);
        System.arraycopy(outputWeights, 0, head, 0, head.length);
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
