package routescope.viz;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Curves over steps or epochs, as data.
 *
 * @param title above the curves, may be empty
 * @param xTitle what the horizontal axis counts
 * @param left the axis most curves use
 * @param right the axis of the others, or null
 * @param series the curves, in the order they are painted
 * @param cursor x at which values are read off, or null
 * @param caption small words below, such as the step shown; may be empty
 * @param logarithmicX whether equal factors lie equally far apart on the horizontal axis; values at or below zero are not
 *     shown then
 * @param bands spans of values behind the curves, on the left axis
 */
public record Chart(
        String title,
        String xTitle,
        Axis left,
        @Nullable Axis right,
        List<Series> series,
        @Nullable Double cursor,
        String caption,
        boolean logarithmicX,
        List<Band> bands) {

    /** Takes copies of the lists. */
    public Chart {
        series = List.copyOf(series);
        bands = List.copyOf(bands);
    }

    /**
     * Makes a chart without bands whose horizontal axis is even.
     *
     * @param title above the curves, may be empty
     * @param xTitle what the horizontal axis counts
     * @param left the axis most curves use
     * @param right the axis of the others, or null
     * @param series the curves, in the order they are painted
     * @param cursor x at which values are read off, or null
     * @param caption small words below, such as the step shown; may be empty
     */
    public Chart(
            String title,
            String xTitle,
            Axis left,
            @Nullable Axis right,
            List<Series> series,
            @Nullable Double cursor,
            String caption) {
        this(title, xTitle, left, right, series, cursor, caption, false, List.of());
    }

    /**
     * A span of values at each x, such as a mean and its standard deviation. Nobody writes into the arrays.
     *
     * @param xs ascending
     * @param low as many, the lower ends
     * @param high as many, the upper ends
     * @param argb colour, painted thinly
     */
    public record Band(double[] xs, double[] low, double[] high, int argb) {}

    /**
     * A vertical axis.
     *
     * @param title what it measures
     * @param min its lower end; not-a-number takes it from the data
     * @param max its upper end; not-a-number takes it from the data
     * @param logarithmic whether equal factors lie equally far apart; values at or below zero are not shown then
     */
    public record Axis(String title, double min, double max, boolean logarithmic) {

        /**
         * Makes an even axis.
         *
         * @param title what it measures
         * @param min its lower end; not-a-number takes it from the data
         * @param max its upper end; not-a-number takes it from the data
         */
        public Axis(String title, double min, double max) {
            this(title, min, max, false);
        }

        /**
         * {@return an axis that follows the data, on which equal factors lie equally far apart}
         *
         * @param title what it measures
         */
        public static Axis logarithmic(String title) {
            return new Axis(title, Double.NaN, Double.NaN, true);
        }

        /**
         * {@return an axis that follows the data}
         *
         * @param title what it measures
         */
        public static Axis data(String title) {
            return new Axis(title, Double.NaN, Double.NaN);
        }

        /**
         * {@return an axis from 0 to 1}
         *
         * @param title what it measures
         */
        public static Axis share(String title) {
            return new Axis(title, 0, 1);
        }
    }

    /**
     * One curve. Nobody writes into the arrays.
     *
     * @param name stands at its end
     * @param xs ascending
     * @param ys as many; a value that is not finite breaks the curve
     * @param argb colour of line and name
     * @param dashed whether it is dashed
     * @param onRight whether it belongs to the right axis
     * @param dots whether its points stand alone instead of being joined
     */
    public record Series(
            String name, double[] xs, double[] ys, int argb, boolean dashed, boolean onRight, boolean dots) {

        /**
         * Makes a curve whose points are joined.
         *
         * @param name stands at its end
         * @param xs ascending
         * @param ys as many
         * @param argb colour of line and name
         * @param dashed whether it is dashed
         * @param onRight whether it belongs to the right axis
         */
        public Series(String name, double[] xs, double[] ys, int argb, boolean dashed, boolean onRight) {
            this(name, xs, ys, argb, dashed, onRight, false);
        }

        /**
         * {@return points that stand alone, without a name, on the left axis}
         *
         * @param xs ascending
         * @param ys as many
         * @param argb their colour
         */
        public static Series dots(double[] xs, double[] ys, int argb) {
            return new Series("", xs, ys, argb, false, false, true);
        }

        /**
         * {@return a solid curve on the left axis}
         *
         * @param name stands at its end
         * @param xs ascending
         * @param ys as many
         * @param argb colour of line and name
         */
        public static Series of(String name, double[] xs, double[] ys, int argb) {
            return new Series(name, xs, ys, argb, false, false);
        }

        /**
         * {@return the value at the point nearest to an x, not-a-number without points}
         *
         * @param x where the curve is read
         */
        public double at(double x) {
            double best = Double.NaN;
            double distance = Double.POSITIVE_INFINITY;
            for (int i = 0; i < xs.length; i++) {
                double away = Math.abs(xs[i] - x);
                if (away < distance) {
                    distance = away;
                    best = ys[i];
                }
            }
            return best;
        }
    }

    /**
     * {@return the same with the cursor elsewhere}
     *
     * @param x where values are read off, or null
     */
    public Chart withCursor(@Nullable Double x) {
        return new Chart(title, xTitle, left, right, series, x, caption, logarithmicX, bands);
    }
}
