package routescope.core.edit;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** A change to a patch of a copy of an image. */
public sealed interface PatchEdit {

    /** {@return the number of the patch it is done to} */
    int patch();

    /** {@return what is done} */
    EditKind kind();

    /** {@return whether a patch is changed by it, or taken from} @param place number of a patch */
    default boolean involves(int place) {
        return patch() == place;
    }

    /**
     * {@return the same at another place}
     *
     * @param place the number a patch becomes
     */
    PatchEdit at(IntUnaryOperator place);

    /**
     * All values become 0.
     *
     * @param patch its number
     */
    record Erase(int patch) implements PatchEdit {
        @Override
        public EditKind kind() {
            return EditKind.ERASE;
        }

        @Override
        public PatchEdit at(IntUnaryOperator place) {
            return new Erase(place.applyAsInt(patch));
        }
    }

    /**
     * Pixels become means of their neighbours in the patch, weighted by a bell curve; beyond its edge the patch goes on
     * as it ends.
     *
     * @param patch its number
     * @param sigma width of the curve in pixels, above 0
     */
    record Blur(int patch, double sigma) implements PatchEdit {
        @Override
        public EditKind kind() {
            return EditKind.BLUR;
        }

        @Override
        public PatchEdit at(IntUnaryOperator place) {
            return new Blur(place.applyAsInt(patch), sigma);
        }
    }

    /**
     * Strokes over the patch, which do not leave it.
     *
     * @param patch its number
     * @param strokes what is painted, the uppermost last
     */
    record Paint(int patch, List<Stroke> strokes) implements PatchEdit {
        /** Takes a copy of the list. */
        public Paint {
            strokes = List.copyOf(strokes);
        }

        @Override
        public EditKind kind() {
            return EditKind.PAINT;
        }

        @Override
        public PatchEdit at(IntUnaryOperator place) {
            return new Paint(place.applyAsInt(patch), strokes);
        }
    }

    /**
     * A patch of any image, with what is true of it, takes the place; that image stays as it is.
     *
     * @param patch its number
     * @param donor what takes its place
     */
    record Swap(int patch, Donor donor) implements PatchEdit {
        @Override
        public EditKind kind() {
            return EditKind.SWAP;
        }

        @Override
        public PatchEdit at(IntUnaryOperator place) {
            return new Swap(place.applyAsInt(patch), donor);
        }
    }

    /**
     * Two patches of the image change places.
     *
     * @param patch number of one
     * @param to number of the other
     */
    record Move(int patch, int to) implements PatchEdit {
        @Override
        public EditKind kind() {
            return EditKind.MOVE;
        }

        @Override
        public boolean involves(int place) {
            return patch == place || to == place;
        }

        @Override
        public PatchEdit at(IntUnaryOperator place) {
            return new Move(place.applyAsInt(patch), place.applyAsInt(to));
        }
    }

    /**
     * A patch stands in a second place too; what was there is gone.
     *
     * @param patch its number
     * @param to where it stands too
     */
    record Duplicate(int patch, int to) implements PatchEdit {
        @Override
        public EditKind kind() {
            return EditKind.DUPLICATE;
        }

        @Override
        public boolean involves(int place) {
            return patch == place || to == place;
        }

        @Override
        public PatchEdit at(IntUnaryOperator place) {
            return new Duplicate(place.applyAsInt(patch), place.applyAsInt(to));
        }
    }

    /**
     * Turned clockwise.
     *
     * @param patch its number
     * @param turns quarters, any number; negative for the other way
     */
    record Rotate(int patch, int turns) implements PatchEdit {
        @Override
        public EditKind kind() {
            return EditKind.ROTATE;
        }

        @Override
        public PatchEdit at(IntUnaryOperator place) {
            return new Rotate(place.applyAsInt(patch), turns);
        }
    }
}
