package routescope.ui.whatif;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import routescope.app.whatif.Change;
import routescope.app.whatif.Difference;
import routescope.core.patch.PatchGrid;
import routescope.ui.text.Texts;

/** The numbers that differ, as a table that can be copied. A row that is chosen moves the cursor to its patch. */
final class DifferencePane {
    private static final double GAP = 8;

    private final WhatIfModel model;
    private final WhatIfGestures gestures;
    private final TableView<Change> table = new TableView<>();
    private final VBox root;
    private boolean filling;

    DifferencePane(WhatIfModel model, WhatIfGestures gestures) {
        this.model = model;
        this.gestures = gestures;
        table.setId("what-if-differences");
        table.setAccessibleText(Texts.get("whatIf.table.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label nothing = new Label(Texts.get("whatIf.table.nothing"));
        nothing.setWrapText(true);
        table.setPlaceholder(nothing);
        column(0, WhatIfWords::what, 2);
        column(1, change -> WhatIfWords.where(change, grid()), 2);
        column(2, WhatIfWords::expert, 1);
        column(3, change -> WhatIfWords.value(change, change.before()), 1.2);
        column(4, change -> WhatIfWords.value(change, change.after()), 1.2);
        column(5, WhatIfWords::by, 1.2);
        table.getSelectionModel().selectedItemProperty().subscribe(this::follow);
        Button copy = new Button(Texts.get("whatIf.table.copy"));
        copy.setId("what-if-copy-table");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.disableProperty().bind(model.differenceProperty().isNull());
        copy.setOnAction(event -> copy());
        Label verdict = new Label();
        verdict.setId("what-if-verdict");
        verdict.setWrapText(true);
        verdict.textProperty().bind(model.verdictProperty());
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(verdict, Priority.ALWAYS);
        verdict.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(GAP, verdict, copy);
        head.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setMinHeight(60);
        root = new VBox(GAP / 2, head, table);
        model.differenceProperty().subscribe(this::fill);
    }

    Node root() {
        return root;
    }

    private void column(int index, Function<Change, String> text, double weight) {
        TableColumn<Change, String> column =
                new TableColumn<>(WhatIfWords.columns().get(index));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(weight * 80);
        column.setSortable(false);
        table.getColumns().add(column);
    }

    private PatchGrid grid() {
        Difference difference = model.differenceProperty().get();
        return difference == null
                ? new PatchGrid(1, 1, 1, 1, 1)
                : difference.pair().grid();
    }

    private void fill(@Nullable Difference difference) {
        filling = true;
        if (difference == null || difference.copy().isUntouched()) {
            table.getItems().clear();
        } else {
            table.getItems().setAll(difference.changes());
        }
        filling = false;
    }

    private void follow(@Nullable Change change) {
        if (change != null && !filling && change.patch() >= 0) {
            gestures.choose(change.patch());
        }
    }

    private void copy() {
        Difference difference = model.differenceProperty().get();
        if (difference != null) {
            gestures.copy(WhatIfWords.table(difference));
        }
    }
}
