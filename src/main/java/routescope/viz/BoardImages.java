package routescope.viz;

import routescope.core.patch.PatchGrid;
import routescope.core.patch.Truth;
import routescope.core.run.ProbeRouting;
import routescope.core.train.Phase;
import routescope.viz.CellRef.Part;

/** Paints the images of a routing board with owner stripes or a chosen expert's values, and the truth marks. */
final class BoardImages {
    private static final double FRAME = 1;

    private final Surface surface;
    private final BoardLayout layout;
    private final BoardFrame frame;
    private final PatchPictures pictures;

    BoardImages(Surface surface, BoardLayout layout, BoardFrame frame, PatchPictures pictures) {
        this.surface = surface;
        this.layout = layout;
        this.frame = frame;
        this.pictures = pictures;
    }

    /** Paints the image of one row. */
    void paint(int probe) {
        Rect map = layout.map(probe, Part.IMAGE, -1);
        PatchPictures.Picture picture =
                pictures.picture(frame.data().test(), frame.data().routing().images()[probe], map, frame.theme());
        surface.pixels(
                picture.pixels(), picture.columns(), picture.rows(), map.x(), map.y(), map.width(), map.height());
        surface.strokeRect(
                map.x() - FRAME,
                map.y() - FRAME,
                map.width() + 2 * FRAME,
                map.height() + 2 * FRAME,
                FRAME,
                frame.theme().grid());
        separators(map);
        int focused = frame.state().focusedExpert();
        boolean known = frame.options().quantity() != Quantity.NOTHING;
        boolean routers = frame.data().experts() > 0 && known;
        if (frame.options().overlayVisible() && routers && focused >= 0 && focused < layout.experts()) {
            paintExpert(probe, focused);
        } else if (frame.options().overlayVisible() && routers && frame.data().knows(Phase.SELECT)) {
            paintOwners(probe);
        }
        paintTruth(probe, Part.IMAGE, -1);
    }

    /** Marks what is true of the patches on a map. */
    void paintTruth(int probe, Part part, int expert) {
        if (frame.options().truthMarks()) {
            paintTruth(surface, layout, frame, new CellRef(probe, part, expert, 0));
        }
    }

    /** Marks what is true of the patches on the map a cell belongs to. */
    static void paintTruth(Surface surface, BoardLayout layout, BoardFrame frame, CellRef map) {
        int patches = layout.grid().patches();
        for (int patch = 0; patch < patches; patch++) {
            Truth truth = frame.data().truth(map.probe(), patch);
            if (truth == Truth.IRRELEVANT || truth == Truth.UNKNOWN) {
                continue;
            }
            Rect cell = layout.cell(new CellRef(map.probe(), map.part(), map.expert(), patch));
            if (truth == Truth.DISCRIMINATIVE) {
                Marks.brackets(surface, cell, frame.theme());
            } else {
                Marks.triangle(surface, cell, frame.theme());
            }
        }
    }

    private void separators(Rect map) {
        PatchGrid grid = layout.grid();
        int argb = Argb.withOpacity(frame.theme().axis(), 0.45);
        for (int column = 1; column < grid.columns(); column++) {
            surface.fillRect(map.x() + column * map.width() / grid.columns(), map.y(), 1, map.height(), argb);
        }
        for (int row = 1; row < grid.rows(); row++) {
            surface.fillRect(map.x(), map.y() + row * map.height() / grid.rows(), map.width(), 1, argb);
        }
    }

    private void paintOwners(int probe) {
        ProbeRouting routing = frame.data().routing();
        for (int patch = 0; patch < routing.patches(); patch++) {
            Rect cell = layout.cell(CellRef.of(probe, Part.IMAGE, patch));
            int owners = routing.owners(probe, patch);
            if (owners > 0) {
                stripes(probe, patch, cell);
            } else if (frame.options().dimDiscarded()) {
                Marks.discarded(surface, cell, frame.theme());
            }
        }
    }

    private void stripes(int probe, int patch, Rect cell) {
        OwnerStripes.Owned owned = new OwnerStripes.Owned(frame.data().routing(), probe, patch);
        OwnerStripes.paint(surface, cell, owned, frame.palette(), frame.theme());
    }

    private void paintExpert(int probe, int expert) {
        ProbeRouting routing = frame.data().routing();
        Scale scale = frame.scales().expert(probe, expert);
        for (int patch = 0; patch < routing.patches(); patch++) {
            Rect cell = layout.cell(CellRef.of(probe, Part.IMAGE, patch));
            double value = frame.scales().value(CellRef.ofExpert(probe, expert, patch));
            boolean selected = frame.data().knows(Phase.SELECT) && routing.slot(probe, patch, expert) >= 0;
            if (!Double.isNaN(value)) {
                int argb = Argb.withOpacity(scale.color(value), frame.options().opacity());
                surface.fillRect(cell.x(), cell.y(), cell.width(), cell.height(), argb);
            } else if (selected) {
                Marks.noValue(surface, cell, frame.theme());
            } else if (frame.options().dimDiscarded()) {
                Marks.discarded(surface, cell, frame.theme());
            }
            if (selected) {
                surface.strokeRect(
                        cell.x(),
                        cell.y(),
                        cell.width(),
                        cell.height(),
                        3,
                        frame.theme().haloDark());
                surface.strokeRect(
                        cell.x(),
                        cell.y(),
                        cell.width(),
                        cell.height(),
                        2,
                        frame.palette().fill(expert));
            }
        }
    }
}
