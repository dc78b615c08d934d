package routescope.viz;

import java.util.function.Predicate;

/**
 * Where a chart's parts lie and how its values become pixels. Immutable.
 *
 * @param area the whole picture
 * @param plot the part with the curves
 * @param minX value at the left edge of the plot
 * @param maxX value at its right edge
 * @param left ends of the left axis
 * @param right ends of the right axis; the left one's when there is none
 * @param labelX left edge of the names at the curves' ends
 * @param labelColumns columns the names stand in
 */
public record ChartLayout(
        Rect area, Rect plot, double minX, double maxX, Ends left, Ends right, double labelX, int labelColumns) {
    /** Pixels from one name to the next. */
    static final double LABEL_PITCH = 12;

    private static final double LETTER = 6.3;
    private static final double NUMBER_LETTER = 6;
    private static final double LARGEST_LABEL_SHARE = 0.34;

    /**
     * The values at the ends of a vertical axis.
     *
     * @param min at the bottom
     * @param max at the top
     */
    public record Ends(double min, double max) {}

    /**
     * {@return the layout of a chart}
     *
     * @param area the whole picture
     * @param chart what is shown
     */
    public static ChartLayout of(Rect area, Chart chart) {
        Ends left = ends(chart.left(), chart, series -> !series.onRight());
        Chart.Axis rightAxis = chart.right();
        Ends right = rightAxis == null ? left : ends(rightAxis, chart, Chart.Series::onRight);
        double top = area.y() + (chart.title().isEmpty() ? 4 : 20) + (titled(chart) ? 15 : 4);
        double bottom = area.bottom() - 18;
        double height = Math.max(10, bottom - top);
        int columns = (int) Math.max(1, Math.ceil(chart.series().size() * LABEL_PITCH / (height + LABEL_PITCH)));
        double label = Math.min(labelWidth(chart) * columns, area.width() * LARGEST_LABEL_SHARE);
        double plotLeft = area.x() + numberWidth(left) + 8;
        double rightNumbers = rightAxis == null ? 0 : numberWidth(right) + 6;
        double plotRight = area.right() - label - rightNumbers - 6;
        Rect plot = new Rect(
                Math.round(plotLeft),
                Math.round(top),
                Math.max(10, Math.round(plotRight - plotLeft)),
                Math.round(height));
        Ends x = endsX(chart);
        return new ChartLayout(area, plot, x.min(), x.max(), left, right, plot.right() + rightNumbers + 5, columns);
    }

    /**
     * {@return the x in pixels of a value}
     *
     * @param value on the horizontal axis
     */
    public double toX(double value) {
        return plot.x() + (value - minX) / (maxX - minX) * plot.width();
    }

    /**
     * {@return the value at an x in pixels, kept within the axis}
     *
     * @param x pixels
     */
    public double xAt(double x) {
        double share = Math.max(0, Math.min(1, (x - plot.x()) / plot.width()));
        return minX + share * (maxX - minX);
    }

    /**
     * {@return the y in pixels of a value}
     *
     * @param value on a vertical axis
     * @param onRight whether it is the right one
     */
    public double toY(double value, boolean onRight) {
        Ends ends = onRight ? right : left;
        return plot.bottom() - (value - ends.min()) / (ends.max() - ends.min()) * plot.height();
    }

    /** {@return how many numbers stand beside the plot at most} */
    int ticksY() {
        return (int) Math.max(2, Math.min(7, Math.floor(plot.height() / 24) + 1));
    }

    /** {@return how many numbers stand below the plot at most} */
    int ticksX() {
        return (int) Math.max(2, Math.min(9, Math.floor(plot.width() / 60) + 1));
    }

    private static boolean titled(Chart chart) {
        return !chart.left().title().isEmpty() || chart.right() != null;
    }

    private static double labelWidth(Chart chart) {
        int letters = 0;
        for (Chart.Series series : chart.series()) {
            letters = Math.max(letters, series.name().length());
        }
        return letters == 0 ? 0 : letters * LETTER + 10;
    }

    private static double numberWidth(Ends ends) {
        int decimals = Ticks.decimals(ends.min(), ends.max(), 5);
        int letters = Math.max(
                Numbers.fixed(ends.min(), decimals).length(),
                Numbers.fixed(ends.max(), decimals).length());
        return Math.max(2, letters) * NUMBER_LETTER;
    }

    private static Ends endsX(Chart chart) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (Chart.Series series : chart.series()) {
            for (double x : series.xs()) {
                min = Math.min(min, x);
                max = Math.max(max, x);
            }
        }
        if (min > max) {
            return new Ends(0, 1);
        }
        return max > min ? new Ends(min, max) : new Ends(min, min + 1);
    }

    private static Ends ends(Chart.Axis axis, Chart chart, Predicate<Chart.Series> belongs) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (Chart.Series series : chart.series()) {
            for (double y : belongs.test(series) ? series.ys() : new double[0]) {
                if (Double.isFinite(y)) {
                    min = Math.min(min, y);
                    max = Math.max(max, y);
                }
            }
        }
        if (min > max) {
            min = 0;
            max = 1;
        }
        double room = max > min ? (max - min) * 0.05 : Math.max(Math.abs(max) * 0.5, 0.5);
        double low = min >= 0 && min <= (max - min) ? 0 : min - room;
        double lower = Double.isFinite(axis.min()) ? axis.min() : low;
        double upper = Double.isFinite(axis.max()) ? axis.max() : max + room;
        return upper > lower ? new Ends(lower, upper) : new Ends(lower, lower + 1);
    }
}
