package routescope.app.whatif;

import org.jspecify.annotations.Nullable;

/**
 * What the same edit does to all test images.
 *
 * @param step updates the models had done
 * @param images how many test images there are
 * @param places where it was done
 * @param edits how many changes were made to each image
 * @param model flips of the model
 * @param comparison flips of the CNN beside it, or null without one
 */
public record Effect(
        int step,
        int images,
        Places places,
        int edits,
        Flips model,
        @Nullable Flips comparison) {

    /** Where an edit is done in other images. */
    public enum Places {
        /** At the same place of the grid. */
        SAME,
        /** What was done to the discriminative patch is done to that of each image; the rest at the same place. */
        DISCRIMINATIVE
    }
}
