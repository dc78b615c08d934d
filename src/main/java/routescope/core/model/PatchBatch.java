package routescope.core.model;

import routescope.core.patch.PatchSet;
import routescope.core.tensor.Matrix;

/** The images of one batch as a matrix of patches, and their labels. Allocated once, filled again for each batch. */
public final class PatchBatch implements AutoCloseable {
    private final int capacity;
    private final int patches;
    private final int patchSize;
    private final Matrix values;
    private final int[] labels;
    private int size;

    /**
     * Allocates room for a batch.
     *
     * @param capacity most images of a batch
     * @param patches n
     * @param patchSize d
     */
    public PatchBatch(int capacity, int patches, int patchSize) {
        this.capacity = capacity;
        this.patches = patches;
        this.patchSize = patchSize;
        values = new Matrix(capacity * patches, patchSize);
        labels = new int[capacity];
    }

    /**
     * Copies images in; what was there is gone.
     *
     * @param set where the images are, not modified
     * @param order indices of images in the set, not modified
     * @param from first index to take
     * @param count how many, at most the capacity
     */
    public void load(PatchSet set, int[] order, int from, int count) {
        int offset = 0;
        float[][] rows = set.rows();
        for (int b = 0; b < count; b++) {
            int image = order[from + b];
            labels[b] = set.labels()[image];
            for (int patch = 0; patch < patches; patch++) {
                values.write(offset, rows[image * patches + patch], 0, patchSize);
                offset += patchSize;
            }
        }
        size = count;
    }

    /** {@return the images in the batch now} */
    public int size() {
        return size;
    }

    /** {@return the most images a batch can hold} */
    public int capacity() {
        return capacity;
    }

    /** {@return n} */
    public int patches() {
        return patches;
    }

    /** {@return {@code [size * patches, patchSize]} values} */
    Matrix values() {
        return values;
    }

    /**
     * {@return the class of an image}
     *
     * @param image its place in the batch
     */
    public int label(int image) {
        return labels[image];
    }

    @Override
    public void close() {
        values.close();
    }
}
