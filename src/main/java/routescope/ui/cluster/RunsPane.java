package routescope.ui.cluster;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
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
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import routescope.ui.control.EmptyHint;
import routescope.ui.job.JobPane;
import routescope.ui.text.Texts;

/**
 * Fields, progress, pictures and runs of an experiment of many runs.
 *
 * @param <R> type of a run that is done
 */
final class RunsPane<R> {
    private static final double GAP = 6;
    private static final double TABLE = 130;

    private final Runs<R> runs;
    private final VBox root = new VBox(GAP);

    /**
     * What is known of the runs.
     *
     * @param <R> type of a run that is done
     * @param id stable name; the nodes are {@code id-settings}, {@code id-kinds} and so on, the table itself {@code id}
     * @param kinds what the field of models or experts is called
     * @param empty what stands where nothing is measured yet
     * @param columns the text of each column, by the key of its title
     * @param opens whether a run can be opened
     * @param open opens it
     */
    record Runs<R>(
            String id,
            String kinds,
            String empty,
            Map<String, Function<R, String>> columns,
            Predicate<R> opens,
            Consumer<R> open) {}

    /**
     * Makes the pane.
     *
     * @param runs what is known of the runs
     * @param model what is shown
     * @param job buttons and progress
     * @param pictures what was found, in pictures
     */
    RunsPane(Runs<R> runs, RunsModel<R> model, JobPane job, Node pictures) {
        this.runs = runs;
        FlowPane fields = new FlowPane(2 * GAP, GAP);
        fields.getChildren()
                .addAll(
                        field("settings", Texts.get("cluster.runs.settings"), 8, model.settingsProperty()),
                        field("kinds", runs.kinds(), 24, model.kindsProperty()),
                        field("seeds", Texts.get("cluster.runs.seeds"), 8, model.seedsProperty()),
                        field("samples", Texts.get("cluster.runs.samples"), 5, model.samplesProperty()),
                        field("epochs", Texts.get("cluster.runs.epochs"), 4, model.epochsProperty()));
        StackPane place =
                EmptyHint.over(pictures, runs.empty(), model.outcomesProperty().map(List::isEmpty));
        VBox.setVgrow(place, Priority.ALWAYS);
        TableView<R> table = table(model);
        Button open = new Button(Texts.get("cluster.runs.open"));
        open.setId(runs.id() + "-open");
        open.setOnAction(event -> open(table));
        open.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !opens(table.getSelectionModel().getSelectedItem()),
                        table.getSelectionModel().selectedItemProperty()));
        root.getChildren().addAll(fields, job.root(), remark(model.remarkProperty()), place, table, open);
    }

    private Node remark(StringProperty words) {
        Label remark = new Label();
        remark.setId(runs.id() + "-remark");
        remark.setWrapText(true);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        remark.textProperty().bind(words);
        remark.visibleProperty().bind(words.isNotEmpty());
        remark.managedProperty().bind(remark.visibleProperty());
        return remark;
    }

    Node root() {
        return root;
    }

    private boolean opens(@Nullable R chosen) {
        return chosen != null && runs.opens().test(chosen);
    }

    private Node field(String name, String words, int columns, StringProperty text) {
        TextField field = new TextField();
        field.setId(runs.id() + "-" + name);
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(text);
        Label label = new Label(words);
        label.setLabelFor(field);
        HBox line = new HBox(GAP, label, field);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private TableView<R> table(RunsModel<R> model) {
        TableView<R> table = new TableView<>();
        table.setId(runs.id());
        table.setMinHeight(TABLE);
        table.setPrefHeight(TABLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(Texts.get("cluster.runs.empty")));
        runs.columns().forEach((key, text) -> {
            TableColumn<R, String> column = new TableColumn<>(Texts.get("cluster.runs.column." + key));
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
            column.setSortable(false);
            if ("seconds".equals(key)) {
                Label head = new Label(column.getText());
                head.setTooltip(new Tooltip(Texts.get("cluster.runs.seconds.tip")));
                column.setText("");
                column.setGraphic(head);
            }
            table.getColumns().add(column);
        });
        model.outcomesProperty().subscribe(outcomes -> table.getItems().setAll(outcomes));
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open(table);
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(table);
                event.consume();
            }
        });
        return table;
    }

    private void open(TableView<R> table) {
        R chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null && runs.opens().test(chosen)) {
            runs.open().accept(chosen);
        }
    }
}
