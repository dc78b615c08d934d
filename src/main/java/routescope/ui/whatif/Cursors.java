package routescope.ui.whatif;

import routescope.core.patch.PatchGrid;

/** Where arrow keys lead from a patch. */
final class Cursors {
    private Cursors() {}

    /** {@return the patch some rows below and columns to the right, or as far as there are patches} */
    static int moved(PatchGrid grid, int patch, int down, int right) {
        int row = Math.max(0, Math.min(grid.rows() - 1, grid.row(patch) + down));
        int column = Math.max(0, Math.min(grid.columns() - 1, grid.column(patch) + right));
        return row * grid.columns() + column;
    }
}
