package routescope.core.edit;

import java.util.ArrayList;
import java.util.List;
import routescope.core.patch.PatchSet;

/**
 * A copy of an image with what was done to it: a value that remembers its original by its index and never touches it.
 *
 * @param image index of the original among the test images
 * @param edits everything done and not forgotten, oldest first
 * @param done how many of them count; the rest was undone and can be done again
 */
public record EditedImage(int image, List<PatchEdit> edits, int done) {

    /** Takes a copy of the list. */
    public EditedImage {
        edits = List.copyOf(edits);
    }

    /** {@return a copy to which nothing was done} @param image index of the original */
    public static EditedImage of(int image) {
        return new EditedImage(image, List.of(), 0);
    }

    /** {@return what counts, oldest first} */
    public List<PatchEdit> current() {
        return edits.subList(0, done);
    }

    /** {@return whether nothing is done to it now} */
    public boolean isUntouched() {
        return done == 0;
    }

    /** {@return whether something can be undone} */
    public boolean canUndo() {
        return done > 0;
    }

    /** {@return whether something can be done again} */
    public boolean canRedo() {
        return done < edits.size();
    }

    /** {@return with one change more; what was undone is forgotten} @param edit the change */
    public EditedImage with(PatchEdit edit) {
        List<PatchEdit> next = new ArrayList<>(current());
        next.add(edit);
        return new EditedImage(image, next, next.size());
    }

    /** {@return without the last change, which can be done again} */
    public EditedImage undo() {
        return new EditedImage(image, edits, Math.max(0, done - 1));
    }

    /** {@return with the change that was undone last} */
    public EditedImage redo() {
        return new EditedImage(image, edits, Math.min(edits.size(), done + 1));
    }

    /** {@return as it was at first; every change can be done again} */
    public EditedImage reset() {
        return new EditedImage(image, edits, 0);
    }

    /**
     * {@return two images: the original, then the copy}
     *
     * @param donors the test images, and where patches are taken from
     */
    public PatchSet pair(Donors donors) {
        return EditBench.pair(donors, image, current());
    }
}
