package routescope.ui.cluster;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import routescope.core.cluster.ClusterSnapshot;
import routescope.ui.control.PictureView;
import routescope.viz.ClusterCharts;
import routescope.viz.ClusterGrids;

/** Load matrix, dispatch entropy, accuracy and loss. */
final class RoutingPane {
    private static final double GAP = 6;
    private static final double LEAST = 152;

    private final VBox root = new VBox(GAP);

    RoutingPane(ClusterLabModel model) {
        Pictures pictures = new Pictures(model);
        PictureView load = pictures.grid("cluster-load", () -> {
            ClusterSnapshot shown = model.snapshotProperty().get();
            return shown == null ? null : ClusterGrids.load(shown);
        });
        PictureView entropy = pictures.chart("cluster-entropy", () -> {
            ClusterSnapshot shown = model.snapshotProperty().get();
            return shown == null
                    ? null
                    : ClusterCharts.entropy(shown, model.themeProperty().get());
        });
        PictureView learning = pictures.chart("cluster-learning", () -> {
            ClusterSnapshot shown = model.snapshotProperty().get();
            return shown == null
                    ? null
                    : ClusterCharts.learning(shown, model.themeProperty().get());
        });
        HBox charts = new HBox(GAP, entropy, learning);
        for (PictureView view : new PictureView[] {load, entropy, learning}) {
            view.setMinHeight(LEAST);
            HBox.setHgrow(view, Priority.ALWAYS);
            view.setPrefWidth(LEAST);
            VBox.setVgrow(view, Priority.ALWAYS);
        }
        VBox.setVgrow(charts, Priority.ALWAYS);
        root.getChildren().addAll(load, charts);
    }

    Node root() {
        return root;
    }
}
