package routescope.ui.inspector;

import java.util.Optional;
import routescope.core.patch.PatchGrid;
import routescope.ui.fx.Target;
import routescope.viz.Legend;
import routescope.viz.Rect;

/** Where everything about a patch lies on the inspector's sheet. All places are whole logical pixels. */
final class PatchSheet {
    /** Room at the edges. */
    static final double PAD = 12;

    /** From one line of words to the next. */
    static final double LINE = 18;

    private static final double SECTION = 16;
    private static final double LARGEST_PICTURE = 124;
    private static final double PICTURE_SHARE = 0.42;
    private static final double LARGEST_MAP = 132;
    private static final double SMALLEST_CELL = 6;
    private static final int FORMULA_LINES = 5;

    private final PatchFacts facts;
    private final double width;
    private final Rect picture;
    private final double tableY;
    private final double formulaY;
    private final Rect map;
    private final double bottom;

    /**
     * Lays out a sheet.
     *
     * @param facts what it shows
     * @param width logical pixels
     * @param top how much of it is scrolled away above
     */
    PatchSheet(PatchFacts facts, double width, double top) {
        this.facts = facts;
        this.width = width;
        PatchGrid grid = facts.grid();
        double side = Math.floor(Math.min(LARGEST_PICTURE, (width - 2 * PAD) * PICTURE_SHARE));
        double largest = Math.max(grid.patchWidth(), grid.patchHeight());
        picture = new Rect(
                PAD,
                8 - top,
                Math.max(8, Math.round(side * grid.patchWidth() / largest)),
                Math.max(8, Math.round(side * grid.patchHeight() / largest)));
        tableY = picture.y() + Math.max(picture.height(), 5 * LINE) + SECTION;
        boolean routed = !facts.routers().isEmpty();
        formulaY = tableY + (routed ? (facts.routers().size() + 2) * LINE + SECTION : 0);
        double mapY = formulaY + (routed ? FORMULA_LINES * LINE + SECTION : 0) + LINE;
        double cell = Math.max(SMALLEST_CELL, Math.floor(LARGEST_MAP / Math.max(grid.columns(), grid.rows())));
        double fitting = Math.max(2, Math.min(cell, Math.floor((width - 2 * PAD) / grid.columns())));
        map = new Rect(PAD, mapY, fitting * grid.columns(), fitting * grid.rows());
        bottom = map.bottom() + LINE + Legend.HEIGHT + SECTION;
    }

    /** {@return where the patch is painted} */
    Rect picture() {
        return picture;
    }

    /** {@return the place for words beside the picture} */
    Rect beside() {
        double x = picture.right() + PAD;
        return new Rect(x, picture.y(), width - x - PAD, picture.height());
    }

    /** {@return the middle of the table's title; its header is a line below} */
    double tableY() {
        return tableY;
    }

    /** {@return the place of a router's line in the table} @param row its index */
    Rect row(int row) {
        return new Rect(PAD - 4, tableY + (row + 1.5) * LINE, width - 2 * PAD + 8, LINE);
    }

    /** {@return the middle of the formula's title} */
    double formulaY() {
        return formulaY;
    }

    /** {@return the place of the contributions} */
    Rect map() {
        return map;
    }

    /** {@return the place of one patch among the contributions} @param patch its number */
    Rect cell(int patch) {
        PatchGrid grid = facts.grid();
        double cellWidth = map.width() / grid.columns();
        double cellHeight = map.height() / grid.rows();
        return new Rect(
                map.x() + grid.column(patch) * cellWidth,
                map.y() + grid.row(patch) * cellHeight,
                cellWidth,
                cellHeight);
    }

    /** {@return the place of the contributions' legend} */
    Rect legend() {
        return new Rect(PAD, map.bottom() + LINE, Math.min(240, width - 2 * PAD), Legend.HEIGHT);
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
     * {@return the router whose line is at a point, or -1}
     *
     * @param x logical pixels
     * @param y logical pixels
     */
    int rowAt(double x, double y) {
        for (int row = 0; row < facts.routers().size(); row++) {
            if (row(row).contains(x, y)) {
                return row;
            }
        }
        return -1;
    }

    /**
     * {@return what is at a point: a patch among the contributions, a router's line, or its letter, which stands for the
     *     expert itself}
     *
     * @param x logical pixels
     * @param y logical pixels
     */
    Optional<Target> at(double x, double y) {
        int row = rowAt(x, y);
        if (row >= 0) {
            return Optional.of(
                    x < PAD + 2 * LINE ? Target.ofExpert(row) : new Target(facts.image(), facts.patch(), row));
        }
        for (int patch = 0; patch < facts.grid().patches(); patch++) {
            if (cell(patch).contains(x, y)) {
                return Optional.of(Target.ofPatch(facts.image(), patch));
            }
        }
        return Optional.empty();
    }
}
