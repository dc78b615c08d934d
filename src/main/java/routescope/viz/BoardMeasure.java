package routescope.viz;

import routescope.core.patch.PatchGrid;

/**
 * Finds the largest whole-pixel cells with which a routing board fits its view: with five rows, or with fewer where five
 * would make the cells too small to be read.
 */
final class BoardMeasure {
    /** Room at the left and right edge of the board. */
    static final double MARGIN = 8;

    /** How far outlines may reach beyond a map. */
    static final double BLEED = 5;

    private static final double LABEL = 54;

    /** Room for names of files. */
    private static final double NAME = 96;

    private static final double MAP_GAP = 14;
    private static final double SMALLEST_GAP = 7;
    private static final double GAP_SHARE = 0.6;
    private static final int LARGEST = 48;
    private static final int SMALLEST = 6;
    private static final int COMFORTABLE = 12;
    private static final int LARGEST_ALONE = 64;
    private static final double SMALLEST_MAP = 24;
    private static final int LETTERS = 26;
    private static final int ROWS_WANTED = 5;
    private static final int ROWS_NEEDED = 2;
    private static final int LEGIBLE = 15;

    private BoardMeasure() {}

    /**
     * {@return the layout}
     *
     * @param grid how the images are cut
     * @param probes number of probe images
     * @param experts k; 0 without routers
     * @param view what is looked at
     */
    static BoardLayout measure(PatchGrid grid, int probes, int experts, BoardView view) {
        return measure(grid, probes, experts, view, LABEL);
    }

    /** {@return the layout for some data, with room for the names of pictures of the user} @param experts k, or fewer */
    static BoardLayout measure(BoardData data, int experts, BoardView view) {
        return measure(data.grid(), data.probes(), experts, view, data.hasGuests() ? NAME : LABEL);
    }

    private static BoardLayout measure(PatchGrid grid, int probes, int experts, BoardView view, double label) {
        int smallest = (int) Math.max(SMALLEST, Math.ceil(SMALLEST_MAP / grid.rows()));
        int largest = Math.max(smallest, experts == 0 ? LARGEST_ALONE : LARGEST);
        int best = 0;
        for (int rows = ROWS_WANTED; rows >= ROWS_NEEDED && best < LEGIBLE; rows--) {
            for (int size = largest; size >= smallest && size > best; size--) {
                if (fits(build(grid, probes, experts, view, size, label), rows)) {
                    best = size;
                }
            }
        }
        int cell = best > 0 ? best : Math.max(smallest, COMFORTABLE);
        return settle(build(grid, probes, experts, view, cell, label));
    }

    private static boolean fits(BoardLayout layout, int wanted) {
        int rows = Math.min(wanted, layout.probes());
        double height = BoardLayout.HEADER + rows * layout.rowPitch() - BoardLayout.ROW_GAP + BoardLayout.FOOT;
        return layout.contentWidth() <= layout.view().width()
                && height <= layout.view().height();
    }

    private static BoardLayout build(PatchGrid grid, int probes, int experts, BoardView view, int size, double label) {
        double aspect = Math.max(0.5, Math.min(2, (double) grid.patchWidth() / grid.patchHeight()));
        double image = experts == 0 ? size : Math.max(Math.rint(size * 1.25), Math.min(12, 2.0 * size));
        double imageWidth = aspect >= 1 ? image : Math.max(SMALLEST, Math.round(image * aspect));
        double imageHeight = aspect <= 1 ? image : Math.max(SMALLEST, Math.round(image / aspect));
        double imageX = MARGIN + label;
        double gap = Math.max(2 * BLEED, Math.min(MAP_GAP, size));
        double secondX = imageX + grid.columns() * imageWidth + gap;
        double expertsX = secondX + grid.columns() * imageWidth + gap + 2;
        double pitch = grid.columns() * size + Math.max(SMALLEST_GAP, Math.min(MAP_GAP, Math.rint(size * GAP_SHARE)));
        double title = experts > LETTERS ? 42 : 32;
        return new BoardLayout(
                grid,
                probes,
                experts,
                0,
                1,
                new BoardLayout.Cells(imageWidth, imageHeight, size),
                new BoardLayout.Columns(MARGIN, imageX, secondX, expertsX, Math.max(pitch, title)),
                view);
    }

    private static BoardLayout settle(BoardLayout layout) {
        BoardView view = layout.view();
        double room = view.height() - BoardLayout.HEADER - BoardLayout.FOOT + BoardLayout.ROW_GAP;
        int rows = (int) Math.max(1, Math.min(layout.probes(), Math.floor(room / layout.rowPitch())));
        int first = Math.max(0, Math.min(view.firstProbe(), layout.probes() - rows));
        double scroll = Math.max(0, Math.min(Math.rint(view.scrollX()), layout.maxScrollX()));
        return new BoardLayout(
                layout.grid(),
                layout.probes(),
                layout.experts(),
                first,
                rows,
                layout.cells(),
                layout.columns(),
                new BoardView(view.width(), view.height(), first, scroll));
    }
}
