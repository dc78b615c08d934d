package routescope.core.model;

import java.util.HashMap;
import java.util.Map;
import routescope.core.tensor.Matrix;

/**
 * The intermediate values of one pass of a {@link PatchModel} over a {@link PatchBatch}: what each step reads and
 * writes. Arrays are row-major and belong to the pass; only the first {@code batch.size()} images of each hold values.
 */
public final class PatchPass implements AutoCloseable {
    /** Images in the batch of this pass. */
    final PatchBatch batch;

    private final ModelShape shape;
    private final int width;
    private final Matrix products;
    private final Map<Integer, Matrix> coefficients = new HashMap<>();
    private final float[] preactivations;
    private final float[] coefficientValues;
    private final int[] selected;
    private final float[] gates;
    private final float[] softmax;
    private final float[] activations;
    private final float[] pooled;
    private final float[] logits;
    private final float[] losses;
    private final float[] logitGradients;
    private final float[] headGradient;

    /**
     * Allocates the values of a pass.
     *
     * @param shape the model's shape
     * @param batch the batch it passes over; several models may share one
     */
    public PatchPass(ModelShape shape, PatchBatch batch) {
        this.shape = shape;
        this.batch = batch;
        int images = batch.capacity();
        int slots = images * shape.experts() * shape.selected();
        int rows = batch.isRouted() ? slots : images * shape.patches();
        width = batch.isRouted() ? shape.neurons() : shape.kernels();
        products = new Matrix(rows, width);
        preactivations = new float[rows * width];
        coefficientValues = new float[rows * width];
        selected = new int[slots];
        gates = new float[slots];
        softmax = new float[shape.gate() == GateKind.SOFTMAX_OVER_ALL ? images * shape.patches() * shape.experts() : 0];
        activations = new float[slots * shape.neurons()];
        pooled = new float[images * shape.allNeurons()];
        logits = new float[images * shape.outputs()];
        losses = new float[images];
        logitGradients = new float[images * shape.outputs()];
        headGradient = new float[shape.allNeurons() * shape.outputs()];
    }

    /** {@return the shape of the model} */
    public ModelShape shape() {
        return shape;
    }

    /** {@return the batch it passes over} */
    public PatchBatch batch() {
        return batch;
    }

    /**
     * {@return {@code [size, patches, kernels]}: router scores first, then neuron pre-activations; of a routed batch
     * {@code [experts, size, l, neurons]}; set by score}
     */
    public float[] preactivations() {
        return preactivations;
    }

    /** {@return {@code [size, experts, l]} selected patches in descending score; set by select} */
    public int[] selected() {
        return selected;
    }

    /** {@return {@code [size, experts, l]} gate of each selected patch; set by gate} */
    public float[] gates() {
        return gates;
    }

    /** {@return {@code [size, experts, l, neurons]} ReLU of each neuron on each selected patch; set by expert} */
    public float[] activations() {
        return activations;
    }

    /** {@return {@code [size, experts, neurons]} pooled activations; set by pool} */
    public float[] pooled() {
        return pooled;
    }

    /** {@return {@code [size, outputs]}; set by logit} */
    public float[] logits() {
        return logits;
    }

    /** {@return {@code [size]} loss of each image; set by loss} */
    public float[] losses() {
        return losses;
    }

    /** {@return {@code [experts, neurons, outputs]} gradient of the mean loss on the head; set by backward} */
    public float[] headGradient() {
        return headGradient;
    }

    /**
     * {@return {@code [kernels, size * patches]} gradient of the mean loss on each pre-activation, kernel by kernel; of a
     * routed batch {@code [experts, neurons, size * l]}; the gradient on the kernels is this times the patches; set by
     * backward}
     */
    public float[] coefficients() {
        return coefficientValues;
    }

    /** {@return the mean loss of the batch; set by loss} */
    public double meanLoss() {
        double sum = 0;
        for (int b = 0; b < batch.size(); b++) {
            sum += losses[b];
        }
        return sum / batch.size();
    }

    /** {@return values in a row of pre-activations: all kernels, or one expert's neurons where the batch is routed} */
    int width() {
        return width;
    }

    /** {@return rows of pre-activations that hold values now} */
    int rows() {
        int perImage = batch.isRouted() ? shape.experts() * shape.selected() : shape.patches();
        return batch.size() * perImage;
    }

    /**
     * {@return place of the pre-activation of an expert's first neuron on the patch of a slot}
     *
     * @param image place in the batch
     * @param expert index of the expert
     * @param slot {@code (image * experts + expert) * l + t}
     */
    int neuronPlace(int image, int expert, int slot) {
        if (batch.isRouted()) {
            int first = (image * shape.experts() + expert) * shape.selected();
            return ((expert * batch.size() + image) * shape.selected() + slot - first) * width;
        }
        return (image * shape.patches() + selected[slot]) * width + shape.routers() + expert * shape.neurons();
    }

    Matrix products() {
        return products;
    }

    /** {@return room for the coefficients of the batch now, {@code [coefficientRows, coefficientColumns]}} */
    Matrix coefficientMatrix() {
        // A last smaller batch has a matrix of its own: a window on part of each row would be slow to multiply.
        return coefficients.computeIfAbsent(coefficientColumns(), columns -> new Matrix(coefficientRows(), columns));
    }

    /** {@return kernels that get a coefficient for each row of patches} */
    int coefficientRows() {
        return batch.isRouted() ? shape.allNeurons() : shape.kernels();
    }

    /** {@return rows of patches a kernel is multiplied with: all of them, or those routed to its expert} */
    int coefficientColumns() {
        return batch.size() * (batch.isRouted() ? shape.selected() : shape.patches());
    }

    /**
     * {@return place of the coefficient of an expert's first neuron on the patch of a slot; the next neuron's is
     * {@link #coefficientColumns} further}
     *
     * @param image place in the batch
     * @param expert index of the expert
     * @param slot {@code (image * experts + expert) * l + t}
     */
    int neuronCoefficient(int image, int expert, int slot) {
        int columns = coefficientColumns();
        if (batch.isRouted()) {
            int first = (image * shape.experts() + expert) * shape.selected();
            return expert * shape.neurons() * columns + image * shape.selected() + slot - first;
        }
        int row = shape.routers() + expert * shape.neurons();
        return row * columns + image * shape.patches() + selected[slot];
    }

    float[] softmax() {
        return softmax;
    }

    float[] logitGradients() {
        return logitGradients;
    }

    /** Frees the pass; the batch is left to its owner. */
    @Override
    public void close() {
        products.close();
        coefficients.values().forEach(Matrix::close);
    }
}
