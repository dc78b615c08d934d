package routescope.core.model;

import routescope.core.patch.PatchSet;

/**
 * The patches that frozen routers select in every image of a set: found once, because scores of frozen routers do not
 * change (phase 2 of paper 1, Algorithm 1).
 */
public final class FrozenRouting {
    private static final int CHUNK = 50;

    private final int slots;
    private final int selectedPerExpert;
    private final int[] selected;

    /**
     * Lets a model's routers select in every image.
     *
     * @param model the model whose routers are frozen; not modified
     * @param set the images, not modified
     */
    public FrozenRouting(PatchModel model, PatchSet set) {
        ModelShape shape = model.shape();
        selectedPerExpert = shape.selected();
        slots = shape.experts() * shape.selected();
        selected = new int[set.size() * slots];
        int[] order = new int[set.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int chunk = Math.min(PassMemory.chunk(shape, CHUNK), set.size());
        try (PatchBatch batch = new PatchBatch(chunk, shape.patches(), shape.patchSize());
                PatchPass pass = new PatchPass(shape, batch)) {
            for (int from = 0; from < order.length; from += chunk) {
                int count = Math.min(chunk, order.length - from);
                batch.load(set, order, from, count);
                model.score(pass);
                model.select(pass);
                System.arraycopy(pass.selected(), 0, selected, from * slots, count * slots);
            }
        }
    }

    /** {@return k * l, the slots of an image} */
    int slots() {
        return slots;
    }

    /** {@return l} */
    int selectedPerExpert() {
        return selectedPerExpert;
    }

    /** Copies the selection {@code [experts, l]} of an image. */
    void copy(int image, int[] target, int to) {
        System.arraycopy(selected, image * slots, target, to, slots);
    }
}
