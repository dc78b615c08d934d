package routescope.core.edit;

import java.util.Optional;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;

/** What can be done to a patch. */
public enum EditKind {
    /** All its values become 0. */
    ERASE,
    /** Its pixels run into each other. */
    BLUR,
    /** Something is painted over it. */
    PAINT,
    /** Another patch of any image takes its place. */
    SWAP,
    /** It and another patch of the image change places. */
    MOVE,
    /** It takes the place of another patch of the image too. */
    DUPLICATE,
    /** It is turned by quarters. */
    ROTATE;

    /**
     * {@return why this cannot be done to the images of a set, nothing when it can}
     *
     * @param set the images
     */
    public Optional<Obstacle> obstacle(PatchSet set) {
        PatchGrid grid = set.grid();
        return switch (this) {
            case ERASE, SWAP -> Optional.empty();
            case BLUR, PAINT -> set.signed() ? Optional.of(Obstacle.NO_PICTURE) : Optional.empty();
            case MOVE, DUPLICATE -> grid.patches() < 2 ? Optional.of(Obstacle.ONE_PATCH) : Optional.empty();
            case ROTATE -> {
                if (set.signed()) {
                    yield Optional.of(Obstacle.NO_PICTURE);
                }
                yield grid.patchHeight() == grid.patchWidth() ? Optional.empty() : Optional.of(Obstacle.NOT_SQUARE);
            }
        };
    }
}
