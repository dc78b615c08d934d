package routescope.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import routescope.viz.Rect;

/**
 * Where the charts lie: beside each other, the table of classes at the right.
 *
 * @param charts place of each chart
 * @param sentence the place beside the only chart of a run without routers; empty with routers
 * @param classes the place of the table
 */
record TimelineLayout(List<Rect> charts, Rect sentence, Rect classes) {
    private static final double GAP = 8;
    private static final double TABLE_SHARE = 0.16;
    private static final double SMALLEST_TABLE = 150;
    private static final double LARGEST_TABLE = 240;
    private static final double FIRST_SHARE = 0.4;

    /**
     * {@return the layout}
     *
     * @param charts how many there are
     * @param width logical pixels
     * @param height logical pixels
     */
    static TimelineLayout of(int charts, double width, double height) {
        double table = Math.rint(Math.max(SMALLEST_TABLE, Math.min(LARGEST_TABLE, width * TABLE_SHARE)));
        double room = width - table - GAP * charts;
        double first = Math.floor(charts == 1 ? room * 0.5 : room * FIRST_SHARE);
        double other = charts == 1 ? 0 : Math.floor((room - first) / (charts - 1));
        List<Rect> places = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < charts; i++) {
            double chart = i == 0 ? first : other;
            places.add(new Rect(x, 0, Math.max(1, chart), height));
            x += chart + GAP;
        }
        double left = width - table;
        return new TimelineLayout(
                List.copyOf(places),
                new Rect(x, 0, Math.max(0, left - x - GAP), height),
                new Rect(left, 0, table, height));
    }
}
