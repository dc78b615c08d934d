package routescope.viz;

import java.util.Optional;
import routescope.core.patch.PatchGrid;
import routescope.viz.CellRef.Part;

/**
 * Where everything of a routing board lies. Immutable; all places are whole logical pixels.
 *
 * @param grid how the images are cut
 * @param probes number of probe images
 * @param experts k; 0 without routers
 * @param firstProbe the probe image in the topmost row
 * @param visibleRows rows that are painted
 * @param cells sizes of the cells
 * @param columns where the maps begin
 * @param view what is looked at, with its scroll position put right
 */
public record BoardLayout(
        PatchGrid grid,
        int probes,
        int experts,
        int firstProbe,
        int visibleRows,
        Cells cells,
        Columns columns,
        BoardView view) {
    /** Pixels of the row of titles. */
    public static final double HEADER = 26;

    /** Pixels between rows. */
    public static final double ROW_GAP = 12;

    /** Pixels of the legends below the rows, with the room around them. */
    public static final double FOOT = Legend.HEIGHT + 44;

    /**
     * Sizes of one cell.
     *
     * @param imageWidth of a patch of the image and of the count beside it
     * @param imageHeight of the same
     * @param expert both sides of a cell of an expert's map
     */
    public record Cells(double imageWidth, double imageHeight, double expert) {}

    /**
     * Left edges of the maps.
     *
     * @param label of the words beside a row
     * @param image of the image
     * @param second of the owner count, or of the contributions when there are no routers
     * @param experts of the first expert's map, before scrolling
     * @param pitch from one expert's map to the next
     */
    public record Columns(double label, double image, double second, double experts, double pitch) {}

    /** {@return the pixels from one row to the next} */
    public double rowPitch() {
        return rowHeight() + ROW_GAP;
    }

    /** {@return the pixels of a row without the gap} */
    public double rowHeight() {
        return grid.rows() * Math.max(cells.imageHeight(), experts == 0 ? 0 : cells.expert());
    }

    /** {@return the width at which nothing needs scrolling} */
    public double contentWidth() {
        double maps = experts == 0 ? 0 : (experts - 1) * columns.pitch() + grid.columns() * cells.expert();
        double end = experts == 0 ? columns.second() + imageMap().width() : columns.experts() + maps;
        return end + BoardMeasure.MARGIN;
    }

    /** {@return the height of all rows with titles and legends} */
    public double contentHeight() {
        return HEADER + probes * rowPitch() - ROW_GAP + FOOT;
    }

    /** {@return the same cells in a view that is as large as everything there is} */
    public BoardLayout whole() {
        BoardView all = BoardView.of(Math.max(view.width(), contentWidth()), contentHeight());
        return new BoardLayout(grid, probes, experts, 0, probes, cells, columns, all);
    }

    /** {@return how far the maps of the experts can be scrolled} */
    public double maxScrollX() {
        return Math.max(0, contentWidth() - view.width());
    }

    /** {@return the largest first row that leaves no room below} */
    public int maxFirstProbe() {
        return Math.max(0, probes - visibleRows);
    }

    /** {@return the upper edge of the legends} */
    public double footY() {
        return HEADER + visibleRows * rowPitch() - ROW_GAP + 10;
    }

    /** {@return the part of the view in which the maps of the experts are seen} */
    public Rect expertsArea() {
        double left = columns.experts() - BoardMeasure.BLEED;
        double bottom = HEADER + visibleRows * rowPitch();
        return new Rect(left, 0, Math.max(0, view.width() - left), bottom);
    }

    /**
     * {@return whether a probe image has a row in the view}
     *
     * @param probe its index
     */
    public boolean visible(int probe) {
        return probe >= firstProbe && probe < firstProbe + visibleRows;
    }

    /**
     * {@return the upper edge of a probe image's row; outside the view for rows that are not painted}
     *
     * @param probe its index
     */
    public double rowY(int probe) {
        return HEADER + (probe - firstProbe) * rowPitch();
    }

    /**
     * {@return the place of a whole map}
     *
     * @param probe index of the probe image
     * @param part which map
     * @param expert index of the expert for {@link Part#EXPERT}, else ignored
     */
    public Rect map(int probe, Part part, int expert) {
        if (part == Part.EXPERT) {
            double width = grid.columns() * cells.expert();
            double height = grid.rows() * cells.expert();
            double y = rowY(probe) + Math.floor((rowHeight() - height) / 2);
            return new Rect(expertX(expert), y, width, height);
        }
        Rect map = imageMap();
        double x = part == Part.IMAGE ? columns.image() : columns.second();
        double y = rowY(probe) + Math.floor((rowHeight() - map.height()) / 2);
        return new Rect(x, y, map.width(), map.height());
    }

    /**
     * {@return the left edge of an expert's maps, after scrolling}
     *
     * @param expert its index
     */
    public double expertX(int expert) {
        return columns.experts() + expert * columns.pitch() - view.scrollX();
    }

    /**
     * {@return the place of a cell; outside the view when it is scrolled away}
     *
     * @param cell which cell
     */
    public Rect cell(CellRef cell) {
        Rect map = map(cell.probe(), cell.part(), cell.expert());
        double width = map.width() / grid.columns();
        double height = map.height() / grid.rows();
        return new Rect(
                map.x() + grid.column(cell.patch()) * width, map.y() + grid.row(cell.patch()) * height, width, height);
    }

    /**
     * {@return the cell at a point, empty between maps}
     *
     * @param x pixels from the left
     * @param y pixels from the top
     */
    public Optional<CellRef> hit(double x, double y) {
        int row = (int) Math.floor((y - HEADER) / rowPitch());
        if (y < HEADER || row >= visibleRows) {
            return Optional.empty();
        }
        int probe = firstProbe + row;
        Part second = experts == 0 ? Part.CONTRIBUTION : Part.OWNERS;
        for (Part part : new Part[] {Part.IMAGE, second}) {
            Rect map = map(probe, part, -1);
            if (map.contains(x, y)) {
                return Optional.of(new CellRef(probe, part, -1, patchAt(map, x, y)));
            }
        }
        return hitExpert(probe, x, y);
    }

    /**
     * {@return the expert whose title is at a point, empty elsewhere}
     *
     * @param x pixels from the left
     * @param y pixels from the top
     */
    public Optional<Integer> hitHeader(double x, double y) {
        int expert = expertAt(x);
        boolean inside = y >= 0 && y < HEADER && expert >= 0;
        return inside ? Optional.of(expert) : Optional.empty();
    }

    /**
     * {@return the neighbour of a cell, for moving with the keyboard: at the edge of a map it lies in the next map of the
     *     row or in the next row, and at the edge of the board it is the cell itself}
     *
     * @param from where the keyboard is
     * @param rows steps down, -1, 0 or 1
     * @param steps steps to the right, -1, 0 or 1
     */
    public CellRef move(CellRef from, int rows, int steps) {
        int row = grid.row(from.patch()) + rows;
        int column = grid.column(from.patch()) + steps;
        int probe = from.probe() + Math.floorDiv(row, grid.rows());
        int map = mapIndex(from) + Math.floorDiv(column, grid.columns());
        if (probe < 0 || probe >= probes || map < 0 || map >= experts + 2) {
            return from;
        }
        int patch = Math.floorMod(row, grid.rows()) * grid.columns() + Math.floorMod(column, grid.columns());
        return atMap(probe, map, patch);
    }

    /**
     * {@return the view moved as little as possible so that a cell is seen whole}
     *
     * @param cell which cell
     */
    public BoardView reveal(CellRef cell) {
        int first = Math.min(firstProbe, cell.probe());
        first = Math.max(first, cell.probe() - visibleRows + 1);
        double scroll = view.scrollX();
        if (cell.part() == Part.EXPERT) {
            double left = cell.expert() * columns.pitch();
            double seen = view.width() - columns.experts() - BoardMeasure.MARGIN;
            scroll = Math.min(scroll, left);
            scroll = Math.max(scroll, left + grid.columns() * cells.expert() - seen);
        }
        return new BoardView(view.width(), view.height(), first, Math.max(0, Math.min(maxScrollX(), scroll)));
    }

    private int mapIndex(CellRef cell) {
        return switch (cell.part()) {
            case IMAGE -> 0;
            case OWNERS, CONTRIBUTION -> 1;
            case EXPERT -> 2 + cell.expert();
        };
    }

    private CellRef atMap(int probe, int map, int patch) {
        if (map == 0) {
            return CellRef.of(probe, Part.IMAGE, patch);
        }
        if (map == 1) {
            return CellRef.of(probe, experts == 0 ? Part.CONTRIBUTION : Part.OWNERS, patch);
        }
        return CellRef.ofExpert(probe, map - 2, patch);
    }

    private Optional<CellRef> hitExpert(int probe, double x, double y) {
        int expert = expertAt(x);
        if (expert < 0) {
            return Optional.empty();
        }
        Rect map = map(probe, Part.EXPERT, expert);
        return map.contains(x, y) ? Optional.of(CellRef.ofExpert(probe, expert, patchAt(map, x, y))) : Optional.empty();
    }

    private int expertAt(double x) {
        if (experts == 0 || x < columns.experts() || x >= view.width()) {
            return -1;
        }
        int expert = (int) Math.floor((x - columns.experts() + view.scrollX()) / columns.pitch());
        return expert < experts ? expert : -1;
    }

    private int patchAt(Rect map, double x, double y) {
        int column = (int) ((x - map.x()) / map.width() * grid.columns());
        int row = (int) ((y - map.y()) / map.height() * grid.rows());
        return row * grid.columns() + column;
    }

    private Rect imageMap() {
        return new Rect(0, 0, grid.columns() * cells.imageWidth(), grid.rows() * cells.imageHeight());
    }
}
