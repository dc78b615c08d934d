package routescope.viz;

import routescope.core.patch.PatchGrid;
import routescope.core.run.ProbeRouting;
import routescope.core.train.Phase;
import routescope.viz.CellRef.Part;
import routescope.viz.Surface.Align;
import routescope.viz.Surface.Face;

/** Paints the coloured maps of a routing board: owner counts, contributions and one map per expert. */
final class BoardMaps {
    private static final double COUNT_FROM = 11;
    private static final double VALUE_FROM = 36;

    private final Surface surface;
    private final BoardLayout layout;
    private final BoardFrame frame;

    BoardMaps(Surface surface, BoardLayout layout, BoardFrame frame) {
        this.surface = surface;
        this.layout = layout;
        this.frame = frame;
    }

    /** Paints the map beside the image, which does not scroll. */
    void paintFixed(int probe) {
        Part part = layout.experts() == 0 ? Part.CONTRIBUTION : Part.OWNERS;
        boolean counts = part == Part.OWNERS;
        double from = counts ? COUNT_FROM : VALUE_FROM;
        int patches = known(part) ? layout.grid().patches() : 0;
        Rect map = layout.map(probe, part, -1);
        surface.fillRect(
                map.x(), map.y(), map.width(), map.height(), frame.theme().notSelected());
        for (int patch = 0; patch < patches; patch++) {
            CellRef ref = CellRef.of(probe, part, patch);
            Rect cell = layout.cell(ref);
            double value = frame.scales().value(ref);
            fill(cell, value, frame.scales().scale(ref));
            if (cell.width() >= from && cell.height() >= COUNT_FROM) {
                number(cell, value, counts ? 0 : 2, frame.scales().scale(ref));
            }
        }
        lines(map);
        truth(probe, part, -1);
    }

    private boolean known(Part part) {
        boolean firing = frame.options().quantity() == Quantity.ACTIVATION;
        return part == Part.OWNERS
                ? frame.data().knows(Phase.SELECT)
                : firing || frame.data().knows(Phase.POOL);
    }

    /** Paints the maps of the experts that are in view. */
    void paintExperts(int probe) {
        Rect area = layout.expertsArea();
        for (int expert = 0; expert < layout.experts(); expert++) {
            Rect map = layout.map(probe, Part.EXPERT, expert);
            if (map.right() >= area.x() && map.x() <= area.right()) {
                paintExpert(probe, expert, map);
            }
        }
    }

    private void paintExpert(int probe, int expert, Rect map) {
        surface.fillRect(
                map.x(), map.y(), map.width(), map.height(), frame.theme().notSelected());
        Scale scale = frame.scales().expert(probe, expert);
        if (frame.options().quantity().everyPatch()) {
            for (int patch = 0; patch < layout.grid().patches(); patch++) {
                CellRef ref = CellRef.ofExpert(probe, expert, patch);
                fill(layout.cell(ref), frame.scales().value(ref), scale);
            }
        }
        lines(map);
        if (frame.data().knows(Phase.SELECT)) {
            paintSelected(probe, expert, scale);
        }
        truth(probe, Part.EXPERT, expert);
        if (frame.data().isByHand(probe, expert)) {
            surface.strokeRect(
                    map.x() - 2,
                    map.y() - 2,
                    map.width() + 4,
                    map.height() + 4,
                    1,
                    frame.theme().accent());
        }
    }

    private void paintSelected(int probe, int expert, Scale scale) {
        ProbeRouting routing = frame.data().routing();
        int outline = frame.palette().line(expert, frame.theme());
        for (int slot = 0; slot < routing.selectedPatches(); slot++) {
            int patch = routing.selected()[(probe * routing.experts() + expert) * routing.selectedPatches() + slot];
            CellRef ref = CellRef.ofExpert(probe, expert, patch);
            Rect cell = layout.cell(ref);
            double line = cell.width() < 9 ? 1 : 2;
            Rect inner = new Rect(cell.x() + 1, cell.y() + 1, cell.width() - 1, cell.height() - 1);
            surface.fillRect(inner.x(), inner.y(), inner.width(), inner.height(), outline);
            double value = frame.scales().value(ref);
            fill(inner.inset(line), value, scale);
            if (cell.width() >= VALUE_FROM) {
                number(cell, value, 2, scale);
            }
        }
    }

    private void fill(Rect cell, double value, Scale scale) {
        if (Double.isNaN(value)) {
            Marks.noValue(surface, cell, frame.theme());
        } else {
            surface.fillRect(cell.x(), cell.y(), cell.width(), cell.height(), scale.color(value));
        }
    }

    private void number(Rect cell, double value, int decimals, Scale scale) {
        int background = Double.isNaN(value) ? frame.theme().noValue() : scale.color(value);
        double size = Math.min(12, Math.max(9, Math.floor(cell.height() * 0.5)));
        surface.text(
                Numbers.fixed(value, decimals),
                cell.x() + (cell.width() + 1) / 2,
                cell.y() + (cell.height() + 1) / 2,
                size,
                Face.TEXT,
                Align.CENTER,
                Argb.readableOn(background));
    }

    private void lines(Rect map) {
        PatchGrid grid = layout.grid();
        int argb = frame.theme().background();
        for (int column = 1; column < grid.columns(); column++) {
            surface.fillRect(map.x() + column * map.width() / grid.columns(), map.y(), 1, map.height(), argb);
        }
        for (int row = 1; row < grid.rows(); row++) {
            surface.fillRect(map.x(), map.y() + row * map.height() / grid.rows(), map.width(), 1, argb);
        }
    }

    private void truth(int probe, Part part, int expert) {
        if (frame.options().truthMarks()) {
            BoardImages.paintTruth(surface, layout, frame, new CellRef(probe, part, expert, 0));
        }
    }
}
