package routescope.ui.gating;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import routescope.core.gating.RateSweep.Against;
import routescope.core.gating.RateSweep.Measure;
import routescope.ui.control.ChartView;
import routescope.ui.control.EmptyHint;
import routescope.ui.control.FormGrid;
import routescope.ui.control.PictureView;
import routescope.ui.job.JobFollower;
import routescope.ui.job.JobPane;
import routescope.ui.job.LabExport;
import routescope.ui.text.Texts;
import routescope.viz.Theme;

/** Fields, progress, chart and slopes of sweeps over the noise or n. */
final class RatesPane {
    private static final double GAP = 6;
    private static final double CHART = 220;
    private static final double ROW = 26;

    private final RatesModel model;
    private final VBox root = new VBox(GAP);

    /**
     * What can be done with sweeps.
     *
     * @param start starts one
     * @param export writes what is shown
     * @param keep keeps the finished one for comparison, or lets the kept one go
     */
    record Gestures(Runnable start, Runnable export, Runnable keep) {}

    RatesPane(RatesModel model, JobFollower<?> job, ObservableValue<Theme> theme, Gestures gestures) {
        this.model = model;
        JobPane jobs = new JobPane("gating-rates", job, new SimpleBooleanProperty(true), gestures.start());
        Button saves =
                LabExport.button("gating-rates-export", model.chartProperty().isNull(), gestures.export());
        jobs.buttons().getChildren().addAll(saves, keep(gestures.keep()));
        Label ofWhat = words("gating-rates-of", model.ofWhatProperty());
        Label kept = words("gating-rates-kept", model.keptWordsProperty());
        PictureView chart = ChartView.of("gating-rates-chart", model.chartProperty(), theme);
        chart.setMinHeight(CHART);
        chart.accessibleTextProperty().bind(model.ofWhatProperty());
        Node place = EmptyHint.over(
                chart, Texts.get("gating.rates.empty"), model.chartProperty().isNull());
        VBox.setVgrow(place, Priority.ALWAYS);
        root.getChildren().addAll(fields(), jobs.root(), ofWhat, kept, place, table());
    }

    private static Label words(String id, StringProperty text) {
        Label words = new Label();
        words.setId(id);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(text);
        words.visibleProperty().bind(text.isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private Button keep(Runnable keep) {
        Button button = new Button("", new FontIcon(MaterialDesignP.PIN_OUTLINE));
        button.setId("gating-rates-keep");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Texts.get("gating.rates.keep.tip")));
        model.keptProperty()
                .subscribe(kept ->
                        button.setText(Texts.get(kept == null ? "gating.rates.keep" : "gating.rates.keep.clear")));
        button.disableProperty().bind(model.keepableProperty().not());
        button.setOnAction(event -> keep.run());
        return button;
    }

    Node root() {
        return root;
    }

    private Node fields() {
        ComboBox<Against> against = FormGrid.choice(
                "gating-against", List.of(Against.values()), one -> Texts.get("gating.against." + one.id()));
        against.valueProperty().bindBidirectional(model.againstProperty());
        ComboBox<Measure> measure = FormGrid.choice(
                "gating-measure", List.of(Measure.values()), one -> Texts.get("gating.measure." + one.id()));
        measure.setPrefWidth(210);
        measure.valueProperty().bindBidirectional(model.measureProperty());
        HBox held = Choices.typed("gating-held", Texts.get("gating.rates.held.noise"), 4, model.heldProperty());
        Label heldName = (Label) held.getChildren().get(0);
        model.againstProperty().subscribe(now -> heldName.setText(Texts.get("gating.rates.held." + now.id())));
        FlowPane fields = new FlowPane(2 * GAP, GAP);
        fields.setMinHeight(Region.USE_PREF_SIZE);
        fields.getChildren()
                .addAll(
                        Choices.labelled(Texts.get("gating.rates.against"), against),
                        Choices.typed("gating-values", Texts.get("gating.rates.values"), 24, model.valuesProperty()),
                        held,
                        Choices.typed("gating-repeats", Texts.get("gating.rates.repeats"), 2, model.repeatsProperty()),
                        Choices.typed("gating-rates-seed", Texts.get("gating.fit.seed"), 2, model.seedProperty()),
                        Choices.labelled(Texts.get("gating.rates.measure"), measure));
        return fields;
    }

    private Node table() {
        TableView<RateRow> table = new TableView<>();
        table.setId("gating-rates-table");
        table.getStyleClass().add("dense");
        table.setFixedCellSize(ROW);
        double high = (Measure.values().length + 1) * ROW + 14;
        table.setPrefHeight(high);
        table.setMinHeight(high);
        Label none = new Label(Texts.get("gating.rates.none"));
        none.setWrapText(true);
        table.setPlaceholder(none);
        column(table, "of", 90, RateRow::of);
        column(table, "measure", 210, RateRow::measure);
        column(table, "slope", 150, RateRow::slope);
        column(table, "end", 96, RateRow::end);
        column(table, "theory", 120, RateRow::theory);
        column(table, "inference", 120, RateRow::inference);
        column(table, "check", 96, RateRow::check);
        column(table, "source", 420, RateRow::source);
        model.rowsProperty().subscribe(rows -> table.getItems().setAll(rows));
        return table;
    }

    private static void column(TableView<RateRow> table, String id, double width, Function<RateRow, String> text) {
        TableColumn<RateRow, String> column = new TableColumn<>(Texts.get("gating.rates.column." + id));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
    }
}
