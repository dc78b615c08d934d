package routescope.viz;

/**
 * Marks laid over cells, in screen pixels. What is true of a patch (brackets, triangle) never looks like what a router
 * did (solid outline). Marks over pictures have a dark and a light line, so they are seen on any pixel.
 */
final class Marks {
    private static final double HATCH_STEP = 5;
    private static final double TINY = 9;
    private static final double LARGE = 24;

    private Marks() {}

    /** Corner brackets around a cell: the patch is discriminative. They leave the cell's own outline in sight. */
    static void brackets(Surface surface, Rect cell, Theme theme) {
        double side = Math.min(cell.width(), cell.height());
        if (side < TINY) {
            corners(surface, cell.inset(-1), 2, 1, theme.text());
            return;
        }
        Rect outer = cell.inset(-2);
        double arm = Math.max(5, Math.round(side * 0.28) + 2);
        corners(surface, outer, arm, side < LARGE ? 3 : 4, theme.haloDark());
        corners(surface, outer.inset(1), arm - 2, side < LARGE ? 1 : 2, theme.truthMark());
    }

    private static void corners(Surface surface, Rect cell, double arm, double line, int argb) {
        double right = cell.right();
        double bottom = cell.bottom();
        for (double y : new double[] {cell.y(), bottom - line}) {
            surface.fillRect(cell.x(), y, arm, line, argb);
            surface.fillRect(right - arm, y, arm, line, argb);
        }
        for (double x : new double[] {cell.x(), right - line}) {
            surface.fillRect(x, cell.y(), line, arm, argb);
            surface.fillRect(x, bottom - arm, line, arm, argb);
        }
    }

    /** A triangle in the upper left corner: the patch is spurious. */
    static void triangle(Surface surface, Rect cell, Theme theme) {
        double smaller = Math.min(cell.width(), cell.height());
        double side = Math.max(Math.min(8, smaller), Math.rint(smaller * 0.5));
        corner(surface, cell.x(), cell.y(), side, theme.haloDark());
        if (smaller >= TINY) {
            corner(surface, cell.x() + 1, cell.y() + 1, side - 3.4, theme.truthMark());
        }
    }

    private static void corner(Surface surface, double x, double y, double side, int argb) {
        surface.fillPolygon(new double[] {x, x + side, x}, new double[] {y, y, y + side}, argb);
    }

    /** A thin bright outline: the pointer is here. */
    static void hover(Surface surface, Rect cell, Theme theme) {
        surface.strokeRect(cell.x() - 2, cell.y() - 2, cell.width() + 4, cell.height() + 4, 4, theme.haloDark());
        surface.strokeRect(cell.x() - 1, cell.y() - 1, cell.width() + 2, cell.height() + 2, 2, theme.hover());
    }

    /** The thinnest outline: the pointer is on the same patch in another map. */
    static void brush(Surface surface, Rect cell, Theme theme) {
        surface.strokeRect(cell.x() - 1, cell.y() - 1, cell.width() + 3, cell.height() + 3, 1, theme.haloDark());
        surface.strokeRect(cell.x(), cell.y(), cell.width() + 1, cell.height() + 1, 1, theme.hover());
    }

    /** A double outline: the user chose this one. */
    static void selection(Surface surface, Rect cell, Theme theme) {
        surface.strokeRect(cell.x() - 4, cell.y() - 4, cell.width() + 8, cell.height() + 8, 5, theme.haloDark());
        surface.strokeRect(cell.x() - 3, cell.y() - 3, cell.width() + 6, cell.height() + 6, 1, theme.haloLight());
        surface.strokeRect(cell.x() - 1, cell.y() - 1, cell.width() + 2, cell.height() + 2, 1, theme.haloLight());
    }

    /** Dims a patch nobody took and hatches it thinly. */
    static void discarded(Surface surface, Rect cell, Theme theme) {
        surface.fillRect(cell.x(), cell.y(), cell.width(), cell.height(), theme.dim());
        hatch(surface, cell, theme.hatch());
    }

    /** The ground of a cell whose value is not a number. */
    static void noValue(Surface surface, Rect cell, Theme theme) {
        surface.fillRect(cell.x(), cell.y(), cell.width(), cell.height(), theme.noValue());
        hatch(surface, cell, theme.noValueLine());
        surface.strokeRect(cell.x(), cell.y(), cell.width(), cell.height(), 1, theme.noValueLine());
    }

    private static void hatch(Surface surface, Rect cell, int argb) {
        double width = cell.width();
        double height = cell.height();
        for (double offset = HATCH_STEP; offset < width + height; offset += HATCH_STEP) {
            double startX = Math.min(offset, width);
            double startY = Math.max(0, offset - width);
            double endX = Math.max(0, offset - height);
            double endY = Math.min(offset, height);
            surface.line(cell.x() + startX, cell.y() + startY, cell.x() + endX, cell.y() + endY, 1, argb);
        }
    }

    /** A cross: the prediction is wrong. */
    static void cross(Surface surface, double x, double y, double size, int argb) {
        double half = size / 2;
        surface.line(x - half, y - half, x + half, y + half, 2, argb);
        surface.line(x - half, y + half, x + half, y - half, 2, argb);
    }
}
