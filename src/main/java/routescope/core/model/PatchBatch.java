package routescope.core.model;

import org.jspecify.annotations.Nullable;
import routescope.core.patch.PatchSet;
import routescope.core.tensor.Matrix;
import routescope.core.tensor.Workers;

/** The images of one batch as a matrix of patches, and their labels. Allocated once, filled again for each batch. */
public final class PatchBatch implements AutoCloseable {
    private final int capacity;
    private final int patches;
    private final int patchSize;
    private final Matrix values;
    private final int[] labels;
    private final @Nullable FrozenRouting routing;
    private final int[] selected;
    private int size;

    /**
     * Allocates room for a batch.
     *
     * @param capacity most images of a batch
     * @param patches n
     * @param patchSize d
     */
    public PatchBatch(int capacity, int patches, int patchSize) {
        this(capacity, patches, patchSize, null);
    }

    /**
     * Allocates room for a batch of which only the selected patches are copied.
     *
     * @param capacity most images of a batch
     * @param patches n
     * @param patchSize d
     * @param routing the selection of every image of the set the batch is loaded from, or null for all patches
     */
    public PatchBatch(int capacity, int patches, int patchSize, @Nullable FrozenRouting routing) {
        this.capacity = capacity;
        this.patches = patches;
        this.patchSize = patchSize;
        this.routing = routing;
        int slots = routing == null ? 0 : routing.slots();
        values = new Matrix(capacity * (routing == null ? patches : slots), patchSize);
        labels = new int[capacity];
        selected = new int[capacity * slots];
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
        load(set, order, from, count, Workers.ONE);
    }

    /**
     * The same by several workers.
     *
     * @param set where the images are, not modified
     * @param order indices of images in the set, not modified
     * @param from first index to take
     * @param count how many, at most the capacity
     * @param workers who copies
     */
    public void load(PatchSet set, int[] order, int from, int count, Workers workers) {
        size = count;
        workers.run(part -> {
            int end = workers.begin(count, part + 1);
            for (int b = workers.begin(count, part); b < end; b++) {
                int image = order[from + b];
                labels[b] = set.labels()[image];
                if (routing == null) {
                    copyAll(set, image, b);
                } else {
                    copySelected(set, image, b, routing);
                }
            }
        });
    }

    private void copyAll(PatchSet set, int image, int b) {
        int offset = b * patches * patchSize;
        for (int patch = 0; patch < patches; patch++) {
            values.write(offset, set.rows()[image * patches + patch], 0, patchSize);
            offset += patchSize;
        }
    }

    /** Rows are grouped by expert, so that each expert's patches make one product. */
    private void copySelected(PatchSet set, int image, int b, FrozenRouting routed) {
        int perExpert = routed.selectedPerExpert();
        int slots = routed.slots();
        routed.copy(image, selected, b * slots);
        for (int slot = 0; slot < slots; slot++) {
            int row = (slot / perExpert * size + b) * perExpert + slot % perExpert;
            float[] patch = set.rows()[image * patches + selected[b * slots + slot]];
            values.write(row * patchSize, patch, 0, patchSize);
        }
    }

    /** {@return whether only selected patches are here, grouped by expert} */
    public boolean isRouted() {
        return routing != null;
    }

    /** {@return {@code [size, experts, l]} selected patches of a routed batch} */
    int[] selected() {
        return selected;
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

    /** {@return {@code [size * patches, patchSize]} values; of a routed batch {@code [experts * size * l, patchSize]}} */
    Matrix values() {
        return values;
    }

    /**
     * {@return the class of an image, negative when it is unknown}
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
