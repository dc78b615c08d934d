package routescope.ui.spurious;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
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
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import routescope.core.experiment.CueSweep;
import routescope.core.metric.GroupPoint.Of;
import routescope.ui.control.ChartView;
import routescope.ui.control.PictureView;
import routescope.ui.job.JobFollower;
import routescope.ui.job.JobPane;
import routescope.ui.text.Texts;

/** Fields, progress, chart and table of the sweep over rho. */
final class SweepPane {
    private static final double GAP = 6;
    private static final double CHART = 220;
    private static final double ROW = 28;

    private final SweepModel model;
    private final JobFollower<CueSweep.Outcome> job;
    private final SweepController controller;
    private final VBox root = new VBox(GAP);

    SweepPane(SweepModel model, JobFollower<CueSweep.Outcome> job, SweepController controller) {
        this.model = model;
        this.job = job;
        this.controller = controller;
        root.getChildren().addAll(fields(), jobPane(), chart(), table());
    }

    Node root() {
        return root;
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
        HBox first = new HBox(GAP, sharesName, shares);
        HBox second = new HBox(GAP, seedsName, seeds);
        first.setAlignment(Pos.CENTER_LEFT);
        second.setAlignment(Pos.CENTER_LEFT);
        FlowPane fields = new FlowPane(2 * GAP, GAP, first, second);
        fields.setRowValignment(javafx.geometry.VPos.CENTER);
        return fields;
    }

    private Node jobPane() {
        return new JobPane("sweep", job, model.readyProperty(), controller::start).root();
    }

    private Node chart() {
        PictureView view = ChartView.of("sweep-chart", model.chartProperty(), model.themeProperty());
        view.setMinHeight(CHART);
        view.setPrefHeight(CHART);
        view.accessibleTextProperty().bind(job.wordsProperty());
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
        job.resultsProperty().subscribe(outcomes -> table.getItems().setAll(outcomes));
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
