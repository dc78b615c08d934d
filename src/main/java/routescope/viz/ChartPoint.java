package routescope.viz;

import java.util.Optional;

/**
 * One point of a chart, found by a pointer.
 *
 * @param series index of the curve
 * @param index index of the point within it
 */
public record ChartPoint(int series, int index) {

    /**
     * {@return the point nearest to a place of the picture; dots that stand alone before points of curves}
     *
     * @param layout where the chart lies
     * @param chart what is shown
     * @param x pixels
     * @param y pixels
     * @param reach how many pixels away a point may be
     */
    public static Optional<ChartPoint> near(ChartLayout layout, Chart chart, double x, double y, double reach) {
        ChartPoint best = null;
        double shortest = reach;
        for (int dots = 1; dots >= 0 && best == null; dots--) {
            for (int s = 0; s < chart.series().size(); s++) {
                Chart.Series series = chart.series().get(s);
                for (int i = 0; series.dots() == (dots == 1) && i < series.ys().length; i++) {
                    double away = Math.hypot(
                            layout.toX(series.xs()[i]) - x, layout.toY(series.ys()[i], series.onRight()) - y);
                    if (away <= shortest) {
                        shortest = away;
                        best = new ChartPoint(s, i);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
