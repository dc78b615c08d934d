package routescope.viz;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import routescope.viz.Surface.Align;
import routescope.viz.Surface.Face;

/** Paints a {@link Chart}: axes with round numbers, curves with their names at the end, values under a cursor. */
public final class LineChart {
    private static final double TITLE_SIZE = 12;
    private static final double SIZE = 10;
    private static final double LABEL_SIZE = 11;
    private static final double LINE = 1.75;
    private static final double DOT = 2;
    private static final double BAND = 0.16;

    private final Surface surface;
    private final Chart chart;
    private final ChartLayout layout;
    private final Theme theme;

    private LineChart(Surface surface, Rect area, Chart chart, Theme theme) {
        this.surface = surface;
        this.chart = chart;
        this.theme = theme;
        layout = ChartLayout.of(area, chart);
    }

    /**
     * Paints a chart with its background.
     *
     * @param surface what is painted on
     * @param area its place; legible from 200 x 100 pixels
     * @param chart what is shown
     * @param theme the surroundings
     * @return where its parts lie
     */
    public static ChartLayout paint(Surface surface, Rect area, Chart chart, Theme theme) {
        LineChart painter = new LineChart(surface, area, chart, theme);
        surface.clip(area.x(), area.y(), area.width(), area.height());
        surface.fillRect(area.x(), area.y(), area.width(), area.height(), theme.panel());
        painter.paintTitle();
        if (painter.empty()) {
            painter.paintEmpty();
        } else {
            painter.paintAxes();
            painter.paintCurves();
            painter.paintNames();
            new ChartCursor(surface, chart, painter.layout, theme).paint();
        }
        surface.unclip();
        return painter.layout;
    }

    private boolean empty() {
        for (Chart.Series series : chart.series()) {
            for (double y : series.ys()) {
                if (Double.isFinite(y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void paintTitle() {
        Rect area = layout.area();
        if (!chart.title().isEmpty()) {
            String title = TextFit.cut(surface, chart.title(), TITLE_SIZE, Face.BOLD, area.width() - 12);
            surface.text(title, area.x() + 6, area.y() + 11, TITLE_SIZE, Face.BOLD, Align.LEFT, theme.text());
        }
    }

    private void paintEmpty() {
        Rect area = layout.area();
        double x = area.x() + area.width() / 2;
        double y = area.y() + area.height() / 2 + 6;
        String text = TextFit.cut(surface, VizText.get("chart.empty"), LABEL_SIZE, Face.TEXT, area.width() - 12);
        surface.text(text, x, y, LABEL_SIZE, Face.TEXT, Align.CENTER, theme.mutedText());
    }

    private void paintAxes() {
        Rect plot = layout.plot();
        paintVertical(layout.left(), false);
        double titleY = plot.y() - 10;
        Chart.Axis right = chart.right();
        double room = right == null ? layout.area().right() - layout.area().x() - 12 : plot.width() / 2;
        muted(
                TextFit.cut(surface, chart.left().title(), SIZE, Face.TEXT, room),
                layout.area().x() + 6,
                titleY,
                Align.LEFT);
        if (right != null) {
            paintVertical(layout.right(), true);
            muted(TextFit.cut(surface, right.title(), SIZE, Face.TEXT, room), layout.labelX() - 4, titleY, Align.RIGHT);
        }
        surface.line(plot.x(), plot.bottom() + 0.5, plot.right(), plot.bottom() + 0.5, 1, theme.axis());
        paintHorizontal();
    }

    private void paintVertical(ChartLayout.Ends ends, boolean onRight) {
        Rect plot = layout.plot();
        int most = layout.ticksY();
        for (double tick : ends.ticks(most)) {
            double y = Math.round(layout.toY(tick, onRight)) + 0.5;
            if (!onRight && y < plot.bottom()) {
                surface.line(plot.x(), y, plot.right(), y, 1, theme.grid());
            }
            double x = onRight ? plot.right() + 4 : plot.x() - 5;
            muted(ends.words(tick, most), x, y, onRight ? Align.LEFT : Align.RIGHT);
        }
    }

    private void paintHorizontal() {
        Rect plot = layout.plot();
        double y = plot.bottom() + 10;
        double free = paintFootWords(y);
        for (double tick : layout.x().ticks(layout.ticksX())) {
            double x = layout.toX(tick);
            String number = layout.x().words(tick, layout.ticksX());
            double half = surface.textWidth(number, SIZE, Face.TEXT) / 2;
            surface.line(Math.round(x) + 0.5, plot.bottom(), Math.round(x) + 0.5, plot.bottom() + 3, 1, theme.axis());
            if (x + half < free - 6) {
                muted(number, x, y, Align.CENTER);
            }
        }
    }

    private double paintFootWords(double y) {
        String words = chart.caption().isEmpty() ? chart.xTitle() : chart.xTitle() + " · " + chart.caption();
        double right = layout.area().right() - 6;
        String fitting =
                TextFit.cut(surface, words, SIZE, Face.TEXT, layout.area().width() * 0.6);
        muted(fitting, right, y, Align.RIGHT);
        return right - surface.textWidth(fitting, SIZE, Face.TEXT);
    }

    private void paintCurves() {
        Rect plot = layout.plot();
        double left = chart.series().stream().anyMatch(Chart.Series::dots) ? DOT : 0;
        surface.clip(plot.x() - left, plot.y() - 2, plot.width() + left + 2, plot.height() + 4);
        chart.bands().forEach(this::paintBand);
        for (Chart.Series series : chart.series()) {
            Decimator.Points points = Decimator.thin(series, layout);
            if (series.dots() || points.count() == 1) {
                for (int i = 0; i < points.count(); i++) {
                    surface.fillOval(points.xs()[i] - DOT, points.ys()[i] - DOT, 2 * DOT, 2 * DOT, series.argb());
                }
            } else {
                surface.polyline(points.xs(), points.ys(), points.count(), LINE, series.argb(), series.dashed());
            }
        }
        surface.unclip();
    }

    private void paintBand(Chart.Band band) {
        int count = band.xs().length;
        double[] xs = new double[2 * count];
        double[] ys = new double[2 * count];
        for (int i = 0; i < count; i++) {
            xs[i] = layout.toX(band.xs()[i]);
            xs[2 * count - 1 - i] = xs[i];
            ys[i] = layout.toY(Math.max(band.low()[i], layout.left().min()), false);
            ys[2 * count - 1 - i] = layout.toY(band.high()[i], false);
        }
        surface.fillPolygon(xs, ys, Argb.withOpacity(band.argb(), BAND));
    }

    private void paintNames() {
        List<Chart.Series> named = chart.series().stream()
                .filter(series -> !series.name().isEmpty() && !Double.isNaN(lastValue(series)))
                .sorted(Comparator.comparingDouble(this::endY))
                .toList();
        int columns = layout.labelColumns();
        double width = (layout.area().right() - layout.labelX()) / columns;
        for (int column = 0; column < columns; column++) {
            int first = column;
            List<Chart.Series> here = IntStream.range(0, named.size())
                    .filter(i -> i % columns == first)
                    .mapToObj(named::get)
                    .toList();
            double[] wanted = here.stream().mapToDouble(this::endY).toArray();
            Rect plot = layout.plot();
            double[] places = LabelSpread.spread(wanted, ChartLayout.LABEL_PITCH, plot.y() + 4, plot.bottom() - 4);
            for (int i = 0; i < places.length; i++) {
                Chart.Series series = here.get(i);
                String name = TextFit.cut(surface, series.name(), LABEL_SIZE, Face.BOLD, width - 2);
                int argb = Argb.reach(series.argb(), theme.panel(), theme.text(), 4.5);
                double x = layout.labelX() + column * width;
                surface.text(name, x, places[i], LABEL_SIZE, Face.BOLD, Align.LEFT, argb);
            }
        }
    }

    private double endY(Chart.Series series) {
        return layout.toY(lastValue(series), series.onRight());
    }

    private static double lastValue(Chart.Series series) {
        for (int i = series.ys().length - 1; i >= 0; i--) {
            if (Double.isFinite(series.ys()[i])) {
                return series.ys()[i];
            }
        }
        return Double.NaN;
    }

    private void muted(String text, double x, double y, Align align) {
        surface.text(text, x, y, SIZE, Face.TEXT, align, theme.mutedText());
    }
}
