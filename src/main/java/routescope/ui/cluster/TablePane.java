package routescope.ui.cluster;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import routescope.core.experiment.ClusterRow;
import routescope.core.experiment.ClusterTable;
import routescope.ui.control.PictureView;
import routescope.ui.job.JobPane;
import routescope.ui.text.Texts;
import routescope.viz.ClusterGrids;
import routescope.viz.HeatGrid;
import routescope.viz.Numbers;
import routescope.viz.Rect;

/** Fields, progress, grids and runs of table 1. */
final class TablePane {
    private static final double GAP = 6;
    private static final double GRID = 175;
    private static final double TABLE = 130;

    private final TableModel model;
    private final VBox root = new VBox(GAP);

    /**
     * Makes the pane.
     *
     * @param model what is shown
     * @param controller opens runs
     * @param job buttons and progress
     */
    TablePane(TableModel model, TableController controller, JobPane job) {
        this.model = model;
        FlowPane fields = new FlowPane(2 * GAP, GAP);
        fields.getChildren()
                .addAll(
                        field("cluster-table-settings", "settings", 8, model.settingsProperty()),
                        field("cluster-table-models", "models", 24, model.modelsProperty()),
                        field("cluster-table-seeds", "seeds", 8, model.seedsProperty()),
                        field("cluster-table-samples", "samples", 5, model.samplesProperty()),
                        field("cluster-table-epochs", "epochs", 4, model.epochsProperty()));
        PictureView accuracy = grid("cluster-table-accuracy", false);
        PictureView entropy = grid("cluster-table-entropy", true);
        HBox grids = new HBox(GAP, accuracy, entropy);
        HBox.setHgrow(accuracy, Priority.ALWAYS);
        HBox.setHgrow(entropy, Priority.ALWAYS);
        VBox.setVgrow(grids, Priority.ALWAYS);
        TableView<ClusterTable.Outcome> table = table(controller);
        Button open = new Button(Texts.get("cluster.table.open"));
        open.setId("cluster-table-open");
        open.setOnAction(event -> open(table, controller));
        open.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> {
                            ClusterTable.Outcome chosen =
                                    table.getSelectionModel().getSelectedItem();
                            return chosen == null || !chosen.cell().model().isMixture();
                        },
                        table.getSelectionModel().selectedItemProperty()));
        root.getChildren().addAll(fields, job.root(), grids, table, open);
    }

    Node root() {
        return root;
    }

    private static Node field(String id, String key, int columns, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(text);
        Label name = new Label(Texts.get("cluster.table." + key));
        name.setLabelFor(field);
        HBox line = new HBox(GAP, name, field);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
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

    private TableView<ClusterTable.Outcome> table(TableController controller) {
        TableView<ClusterTable.Outcome> table = new TableView<>();
        table.setId("cluster-table");
        table.setMinHeight(TABLE);
        table.setPrefHeight(TABLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(Texts.get("cluster.table.empty")));
        column(table, "setting", outcome -> outcome.cell().setting().id());
        column(table, "model", outcome -> outcome.cell().model().id());
        column(table, "seed", outcome -> String.valueOf(outcome.cell().seed()));
        column(table, "accuracy", outcome -> Numbers.fixed(100 * outcome.accuracy(), 2));
        column(table, "entropy", outcome -> Numbers.fixed(outcome.entropy(), 3));
        column(table, "epochs", outcome -> String.valueOf(outcome.epochs()));
        column(table, "seconds", outcome -> Numbers.fixed(outcome.seconds(), 1));
        model.outcomesProperty().subscribe(outcomes -> table.getItems().setAll(outcomes));
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open(table, controller);
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(table, controller);
                event.consume();
            }
        });
        return table;
    }

    private static void column(
            TableView<ClusterTable.Outcome> table, String key, Function<ClusterTable.Outcome, String> value) {
        TableColumn<ClusterTable.Outcome, String> column = new TableColumn<>(Texts.get("cluster.table.column." + key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setSortable(false);
        table.getColumns().add(column);
    }

    private static void open(TableView<ClusterTable.Outcome> table, TableController controller) {
        ClusterTable.Outcome chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            controller.open(chosen);
        }
    }
}
