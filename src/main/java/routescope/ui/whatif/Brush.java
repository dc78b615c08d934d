package routescope.ui.whatif;

import routescope.core.patch.PatchGrid;

/** Pixels of whole images and the patches they lie in. */
final class Brush {
    private Brush() {}

    /** {@return the patch a point lies in, or the nearest one} */
    static int patch(PatchGrid grid, double x, double y) {
        int column = (int) Math.max(0, Math.min(grid.columns() - 1, Math.floor(x / grid.patchWidth())));
        int row = (int) Math.max(0, Math.min(grid.rows() - 1, Math.floor(y / grid.patchHeight())));
        return row * grid.columns() + column;
    }

    /** {@return the middle of a patch from the left} */
    static double middleX(PatchGrid grid, int patch) {
        return (grid.column(patch) + 0.5) * grid.patchWidth();
    }

    /** {@return the middle of a patch from the top} */
    static double middleY(PatchGrid grid, int patch) {
        return (grid.row(patch) + 0.5) * grid.patchHeight();
    }
}
