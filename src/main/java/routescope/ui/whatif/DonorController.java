package routescope.ui.whatif;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import routescope.core.data.DataSplit;
import routescope.core.edit.Donor;
import routescope.core.edit.Donors;
import routescope.core.edit.EditedImage;
import routescope.core.edit.PatchEdit;
import routescope.ui.dialog.Dialogs;
import routescope.ui.fx.Background;
import routescope.ui.text.Texts;

/** Asks for the patch that takes the place of another one; training images are asked of the run when they are needed. */
final class DonorController implements AutoCloseable {
    private final WhatIfModel model;
    private final CopyBench bench;
    private final Supplier<Optional<DataSplit>> images;
    private final Dialogs dialogs;
    private final Background background = new Background("what-if-donors");
    private @Nullable Donor last;

    DonorController(WhatIfModel model, CopyBench bench, Supplier<Optional<DataSplit>> images, Dialogs dialogs) {
        this.model = model;
        this.bench = bench;
        this.images = images;
        this.dialogs = dialogs;
    }

    void ask() {
        background.latest("donors", images, this::ask);
    }

    private void ask(Optional<DataSplit> split) {
        Donors known = bench.donors();
        EditedImage now = bench.copy();
        if (known == null || now == null) {
            return;
        }
        Donors from = split.filter(data -> data.test() == known.test())
                .map(data -> new Donors(data.test(), data.train()))
                .orElse(known);
        bench.learn(from);
        int patch = model.patchProperty().get();
        DonorForm form = new DonorForm(
                from, first(from, now, patch), model.themeProperty().get());
        boolean taken = dialogs.confirm(
                Texts.get("whatIf.donor.title", WhatIfWords.patch(from.test().grid(), patch)),
                form.root(),
                Texts.get("whatIf.donor.take"),
                new SimpleBooleanProperty(true));
        if (taken && bench.copy() == now) {
            last = form.donor();
            bench.change(new PatchEdit.Swap(patch, form.donor()));
        }
    }

    private Donor first(Donors from, EditedImage now, int patch) {
        Donor before = last;
        boolean fits = before != null
                && !before.training()
                && before.image() < from.test().size()
                && before.patch() < from.test().grid().patches();
        return before != null && fits
                ? before
                : new Donor(false, (now.image() + 1) % from.test().size(), patch);
    }

    @Override
    public void close() {
        background.close();
    }
}
