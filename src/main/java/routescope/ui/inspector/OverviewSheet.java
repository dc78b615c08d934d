package routescope.ui.inspector;

import java.util.Optional;
import routescope.core.patch.PatchGrid;
import routescope.ui.fx.Target;
import routescope.viz.Legend;
import routescope.viz.Rect;

/** Where everything about all experts lies on the inspector's sheet: kernels in a grid, their legend, a line for each. */
final class OverviewSheet {
    /** Room at the edges. */
    static final double PAD = PatchSheet.PAD;

    /** From one line of words to the next. */
    static final double LINE = PatchSheet.LINE;

    /** Height of the bar below a kernel. */
    static final double BAR = 4;

    private static final double GAP = 8;
    private static final double SECTION = 12;
    private static final double SMALLEST = 44;
    private static final double LARGEST = 84;

    private final OverviewFacts facts;
    private final double width;
    private final int columns;
    private final double tile;
    private final double top;
    private final double legendY;
    private final double tableY;
    private final double bottom;

    /**
     * Lays out a sheet.
     *
     * @param facts what it shows
     * @param width logical pixels
     * @param scrolled how much of it is scrolled away above
     */
    OverviewSheet(OverviewFacts facts, double width, double scrolled) {
        this.facts = facts;
        this.width = width;
        int size = Math.max(1, facts.size());
        int fitting = (int) Math.max(1, Math.floor((room() + GAP) / (SMALLEST + GAP)));
        int rows = (size + fitting - 1) / fitting;
        columns = (size + rows - 1) / rows;
        tile = Math.max(SMALLEST / 2, Math.min(LARGEST, Math.floor((room() + GAP) / columns) - GAP));
        top = 14 - scrolled;
        legendY = top + LINE - 4 + rows * pitch() + SECTION / 2;
        tableY = legendY + legends() * (Legend.HEIGHT + 2) + SECTION;
        bottom = facts.routed() ? tableY + (size + 2) * LINE : tableY;
    }

    /** {@return how many kernels stand beside each other} */
    int columns() {
        return columns;
    }

    /** {@return the middle of the title of the kernels} */
    double titleY() {
        return top;
    }

    /** {@return the place of a kernel} @param index which one */
    Rect kernel(int index) {
        PatchGrid grid = facts.grid();
        double largest = Math.max(grid.patchWidth(), grid.patchHeight());
        double x = PAD + index % columns * (tile + GAP);
        double y = top + LINE - 4 + Math.floor((double) index / columns) * pitch();
        return new Rect(
                x,
                y,
                Math.max(6, Math.round(tile * grid.patchWidth() / largest)),
                Math.max(6, Math.round(tile * grid.patchHeight() / largest)));
    }

    /** {@return the place of the bar below a kernel} @param index which one */
    Rect bar(int index) {
        Rect kernel = kernel(index);
        return new Rect(kernel.x(), kernel.bottom() + 3, tile, BAR);
    }

    /** {@return the middle of the words below a kernel} @param index which one */
    double wordsY(int index) {
        return bar(index).bottom() + LINE / 2 - 1;
    }

    /** {@return a kernel with all that belongs to it} @param index which one */
    Rect whole(int index) {
        Rect kernel = kernel(index);
        return new Rect(kernel.x() - 3, kernel.y() - 3, tile + 6, pitch() - 1);
    }

    /** {@return the place of a legend} @param index 0 for the kernels, 1 for the output weights */
    Rect legend(int index) {
        return new Rect(PAD, legendY + index * (Legend.HEIGHT + 2), Math.min(240, room()), Legend.HEIGHT);
    }

    /** {@return the middle of the table's title; its header is a line below} */
    double tableY() {
        return tableY;
    }

    /** {@return the place of an expert's line in the table} @param expert its index */
    Rect row(int expert) {
        return new Rect(PAD - 4, tableY + (expert + 1.5) * LINE, room() + 8, LINE);
    }

    /** {@return the room between the edges} */
    double room() {
        return width - 2 * PAD;
    }

    /** {@return the lower edge of everything} */
    double bottom() {
        return bottom;
    }

    /**
     * {@return the expert whose kernel or line is at a point}
     *
     * @param x logical pixels
     * @param y logical pixels
     */
    Optional<Target> at(double x, double y) {
        for (int expert = 0; facts.routed() && expert < facts.size(); expert++) {
            if (whole(expert).contains(x, y) || row(expert).contains(x, y)) {
                return Optional.of(Target.ofExpert(expert));
            }
        }
        return Optional.empty();
    }

    private int legends() {
        return facts.routed() ? 1 : 2;
    }

    private double pitch() {
        PatchGrid grid = facts.grid();
        double height = tile * grid.patchHeight() / Math.max(grid.patchWidth(), grid.patchHeight());
        return Math.max(6, Math.round(height)) + BAR + LINE + 8;
    }
}
