package routescope.viz;

import java.util.ArrayList;
import java.util.List;
import routescope.viz.Surface.Align;
import routescope.viz.Surface.Face;

/** Paints the cursor of a chart: a line, a dot on each curve and a box with the values. */
final class ChartCursor {
    private static final double SIZE = 10;
    private static final double LINE = 13;
    private static final double PADDING = 5;
    private static final double SWATCH = 12;
    private static final double COLUMN_GAP = 10;

    private final Surface surface;
    private final Chart chart;
    private final ChartLayout layout;
    private final Theme theme;

    ChartCursor(Surface surface, Chart chart, ChartLayout layout, Theme theme) {
        this.surface = surface;
        this.chart = chart;
        this.layout = layout;
        this.theme = theme;
    }

    void paint() {
        Double cursor = chart.cursor();
        if (cursor == null || cursor < layout.x().min() || cursor > layout.x().max()) {
            return;
        }
        Rect plot = layout.plot();
        double x = Math.round(layout.toX(cursor)) + 0.5;
        surface.line(x, plot.y(), x, plot.bottom(), 1, theme.accent());
        for (Chart.Series series : chart.series()) {
            double value = series.at(cursor);
            double y = layout.toY(value, series.onRight());
            if (Double.isFinite(value) && y >= plot.y() - 1 && y <= plot.bottom() + 1) {
                surface.fillOval(x - 4, y - 4, 8, 8, theme.panel());
                surface.fillOval(x - 3, y - 3, 6, 6, series.argb());
            }
        }
        paintBox(x, cursor);
    }

    private void paintBox(double x, double cursor) {
        Rect plot = layout.plot();
        List<String> lines = new ArrayList<>();
        double widest = 0;
        for (Chart.Series series : chart.series()) {
            String line = series.name() + "  " + Numbers.brief(series.at(cursor));
            lines.add(line);
            widest = Math.max(widest, surface.textWidth(line, SIZE, Face.TEXT));
        }
        String title = chart.xTitle() + " " + Numbers.brief(cursor);
        int rows = (int) Math.max(1, Math.floor((plot.height() - 2 * PADDING) / LINE) - 1);
        int columns = (lines.size() + rows - 1) / rows;
        rows = (lines.size() + columns - 1) / columns;
        double column = SWATCH + widest + COLUMN_GAP;
        double content = Math.max(columns * column - COLUMN_GAP, surface.textWidth(title, SIZE, Face.BOLD));
        double width = content + 2 * PADDING;
        double height = (rows + 1) * LINE + 2 * PADDING - 2;
        double left = x + 8 + width <= plot.right() ? x + 8 : x - 8 - width;
        left = Math.max(layout.area().x() + 2, left);
        double top = plot.y() + 2;
        surface.fillRect(left, top, width, height, Argb.withOpacity(theme.panel(), 0.94));
        surface.strokeRect(left, top, width, height, 1, theme.axis());
        double y = top + PADDING + LINE / 2 - 1;
        surface.text(title, left + PADDING, y, SIZE, Face.BOLD, Align.LEFT, theme.text());
        for (int i = 0; i < lines.size(); i++) {
            int place = i / rows;
            double lineX = left + PADDING + place * column;
            double lineY = y + (i % rows + 1) * LINE;
            surface.fillRect(lineX, lineY - 4, 8, 8, chart.series().get(i).argb());
            surface.text(lines.get(i), lineX + SWATCH, lineY, SIZE, Face.TEXT, Align.LEFT, theme.text());
        }
    }
}
