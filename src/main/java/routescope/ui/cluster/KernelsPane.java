package routescope.ui.cluster;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import routescope.core.cluster.ClusterSnapshot;
import routescope.core.cluster.InnerProducts;
import routescope.ui.control.FormGrid;
import routescope.ui.control.PictureView;
import routescope.ui.text.Texts;
import routescope.viz.ClusterCharts;
import routescope.viz.ClusterGrids;
import routescope.viz.ExpertPalette;

/** What experts and routers have turned to, and what each expert alone is good at. */
final class KernelsPane {
    private static final double GAP = 6;
    private static final double LEAST = 150;
    private static final double HALF = 50;

    private final VBox root = new VBox(GAP);

    KernelsPane(ClusterLabModel model) {
        Pictures pictures = new Pictures(model);
        GridPane panels = new GridPane();
        panels.setHgap(GAP);
        panels.setVgap(GAP);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(HALF);
        panels.getColumnConstraints().setAll(half, half);
        for (InnerProducts.Panel panel : InnerProducts.Panel.values()) {
            PictureView view = pictures.chart("cluster-" + panel.name().toLowerCase(java.util.Locale.ROOT), () -> {
                ClusterSnapshot shown = model.snapshotProperty().get();
                return shown == null
                        ? null
                        : ClusterCharts.panel(
                                shown,
                                panel,
                                Math.min(model.expertProperty().get(), shown.experts() - 1),
                                model.themeProperty().get());
            });
            Pictures.follow(view, model.expertProperty());
            view.setMinHeight(LEAST);
            view.setPrefHeight(LEAST);
            GridPane.setVgrow(view, Priority.ALWAYS);
            panels.add(view, panel.ordinal() % 2, panel.ordinal() / 2);
        }
        PictureView alone = pictures.grid("cluster-alone", () -> {
            ClusterSnapshot shown = model.snapshotProperty().get();
            return shown == null || shown.alone().length == 0 ? null : ClusterGrids.alone(shown);
        });
        alone.setMinHeight(LEAST + 20);
        VBox.setVgrow(panels, Priority.ALWAYS);
        root.getChildren().addAll(expertChoice(model), panels, alone);
    }

    private static Node expertChoice(ClusterLabModel model) {
        ComboBox<Integer> experts = FormGrid.choice(
                "cluster-expert",
                List.of(-1),
                expert -> expert < 0
                        ? Texts.get("cluster.expert.all")
                        : Texts.get("cluster.expert.one", ExpertPalette.letter(expert)));
        experts.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.expertProperty().set(now);
            }
        });
        model.snapshotProperty().subscribe(snapshot -> {
            if (snapshot == null && !experts.getItems().isEmpty()) {
                return;
            }
            int count = snapshot == null ? 0 : snapshot.experts();
            if (experts.getItems().size() != count + 1) {
                List<Integer> items = new ArrayList<>();
                for (int expert = -1; expert < count; expert++) {
                    items.add(expert);
                }
                experts.getItems().setAll(items);
                experts.getSelectionModel().selectFirst();
            }
        });
        Label name = new Label(Texts.get("cluster.expert.name"));
        name.setLabelFor(experts);
        HBox line = new HBox(GAP, name, experts);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    Node root() {
        return root;
    }
}
