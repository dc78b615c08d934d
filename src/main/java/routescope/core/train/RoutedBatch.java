package routescope.core.train;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import routescope.core.model.FrozenRouting;
import routescope.core.model.ModelShape;
import routescope.core.model.PatchBatch;
import routescope.core.model.PatchModel;
import routescope.core.patch.PatchSet;

/** The batch of frozen routers that drop most patches: only the selected ones are copied and multiplied. */
final class RoutedBatch {
    private @Nullable PatchBatch batch;
    private @Nullable PatchBatch old;
    private float @Nullable [] routers;
    private int selected;

    /** {@return the batch, or null where all patches are worth multiplying} */
    @Nullable
    PatchBatch batch() {
        return batch;
    }

    /**
     * Finds the selection of a model, unless it is known.
     *
     * @param model the model whose routers are frozen, not modified
     * @param images training images, not modified
     * @param capacity most images of a batch
     * @return whether there is another batch now; the one before is to be closed when nobody uses it any more
     */
    boolean prepare(PatchModel model, PatchSet images, int capacity) {
        ModelShape shape = model.shape();
        float[] now = model.routers();
        if (selected == shape.selected() && Arrays.equals(now, routers)) {
            return false;
        }
        old = batch;
        batch = 2 * shape.selected() <= shape.patches()
                ? new PatchBatch(capacity, shape.patches(), shape.patchSize(), new FrozenRouting(model, images))
                : null;
        routers = now;
        selected = shape.selected();
        return true;
    }

    /** Frees the batch that the last {@link #prepare} replaced. */
    void closeOld() {
        if (old != null) {
            old.close();
            old = null;
        }
    }

    /** Frees everything and knows no selection any more. */
    void forget() {
        closeOld();
        if (batch != null) {
            batch.close();
            batch = null;
        }
        routers = null;
    }
}
