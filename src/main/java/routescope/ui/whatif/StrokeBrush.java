package routescope.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import routescope.core.edit.PatchEdit;
import routescope.core.edit.Stroke;
import routescope.core.patch.PatchGrid;

/** A stroke under way: it stays within the patch it began in. */
final class StrokeBrush {
    private final WhatIfModel model;
    private final List<Double> xs = new ArrayList<>();
    private final List<Double> ys = new ArrayList<>();

    StrokeBrush(WhatIfModel model) {
        this.model = model;
    }

    /** {@return the change so far} @param grid how images are cut @param x pixels from the left @param y from the top @param first whether it begins */
    PatchEdit go(PatchGrid grid, double x, double y, boolean first) {
        if (first) {
            forget();
            model.patchProperty().set(Brush.patch(grid, x, y));
        }
        model.brushXProperty().set(x);
        model.brushYProperty().set(y);
        int patch = model.patchProperty().get();
        xs.add(x - grid.column(patch) * grid.patchWidth());
        ys.add(y - grid.row(patch) * grid.patchHeight());
        return painted();
    }

    boolean isUnderWay() {
        return !xs.isEmpty();
    }

    PatchEdit painted() {
        Stroke stroke = new Stroke(
                xs, ys, model.radiusProperty().get(), model.inkProperty().get());
        return new PatchEdit.Paint(model.patchProperty().get(), List.of(stroke));
    }

    void forget() {
        xs.clear();
        ys.clear();
    }
}
