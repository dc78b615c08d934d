package routescope.viz;

import java.util.function.Predicate;

/**
 * Where a chart's parts lie and how its values become pixels. Immutable.
 *
 * @param area the whole picture
 * @param plot the part with the curves
 * @param x ends of the horizontal axis
 * @param left ends of the left axis
 * @param right ends of the right axis; the left one's when there is none
 * @param labelX left edge of the names at the curves' ends
 * @param labelColumns columns the names stand in
 */
public record ChartLayout(Rect area, Rect plot, Ends x, Ends left, Ends right, double labelX, int labelColumns) {
    /** Pixels from one name to the next. */
    static final double LABEL_PITCH = 12;

    private static final double LETTER = 6.3;
    private static final double NUMBER_LETTER = 6;
    private static final double LARGEST_LABEL_SHARE = 0.34;

    /** Factor left free above and below on a logarithmic axis. */
    private static final double LOGARITHMIC_ROOM = 1.3;

    /**
     * The values at the ends of an axis.
     *
     * @param min at the bottom or left
     * @param max at the top or right, above {@code min}
     * @param logarithmic whether equal factors lie equally far apart; both ends are above zero then
     */
    public record Ends(double min, double max, boolean logarithmic) {

        /** {@return where a value lies, 0 at the lower end and 1 at the upper one} @param value on the axis */
        double share(double value) {
            return logarithmic ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
        }

        /** {@return the value at a place} @param share 0 at the lower end and 1 at the upper one */
        double at(double share) {
            return logarithmic ? min * Math.pow(max / min, share) : min + share * (max - min);
        }

        /** {@return numbers to stand along the axis, ascending} @param most how many there may be, at least 2 */
        double[] ticks(int most) {
            return logarithmic ? Ticks.logarithmic(min, max, most) : Ticks.within(min, max, most);
        }

        /** {@return one of these numbers in words} @param tick the number @param most how many there may be */
        String words(double tick, int most) {
            return logarithmic ? Numbers.brief(tick) : Numbers.fixed(tick, Ticks.decimals(min, max, most));
        }
    }

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
        return new ChartLayout(area, plot, endsX(chart), left, right, plot.right() + rightNumbers + 5, columns);
    }

    /**
     * {@return the x in pixels of a value}
     *
     * @param value on the horizontal axis
     */
    public double toX(double value) {
        return plot.x() + x.share(value) * plot.width();
    }

    /**
     * {@return the value at an x in pixels, kept within the axis}
     *
     * @param pixel pixels from the left
     */
    public double xAt(double pixel) {
        return x.at(Math.max(0, Math.min(1, (pixel - plot.x()) / plot.width())));
    }

    /**
     * {@return the y in pixels of a value}
     *
     * @param value on a vertical axis
     * @param onRight whether it is the right one
     */
    public double toY(double value, boolean onRight) {
        Ends ends = onRight ? right : left;
        return plot.bottom() - ends.share(value) * plot.height();
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
        int letters = 2;
        for (double tick : ends.ticks(5)) {
            letters = Math.max(letters, ends.words(tick, 5).length());
        }
        letters = ends.logarithmic()
                ? letters
                : Math.max(
                        letters,
                        Math.max(
                                ends.words(ends.min(), 5).length(),
                                ends.words(ends.max(), 5).length()));
        return letters * NUMBER_LETTER;
    }

    private static Ends endsX(Chart chart) {
        Reach reach = new Reach(chart.logarithmicX());
        for (Chart.Band band : chart.bands()) {
            reach.add(band.xs());
        }
        for (Chart.Series series : chart.series()) {
            reach.add(series.xs());
        }
        if (chart.logarithmicX()) {
            return reach.logarithmic(Double.NaN, Double.NaN, 1);
        }
        if (reach.isEmpty()) {
            return new Ends(0, 1, false);
        }
        return reach.max > reach.min
                ? new Ends(reach.min, reach.max, false)
                : new Ends(reach.min, reach.min + 1, false);
    }

    private static Ends ends(Chart.Axis axis, Chart chart, Predicate<Chart.Series> belongs) {
        Reach reach = new Reach(axis.logarithmic());
        for (Chart.Series series : chart.series()) {
            if (belongs.test(series)) {
                reach.add(series.ys());
            }
        }
        if (axis != chart.right()) {
            for (Chart.Band band : chart.bands()) {
                reach.add(band.low());
                reach.add(band.high());
            }
        }
        if (axis.logarithmic()) {
            return reach.logarithmic(axis.min(), axis.max(), LOGARITHMIC_ROOM);
        }
        double min = reach.isEmpty() ? 0 : reach.min;
        double max = reach.isEmpty() ? 1 : reach.max;
        double room = max > min ? (max - min) * 0.05 : Math.max(Math.abs(max) * 0.5, 0.5);
        double low = min >= 0 && min <= (max - min) ? 0 : min - room;
        double lower = Double.isFinite(axis.min()) ? axis.min() : low;
        double upper = Double.isFinite(axis.max()) ? axis.max() : max + room;
        return upper > lower ? new Ends(lower, upper, false) : new Ends(lower, lower + 1, false);
    }

    /** The smallest and the largest of some values; those an axis cannot show do not count. */
    private static final class Reach {
        private final boolean logarithmic;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;

        Reach(boolean logarithmic) {
            this.logarithmic = logarithmic;
        }

        void add(double[] values) {
            for (double value : values) {
                if (Double.isFinite(value) && (value > 0 || !logarithmic)) {
                    min = Math.min(min, value);
                    max = Math.max(max, value);
                }
            }
        }

        boolean isEmpty() {
            return min > max;
        }

        Ends logarithmic(double lowest, double highest, double room) {
            double lower = lowest > 0 ? lowest : isEmpty() ? 1 : min / room;
            double upper = highest > 0 ? highest : isEmpty() ? 10 : max * room;
            return upper > lower ? new Ends(lower, upper, true) : new Ends(lower / 2, lower * 2, true);
        }
    }
}
