package routescope.ui.cluster;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import routescope.core.experiment.ClusterRow;
import routescope.core.experiment.ClusterTable;
import routescope.ui.control.PictureView;
import routescope.ui.text.Texts;
import routescope.viz.ClusterGrids;
import routescope.viz.HeatGrid;
import routescope.viz.Rect;

/** The two grids of table 1. */
final class TablePictures {
    private static final double GAP = 6;
    private static final double GRID = 175;

    private final RunsModel<ClusterTable.Outcome> model;
    private final HBox root;

    /** Makes the grids. @param model what is shown */
    TablePictures(RunsModel<ClusterTable.Outcome> model) {
        this.model = model;
        PictureView accuracy = grid("cluster-table-accuracy", false);
        PictureView entropy = grid("cluster-table-entropy", true);
        root = new HBox(GAP, accuracy, entropy);
        HBox.setHgrow(accuracy, Priority.ALWAYS);
        HBox.setHgrow(entropy, Priority.ALWAYS);
    }

    Node root() {
        return root;
    }

    private PictureView grid(String id, boolean entropy) {
        PictureView view = new PictureView((surface, width, height) -> {
            HeatGrid grid =
                    ClusterGrids.table(ClusterRow.of(model.outcomesProperty().get()), entropy);
            if (!grid.rows().isEmpty()) {
                grid.paint(
                        surface,
                        new Rect(0, 0, width, height),
                        model.themeProperty().get());
            }
        });
        view.setId(id);
        view.setMinHeight(GRID);
        view.setPrefWidth(GRID);
        view.setAccessibleText(Texts.get(entropy ? "cluster.table.entropy" : "cluster.table.accuracy"));
        Pictures.follow(view, model.outcomesProperty());
        Pictures.follow(view, model.themeProperty());
        return view;
    }
}
