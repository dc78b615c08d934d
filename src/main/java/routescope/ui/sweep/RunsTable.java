package routescope.ui.sweep;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import routescope.core.experiment.Figure;
import routescope.core.experiment.FigureCell;
import routescope.core.experiment.FigurePlan;
import routescope.core.experiment.SweepAxis;
import routescope.ui.text.Texts;
import routescope.viz.Numbers;

/** Every run of a figure in a table, to be opened by keyboard too. */
final class RunsTable {
    private static final double GAP = 6;
    private static final double ROW = 26;
    private static final int ROWS = 5;
    private static final double WIDTH = 74;
    private static final double WIDE = 210;

    private final VBox root;

    RunsTable(FiguresModel model, FiguresController controller) {
        TableView<FigureCell.Outcome> table = new TableView<>();
        table.setId("figures-runs");
        table.getStyleClass().add("dense");
        table.setFixedCellSize(ROW);
        table.setPrefHeight(ROWS * ROW);
        table.setMinHeight(4 * ROW);
        table.setPlaceholder(new Label(Texts.get("figures.runs.none")));
        columns(table, model);
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

    private static void columns(TableView<FigureCell.Outcome> table, FiguresModel model) {
        column(
                table,
                "model",
                run -> Texts.get("figures.model." + run.cell().subject().id()));
        TableColumn<FigureCell.Outcome, String> x = column(table, "x", RunsTable::x);
        TableColumn<FigureCell.Outcome, String> images = column(
                table, "n", run -> String.valueOf(run.cell().config().data().trainSamples()));
        column(table, "seed", run -> String.valueOf(run.cell().seed()));
        List<TableColumn<FigureCell.Outcome, String>> accuracies = List.of(
                column(table, "test", run -> Numbers.fixed(100 * run.score().testAccuracy(), 1)),
                column(table, "train", run -> Numbers.fixed(100 * run.score().trainAccuracy(), 1)));
        TableColumn<FigureCell.Outcome, String> hits = column(table, "hits", RunsTable::hits);
        TableColumn<FigureCell.Outcome, String> gates = column(table, "gates", RunsTable::gates);
        hits.setPrefWidth(WIDE);
        gates.setPrefWidth(WIDE);
        column(table, "k", run -> String.valueOf(run.cell().config().model().experts()));
        column(table, "l", run -> String.valueOf(run.cell().config().model().selectedPatches()));
        column(table, "end", run -> Texts.get(run.score().diverged() ? "figures.diverged" : "figures.whole"));
        model.measuredProperty().subscribe(measured -> {
            if (measured != null) {
                FigurePlan plan = measured.plan();
                boolean samples = plan.axis() == SweepAxis.SAMPLES;
                String id = samples ? plan.figure().id() : plan.axis().id();
                x.setText(Texts.get("figures.column.x." + id));
                boolean same = samples && (plan.figure() == Figure.FIGURE4 || plan.figure() == Figure.FIGURE9);
                images.setVisible(!same);
                hits.setVisible(plan.figure() == Figure.FIGURE8);
                gates.setVisible(plan.figure() == Figure.FIGURE9);
                accuracies.forEach(column ->
                        column.setVisible(plan.figure() != Figure.FIGURE8 && plan.figure() != Figure.FIGURE9));
            }
            table.getItems().setAll(measured == null ? List.of() : measured.outcomes());
        });
    }

    private static String x(FigureCell.Outcome run) {
        double x = run.cell().x();
        return Double.isNaN(x) ? "–" : Numbers.brief(x);
    }

    /** Router hits of l = 1, 2, 4, 6, 8. */
    private static String hits(FigureCell.Outcome run) {
        double[] rates = run.score().routerHitRate();
        return Stream.of(1, 2, 4, 6, 8)
                .filter(l -> l <= rates.length)
                .map(l -> Numbers.fixed(100 * rates[l - 1], 1))
                .collect(Collectors.joining(" · "));
    }

    /** Class 1 of the paper, the second class here, then class 2. */
    private static String gates(FigureCell.Outcome run) {
        double[] rates = run.score().maxGateRate();
        return rates.length < 2 ? "–" : Numbers.fixed(100 * rates[1], 1) + " · " + Numbers.fixed(100 * rates[0], 1);
    }

    private static TableColumn<FigureCell.Outcome, String> column(
            TableView<FigureCell.Outcome> table, String id, Function<FigureCell.Outcome, String> text) {
        TableColumn<FigureCell.Outcome, String> column = new TableColumn<>(Texts.get("figures.column." + id));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(WIDTH);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
        return column;
    }
}
