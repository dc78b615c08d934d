package routescope.ui.spurious;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import routescope.app.experiment.JobView;
import routescope.core.experiment.CueSweep;
import routescope.core.metric.GroupPoint.Of;
import routescope.ui.control.ChartView;
import routescope.ui.control.PictureView;
import routescope.ui.text.Texts;

/** Fields, progress, chart and table of the sweep over rho. */
final class SweepPane {
    private static final double GAP = 6;
    private static final double CHART = 220;
    private static final double ROW = 28;

    private final SweepModel model;
    private final SweepController controller;
    private final VBox root = new VBox(GAP);

    SweepPane(SweepModel model, SweepController controller) {
        this.model = model;
        this.controller = controller;
        root.getChildren().addAll(fields(), progress(), chart(), table());
    }

    Node root() {
        return root;
    }

    private BooleanBinding busy() {
        return Bindings.createBooleanBinding(
                () -> {
                    JobView.State state = model.stateProperty().get();
                    return state != null && !state.isOver();
                },
                model.stateProperty());
    }

    private Node fields() {
        TextField shares = new TextField();
        shares.setId("sweep-shares");
        shares.setPrefColumnCount(16);
        shares.textProperty().bindBidirectional(model.sharesProperty());
        TextField seeds = new TextField();
        seeds.setId("sweep-seeds");
        seeds.setPrefColumnCount(7);
        seeds.textProperty().bindBidirectional(model.seedsProperty());
        Label sharesName = new Label(Texts.get("spurious.sweep.shares"));
        sharesName.setLabelFor(shares);
        Label seedsName = new Label(Texts.get("spurious.sweep.seeds"));
        seedsName.setLabelFor(seeds);
        Button start = new Button(Texts.get("spurious.sweep.start"), new FontIcon(MaterialDesignP.PLAY));
        start.setId("sweep-start");
        start.setOnAction(event -> controller.start());
        BooleanBinding busy = busy();
        start.disableProperty().bind(busy.or(model.readyProperty().not()));
        Button pause = new Button("", new FontIcon(MaterialDesignP.PAUSE));
        pause.setId("sweep-pause");
        pause.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.get(
                                model.stateProperty().get() == JobView.State.PAUSED
                                        ? "spurious.sweep.resume"
                                        : "spurious.sweep.pause"),
                        model.stateProperty()));
        pause.setOnAction(event -> controller.pause());
        pause.disableProperty().bind(busy.not());
        Button cancel = new Button(Texts.get("task.cancel.name"), new FontIcon(MaterialDesignS.STOP));
        cancel.setId("sweep-cancel");
        cancel.setOnAction(event -> controller.stop());
        cancel.disableProperty().bind(busy.not());
        HBox first = new HBox(GAP, sharesName, shares);
        HBox second = new HBox(GAP, seedsName, seeds);
        first.setAlignment(Pos.CENTER_LEFT);
        second.setAlignment(Pos.CENTER_LEFT);
        FlowPane fields = new FlowPane(2 * GAP, GAP, first, second, new HBox(GAP, start, pause, cancel));
        fields.setRowValignment(javafx.geometry.VPos.CENTER);
        return fields;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar(0);
        bar.setId("sweep-progress");
        bar.progressProperty().bind(model.doneProperty());
        bar.visibleProperty().bind(model.stateProperty().isNotNull());
        bar.managedProperty().bind(bar.visibleProperty());
        bar.accessibleTextProperty().bind(model.wordsProperty());
        Label words = new Label();
        words.setId("sweep-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(model.wordsProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(GAP, bar, words);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node chart() {
        PictureView view = ChartView.of("sweep-chart", model.chartProperty(), model.themeProperty());
        view.setMinHeight(CHART);
        view.setPrefHeight(CHART);
        view.accessibleTextProperty().bind(model.wordsProperty());
        view.visibleProperty().bind(model.chartProperty().isNotNull());
        view.managedProperty().bind(view.visibleProperty());
        return view;
    }

    private Node table() {
        TableView<CueSweep.Outcome> table = new TableView<>();
        table.setId("sweep-table");
        table.getStyleClass().add("dense");
        table.setFixedCellSize(ROW);
        table.setPrefHeight(6 * ROW + 4);
        Label none = new Label(Texts.get("spurious.sweep.none"));
        none.setWrapText(true);
        table.setPlaceholder(none);
        column(table, "rho", outcome -> GroupRow.tenths(100 * outcome.cell().share()) + " %");
        column(table, "seed", outcome -> String.valueOf(outcome.cell().seed()));
        column(table, "worst", outcome -> percent(outcome.groups().worst(Of.MODEL)));
        column(table, "average", outcome -> percent(outcome.groups().average(Of.MODEL)));
        column(table, "cnnWorst", outcome -> percent(outcome.groups().worst(Of.COMPARISON)));
        column(table, "cnnAverage", outcome -> percent(outcome.groups().average(Of.COMPARISON)));
        model.outcomesProperty().subscribe(outcomes -> table.getItems().setAll(outcomes));
        Button open = new Button(Texts.get("spurious.sweep.open"), new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE));
        open.setId("sweep-open");
        open.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        Runnable opens = () -> {
            CueSweep.Outcome chosen = table.getSelectionModel().getSelectedItem();
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
        VBox whole = new VBox(GAP, table, open);
        return whole;
    }

    private static void column(TableView<CueSweep.Outcome> table, String id, Function<CueSweep.Outcome, String> text) {
        TableColumn<CueSweep.Outcome, String> column = new TableColumn<>(Texts.get("spurious.sweep.column." + id));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(84);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : GroupRow.tenths(100 * share) + " %";
    }
}
