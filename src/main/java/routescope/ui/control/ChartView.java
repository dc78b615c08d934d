package routescope.ui.control;

import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import routescope.viz.Chart;
import routescope.viz.LineChart;
import routescope.viz.Rect;
import routescope.viz.Theme;

/** A chart that fills its place and follows a value; nothing is painted while there is none. */
public final class ChartView {
    private ChartView() {}

    /**
     * {@return the picture of a chart}
     *
     * @param id stable name of the node
     * @param chart what is shown, null for nothing
     * @param theme the surroundings
     */
    public static PictureView of(
            String id, ObservableValue<? extends @Nullable Chart> chart, ObservableValue<Theme> theme) {
        PictureView view = new PictureView((surface, width, height) -> {
            Chart shown = chart.getValue();
            if (shown != null) {
                LineChart.paint(surface, new Rect(0, 0, width, height), shown, theme.getValue());
            }
        });
        view.setId(id);
        chart.subscribe(view::repaint);
        theme.subscribe(view::repaint);
        return view;
    }
}
