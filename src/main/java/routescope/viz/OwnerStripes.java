package routescope.viz;

import routescope.core.run.ProbeRouting;

/** The stripes at the foot of a patch: one for each expert that selected it, in the expert's hue. */
final class OwnerStripes {
    private OwnerStripes() {}

    /**
     * A patch somebody may have selected.
     *
     * @param routing what routers do
     * @param probe index of the image there
     * @param patch number of the patch
     */
    record Owned(ProbeRouting routing, int probe, int patch) {}

    /** Paints the stripes of a patch that has owners. */
    static void paint(Surface surface, Rect cell, Owned owned, ExpertPalette palette, Theme theme) {
        ProbeRouting routing = owned.routing();
        int owners = routing.owners(owned.probe(), owned.patch());
        double height = Math.max(2, Math.round(cell.height() / 7));
        double y = cell.bottom() - height;
        surface.fillRect(cell.x() + 1, y - 1, cell.width() - 1, 1, theme.haloDark());
        double width = cell.width() - 1;
        int drawn = 0;
        for (int expert = 0; expert < routing.experts(); expert++) {
            if (routing.slot(owned.probe(), owned.patch(), expert) >= 0) {
                double left = Math.round(width * drawn / owners);
                double right = Math.round(width * (drawn + 1) / owners);
                surface.fillRect(cell.x() + 1 + left, y, right - left, height, palette.fill(expert));
                drawn++;
            }
        }
    }
}
