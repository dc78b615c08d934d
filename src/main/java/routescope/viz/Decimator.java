package routescope.viz;

/** Thins a curve to what its pixels can show: the lowest and the highest point of each pixel column stay. */
final class Decimator {
    private Decimator() {}

    /**
     * A curve in pixels.
     *
     * @param xs pixels, the first {@code count} count
     * @param ys pixels; not-a-number breaks the curve
     * @param count number of points
     */
    record Points(double[] xs, double[] ys, int count) {}

    /**
     * {@return the curve's points in pixels, at most two a pixel column (lowest and highest) between gaps}
     *
     * @param series the curve
     * @param layout turns values into pixels
     */
    static Points thin(Chart.Series series, ChartLayout layout) {
        int size = Math.min(series.xs().length, series.ys().length);
        double[] xs = new double[size];
        double[] ys = new double[size];
        for (int i = 0; i < size; i++) {
            double y = series.ys()[i];
            xs[i] = layout.toX(series.xs()[i]);
            ys[i] = Double.isFinite(y) && (y > 0 || !ends(series, layout).logarithmic())
                    ? layout.toY(y, series.onRight())
                    : Double.NaN;
        }
        return series.dots() || size <= 2 * layout.plot().width() ? new Points(xs, ys, size) : thin(xs, ys);
    }

    private static ChartLayout.Ends ends(Chart.Series series, ChartLayout layout) {
        return series.onRight() ? layout.right() : layout.left();
    }

    private static Points thin(double[] xs, double[] ys) {
        double[] keptX = new double[xs.length];
        double[] keptY = new double[xs.length];
        int count = 0;
        int start = 0;
        while (start < xs.length) {
            int end = start + 1;
            boolean gap = Double.isNaN(ys[start]);
            while (end < xs.length && Math.floor(xs[end]) == Math.floor(xs[start]) && Double.isNaN(ys[end]) == gap) {
                end++;
            }
            int low = extreme(ys, start, end, 1);
            int high = extreme(ys, start, end, -1);
            for (int i : new int[] {Math.min(low, high), Math.max(low, high)}) {
                if (count == 0 || keptX[count - 1] != xs[i] || keptY[count - 1] != ys[i]) {
                    keptX[count] = xs[i];
                    keptY[count++] = ys[i];
                }
                if (low == high) {
                    break;
                }
            }
            start = end;
        }
        return new Points(keptX, keptY, count);
    }

    private static int extreme(double[] ys, int start, int end, int sign) {
        int best = start;
        for (int i = start + 1; i < end; i++) {
            if (sign * ys[i] < sign * ys[best]) {
                best = i;
            }
        }
        return best;
    }
}
