package routescope.ui.whatif;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import routescope.app.whatif.Effect;
import routescope.app.whatif.Effect.Places;
import routescope.ui.control.FormGrid;
import routescope.ui.control.NumberTable;
import routescope.ui.control.TaskModel;
import routescope.ui.control.TaskStrip;
import routescope.ui.text.Texts;

/** The same change on all test images: where, how far it is, and what came of it. */
final class AllPane {
    private static final double GAP = 8;
    private static final double LETTER = 6.8;
    private static final double TABLE_HEIGHT = 82;

    private final WhatIfModel model;
    private final WhatIfGestures gestures;
    private final TableView<List<String>> table = new TableView<>();
    private final VBox root;

    AllPane(WhatIfModel model, WhatIfGestures gestures, TaskModel task) {
        this.model = model;
        this.gestures = gestures;
        ComboBox<Places> places = FormGrid.choice(
                "what-if-places",
                List.of(Places.values()),
                place -> Texts.get("whatIf.places." + place.name().toLowerCase(Locale.ROOT)));
        places.valueProperty().bindBidirectional(model.placesProperty());
        places.disableProperty().bind(model.discriminativeProperty().not());
        places.setAccessibleText(Texts.get("whatIf.places.name"));
        Button apply = new Button(Texts.get("action.whatIfAll.name"));
        apply.setId("what-if-apply");
        apply.setMinWidth(Region.USE_PREF_SIZE);
        apply.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.differenceProperty().get() == null
                                || !task.titleProperty().get().isEmpty(),
                        model.differenceProperty(),
                        task.titleProperty()));
        apply.setOnAction(event -> gestures.applyToAll());
        Label where = new Label(Texts.get("whatIf.places.name"));
        where.setLabelFor(places);
        HBox line = new HBox(GAP, where, places, apply);
        line.setAlignment(Pos.CENTER_LEFT);
        Label result = new Label();
        result.setId("what-if-result");
        result.setWrapText(true);
        result.setMinHeight(Region.USE_PREF_SIZE);
        result.textProperty().bind(model.resultProperty());
        table.setId("what-if-results");
        table.setAccessibleText(Texts.get("whatIf.results.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPrefHeight(TABLE_HEIGHT);
        table.setMinHeight(TABLE_HEIGHT);
        table.visibleProperty().bind(model.effectProperty().isNotNull());
        table.managedProperty().bind(table.visibleProperty());
        VBox.setVgrow(table, Priority.SOMETIMES);
        Button copy = new Button(Texts.get("whatIf.table.copy"));
        copy.setId("what-if-copy-results");
        copy.visibleProperty().bind(table.visibleProperty());
        copy.managedProperty().bind(table.visibleProperty());
        copy.setMinHeight(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> copy());
        root = new VBox(GAP, line, new TaskStrip("what-if-task", task).root(), result, table, copy);
        model.effectProperty().subscribe(this::fill);
    }

    Node root() {
        ScrollPane scroll = new ScrollPane(root);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        return scroll;
    }

    private void fill(@Nullable Effect effect) {
        if (effect == null) {
            table.getItems().clear();
            return;
        }
        NumberTable numbers = WhatIfWords.results(effect);
        if (table.getColumns().isEmpty()) {
            for (int i = 0; i < numbers.columns().size(); i++) {
                int index = i;
                TableColumn<List<String>, String> column =
                        new TableColumn<>(numbers.columns().get(i));
                column.setCellValueFactory(
                        row -> new ReadOnlyStringWrapper(row.getValue().get(index)));
                column.setMinWidth(LETTER * (numbers.columns().get(i).length() + 2));
                column.setSortable(false);
                table.getColumns().add(column);
            }
        }
        table.getItems().setAll(numbers.rows());
    }

    private void copy() {
        Effect effect = model.effectProperty().get();
        if (effect != null) {
            gestures.copy(WhatIfWords.results(effect));
        }
    }
}
