package routescope.ui.cluster;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import routescope.ui.control.PictureView;
import routescope.viz.Chart;
import routescope.viz.HeatGrid;
import routescope.viz.LineChart;
import routescope.viz.Rect;

/** Pictures of the lab that follow its model and are made only when they are seen. */
final class Pictures {
    private final ClusterLabModel model;

    Pictures(ClusterLabModel model) {
        this.model = model;
    }

    /** {@return a picture of a grid} @param id its node @param grid makes it, null for nothing */
    PictureView grid(String id, Supplier<@Nullable HeatGrid> grid) {
        return followed(id, (surface, width, height) -> {
            HeatGrid shown = grid.get();
            if (shown != null) {
                shown.paint(
                        surface,
                        new Rect(0, 0, width, height),
                        model.themeProperty().get());
            }
        });
    }

    /** {@return a picture of a chart} @param id its node @param chart makes it, null for nothing */
    PictureView chart(String id, Supplier<@Nullable Chart> chart) {
        return followed(id, (surface, width, height) -> {
            Chart shown = chart.get();
            if (shown != null) {
                LineChart.paint(
                        surface,
                        new Rect(0, 0, width, height),
                        shown,
                        model.themeProperty().get());
            }
        });
    }

    /** {@return a picture that follows moment and theme} @param id its node @param painter paints it */
    PictureView followed(String id, PictureView.Painter painter) {
        PictureView view = new PictureView(painter);
        view.setId(id);
        view.accessibleTextProperty().bind(model.headlineProperty());
        follow(view, model.snapshotProperty());
        follow(view, model.themeProperty());
        return view;
    }

    /** Repaints a picture when a value changes. @param view the picture @param value the value */
    static void follow(PictureView view, ObservableValue<?> value) {
        value.subscribe(view::repaint);
    }
}
