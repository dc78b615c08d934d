package routescope.ui.whatif;

import org.jspecify.annotations.Nullable;
import routescope.app.whatif.Difference;
import routescope.core.edit.EditedImage;
import routescope.core.patch.PatchSet;
import routescope.ui.text.Texts;

/** Keeps the words about the difference in step with it and with the cursor. */
final class Captions {
    private Captions() {}

    /** Says what is known of a copy; what is known of another image is not told. */
    static void show(WhatIfModel model, EditedImage copy) {
        PatchSet pair = model.pairProperty().get();
        if (pair == null) {
            return;
        }
        Difference newest = model.differenceProperty().get();
        @Nullable Difference known = newest != null && newest.copy().image() == copy.image() ? newest : null;
        int hovered = model.hoveredProperty().get();
        int patch = hovered >= 0 ? hovered : model.patchProperty().get();
        model.sentenceProperty().set(WhatIfWords.sentence(pair, known, patch));
        model.verdictProperty().set(known == null ? Texts.get("whatIf.waiting") : WhatIfWords.verdict(known));
        model.stepProperty().set(known == null ? "" : Texts.get("whatIf.step", String.valueOf(known.step())));
    }
}
