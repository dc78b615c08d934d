package routescope.viz;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import routescope.viz.Surface.Align;
import routescope.viz.Surface.Face;

/**
 * A grid of numbers as colours: rows from top to bottom, columns from left to right, with its legend below.
 *
 * @param title above the grid, may be empty
 * @param rowTitle what the rows are
 * @param columnTitle what the columns are
 * @param rows names of the rows
 * @param columns names of the columns
 * @param values {@code [rows][columns]}; not-a-number is hatched. Nobody writes into it
 * @param texts {@code [rows][columns]} words in the cells, where there is room; empty strings for none
 * @param scale the colours of the values
 * @param marked row and column of a cell to be outlined, or null
 * @param curve a dashed curve over the cells, or null
 */
public record HeatGrid(
        String title,
        String rowTitle,
        String columnTitle,
        List<String> rows,
        List<String> columns,
        double[][] values,
        String[][] texts,
        Scale scale,
        @Nullable Cell marked,
        @Nullable Curve curve) {
    private static final double TITLE_SIZE = 12;
    private static final double SIZE = 10;
    private static final double HEAD = 36;
    private static final double FOOT = 18;
    private static final double NAME = 6.2;

    /** Takes copies of the lists. */
    public HeatGrid {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /**
     * One cell.
     *
     * @param row from the top, from 0
     * @param column from the left, from 0
     */
    public record Cell(int row, int column) {}

    /**
     * A curve over the cells. Nobody writes into the arrays.
     *
     * @param columns places between the columns' middles, ascending: 0 is the middle of the first one
     * @param rows as many places between the rows' middles; not-a-number breaks the curve
     */
    public record Curve(double[] columns, double[] rows) {}

    /**
     * {@return the same with another cell outlined}
     *
     * @param cell which, or null for none
     */
    public HeatGrid withMarked(@Nullable Cell cell) {
        return new HeatGrid(title, rowTitle, columnTitle, rows, columns, values, texts, scale, cell, curve);
    }

    /**
     * {@return the place of all cells together}
     *
     * @param area where the grid is painted
     */
    public Rect cells(Rect area) {
        int letters = rows.stream().mapToInt(String::length).max().orElse(1);
        double left = Math.min(area.width() / 3, letters * NAME + 14);
        double height = area.height() - HEAD - FOOT - Legend.HEIGHT;
        double wide = Math.floor((area.width() - left - 8) / Math.max(1, columns.size()));
        double high = Math.floor(height / Math.max(1, rows.size()));
        return new Rect(
                Math.round(area.x() + left),
                Math.round(area.y() + HEAD),
                Math.max(1, wide) * columns.size(),
                Math.max(1, high) * rows.size());
    }

    /**
     * {@return the place of a cell}
     *
     * @param area where the grid is painted
     * @param cell which
     */
    public Rect cell(Rect area, Cell cell) {
        Rect all = cells(area);
        double width = all.width() / columns.size();
        double height = all.height() / rows.size();
        return new Rect(all.x() + cell.column() * width, all.y() + cell.row() * height, width, height);
    }

    /**
     * {@return the cell at a place of the picture}
     *
     * @param area where the grid is painted
     * @param x pixels
     * @param y pixels
     */
    public Optional<Cell> at(Rect area, double x, double y) {
        Rect all = cells(area);
        int column = (int) Math.floor((x - all.x()) / all.width() * columns.size());
        int row = (int) Math.floor((y - all.y()) / all.height() * rows.size());
        boolean inside = column >= 0 && row >= 0 && column < columns.size() && row < rows.size();
        return inside ? Optional.of(new Cell(row, column)) : Optional.empty();
    }

    /**
     * Paints the grid with its background.
     *
     * @param surface what is painted on
     * @param area its place; legible from 220 x 160 pixels
     * @param theme the surroundings
     */
    public void paint(Surface surface, Rect area, Theme theme) {
        surface.clip(area.x(), area.y(), area.width(), area.height());
        surface.fillRect(area.x(), area.y(), area.width(), area.height(), theme.panel());
        String head = TextFit.cut(surface, title, TITLE_SIZE, Face.BOLD, area.width() - 12);
        surface.text(head, area.x() + 6, area.y() + 11, TITLE_SIZE, Face.BOLD, Align.LEFT, theme.text());
        surface.text(rowTitle, area.x() + 6, area.y() + 27, SIZE, Face.TEXT, Align.LEFT, theme.mutedText());
        Rect all = cells(area);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                paintCell(surface, cell(area, new Cell(row, column)), row, column, theme);
            }
        }
        paintNames(surface, all, theme);
        if (curve != null) {
            paintCurve(surface, all, curve, theme);
        }
        if (marked != null) {
            Marks.selection(surface, cell(area, marked), theme);
        }
        Rect below = new Rect(
                all.x(), area.bottom() - Legend.HEIGHT, Math.min(260, area.right() - all.x() - 10), Legend.HEIGHT);
        new Legend(scale, theme, null, 1, hasGaps()).paint(surface, below);
        surface.unclip();
    }

    private boolean hasGaps() {
        for (double[] row : values) {
            for (double value : row) {
                if (Double.isNaN(value)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void paintCell(Surface surface, Rect place, int row, int column, Theme theme) {
        double value = values[row][column];
        Rect inner = new Rect(place.x(), place.y(), place.width() - 1, place.height() - 1);
        if (Double.isNaN(value)) {
            Marks.noValue(surface, inner, theme);
            return;
        }
        int color = scale.color(value);
        surface.fillRect(inner.x(), inner.y(), inner.width(), inner.height(), color);
        String text = texts[row][column];
        if (place.height() >= SIZE + 2 && surface.textWidth(text, SIZE, Face.TEXT) <= inner.width() - 2) {
            double x = inner.x() + inner.width() / 2;
            double y = inner.y() + inner.height() / 2;
            surface.text(text, x, y, SIZE, Face.TEXT, Align.CENTER, Argb.readableOn(color));
        }
    }

    private void paintCurve(Surface surface, Rect all, Curve line, Theme theme) {
        double width = all.width() / columns.size();
        double height = all.height() / rows.size();
        double[] xs = new double[line.columns().length];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = all.x() + (line.columns()[i] + 0.5) * width;
            ys[i] = all.y() + (line.rows()[i] + 0.5) * height;
        }
        surface.clip(all.x(), all.y(), all.width(), all.height());
        surface.polyline(xs, ys, xs.length, 4, theme.haloDark(), false);
        surface.polyline(xs, ys, xs.length, 2, theme.haloLight(), true);
        surface.unclip();
    }

    private void paintNames(Surface surface, Rect all, Theme theme) {
        double width = all.width() / Math.max(1, columns.size());
        double height = all.height() / Math.max(1, rows.size());
        for (int row = 0; row < rows.size(); row++) {
            double y = all.y() + (row + 0.5) * height;
            surface.text(rows.get(row), all.x() - 6, y, SIZE, Face.TEXT, Align.RIGHT, theme.mutedText());
        }
        double widest = 0;
        for (String name : columns) {
            widest = Math.max(widest, surface.textWidth(name, SIZE, Face.TEXT) + 4);
        }
        int every = (int) Math.max(1, Math.ceil(widest / width));
        for (int column = 0; column < columns.size(); column += every) {
            double x = all.x() + (column + 0.5) * width;
            surface.text(columns.get(column), x, all.bottom() + 8, SIZE, Face.TEXT, Align.CENTER, theme.mutedText());
        }
        surface.text(columnTitle, all.right(), all.y() - 9, SIZE, Face.TEXT, Align.RIGHT, theme.mutedText());
    }
}
