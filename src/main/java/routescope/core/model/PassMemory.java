package routescope.core.model;

import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/** What passes of a model need on the heap, so that sizes at their ends are refused in words and not by an error. */
public final class PassMemory {
    /** Pre-activations of one chunk of an evaluation: 16 MB, small enough for caches and large enough for products. */
    private static final long CHUNK_VALUES = 4_000_000;

    private PassMemory() {}

    /**
     * Refuses a pass that would not fit into half of the free heap.
     *
     * @param shape shape of the model
     * @param images images of a batch
     * @throws RoutescopeException {@code MODEL_TOO_LARGE} when it would not fit
     */
    public static void require(ModelShape shape, int images) {
        long needed = heapBytes(shape, images);
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
        if (needed > free / 2 || values(shape, images) > Integer.MAX_VALUE - 8) {
            throw new RoutescopeException(ErrorCode.MODEL_TOO_LARGE, needed >> 20, free / 2 >> 20);
        }
    }

    /**
     * {@return how many images to pass over at once when there are many: at most {@code wanted}, fewer for large models}
     *
     * @param shape shape of the model
     * @param wanted the most images to take
     */
    public static int chunk(ModelShape shape, int wanted) {
        return (int) Math.max(1, Math.min(wanted, CHUNK_VALUES / values(shape, 1)));
    }

    private static long values(ModelShape shape, int images) {
        return (long) images * shape.patches() * shape.kernels();
    }

    private static long heapBytes(ModelShape shape, int images) {
        long slots = (long) images * shape.experts() * shape.selected();
        return Float.BYTES * (2 * values(shape, images) + slots * (shape.neurons() + 2L));
    }
}
