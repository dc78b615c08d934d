package routescope.ui.sweep;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import routescope.core.experiment.FigureCell;
import routescope.ui.text.Texts;
import routescope.viz.Numbers;

/** Every run of a figure in a table, to be opened by keyboard too. */
final class RunsTable {
    private static final double GAP = 6;
    private static final double ROW = 26;
    private static final int ROWS = 5;

    private final VBox root;

    RunsTable(FiguresModel model, FiguresController controller) {
        TableView<FigureCell.Outcome> table = new TableView<>();
        table.setId("figures-runs");
        table.getStyleClass().add("dense");
        table.setFixedCellSize(ROW);
        table.setPrefHeight(ROWS * ROW);
        table.setMinHeight(4 * ROW);
        table.setPlaceholder(new Label(Texts.get("figures.runs.none")));
        column(
                table,
                "model",
                run -> Texts.get("figures.model." + run.cell().subject().id()));
        column(table, "n", run -> String.valueOf(run.cell().config().data().trainSamples()));
        column(table, "seed", run -> String.valueOf(run.cell().seed()));
        column(table, "test", run -> Numbers.fixed(100 * run.score().testAccuracy(), 1));
        column(table, "train", run -> Numbers.fixed(100 * run.score().trainAccuracy(), 1));
        column(table, "k", run -> String.valueOf(run.cell().config().model().experts()));
        column(table, "l", run -> String.valueOf(run.cell().config().model().selectedPatches()));
        column(table, "end", run -> Texts.get(run.score().diverged() ? "figures.diverged" : "figures.whole"));
        model.measuredProperty()
                .subscribe(measured -> table.getItems().setAll(measured == null ? List.of() : measured.outcomes()));
        Button open = new Button(Texts.get("figures.open"), new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE));
        open.setId("figures-open");
        open.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        Runnable opens = () -> {
            FigureCell.Outcome chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                controller.open(chosen);
            }
        };
        open.setOnAction(event -> opens.run());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                opens.run();
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                opens.run();
            }
        });
        Label hint = new Label(Texts.get("figures.hint"));
        hint.getStyleClass().add("muted");
        hint.setMinWidth(0);
        open.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(GAP, open, hint);
        line.setAlignment(Pos.CENTER_LEFT);
        root = new VBox(GAP, table, line);
    }

    Node root() {
        return root;
    }

    private static void column(
            TableView<FigureCell.Outcome> table, String id, Function<FigureCell.Outcome, String> text) {
        TableColumn<FigureCell.Outcome, String> column = new TableColumn<>(Texts.get("figures.column." + id));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(74);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
    }
}
