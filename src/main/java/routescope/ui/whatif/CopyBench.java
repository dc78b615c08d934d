package routescope.ui.whatif;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import routescope.app.whatif.Effect.Places;
import routescope.core.edit.Donors;
import routescope.core.edit.EditedImage;
import routescope.core.edit.PatchEdit;
import routescope.core.patch.PatchSet;
import routescope.core.run.Snapshot;

/** The copies of the images of a run, each with its own changes, and the one that is worked on. */
final class CopyBench {
    private final WhatIfModel model;
    private final Runnable changed;
    private final Map<Integer, EditedImage> copies = new HashMap<>();
    private @Nullable Donors donors;
    private @Nullable EditedImage copy;

    /**
     * Makes a bench without images.
     *
     * @param model shows the copy
     * @param changed told of every change
     */
    CopyBench(WhatIfModel model, Runnable changed) {
        this.model = model;
        this.changed = changed;
    }

    /** {@return the test image to begin with: the first one of the board} @param snapshot a moment of a run */
    static int first(Snapshot snapshot) {
        int[] probes = snapshot.probe().images();
        return probes.length > 0 && probes[0] < snapshot.test().size() ? probes[0] : 0;
    }

    @Nullable
    Donors donors() {
        return donors;
    }

    @Nullable
    EditedImage copy() {
        return copy;
    }

    /** {@return whether these are the images that are worked on} @param test the test images of a run */
    boolean isOf(PatchSet test) {
        return donors != null && donors.test() == test;
    }

    /** Begins with the images of another run. @param test its test images */
    void begin(PatchSet test) {
        donors = new Donors(test, null);
        copies.clear();
        copy = null;
    }

    /** Learns the training images of the same run. @param from where patches are taken from */
    void learn(Donors from) {
        donors = from;
    }

    /** Works on another image, as it was left. @param image its index */
    void open(int image) {
        take(copies.getOrDefault(image, EditedImage.of(image)));
    }

    void change(PatchEdit edit) {
        if (copy != null) {
            take(copy.with(edit));
        }
    }

    void undo() {
        if (copy != null && copy.canUndo()) {
            take(copy.undo());
        }
    }

    void redo() {
        if (copy != null && copy.canRedo()) {
            take(copy.redo());
        }
    }

    void reset() {
        if (copy != null && !copy.isUntouched()) {
            take(copy.reset());
        }
    }

    /** Shows a change that is not finished yet. @param edit the change */
    void preview(PatchEdit edit) {
        if (copy != null && donors != null) {
            model.pairProperty().set(copy.with(edit).pair(donors));
        }
    }

    private void take(EditedImage next) {
        Donors from = donors;
        if (from == null) {
            return;
        }
        copy = next;
        copies.put(next.image(), next);
        PatchSet test = from.test();
        int known = test.discriminativePatch(next.image());
        boolean touches = known >= 0 && next.current().stream().anyMatch(edit -> edit.involves(known));
        if (touches != model.discriminativeProperty().get()) {
            model.discriminativeProperty().set(touches);
            model.placesProperty().set(touches ? Places.DISCRIMINATIVE : Places.SAME);
        }
        model.titleProperty().set(WhatIfWords.original(test, next.image()));
        model.copyTitleProperty().set(WhatIfWords.copy(test, next));
        model.pairProperty().set(next.pair(from));
        changed.run();
    }
}
