package routescope.ui.spurious;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import routescope.ui.text.Texts;

/** The groups as a table, worst first: what agrees with the label, how many images, both models with their intervals. */
final class GroupTable {
    private static final PseudoClass CONFLICT = PseudoClass.getPseudoClass("conflict");
    private static final double ROW = 26;

    private final TableView<GroupRow> table = new TableView<>();
    private final TableColumn<GroupRow, String> comparison;

    GroupTable(String id) {
        table.setId(id);
        table.getStyleClass().addAll("dense", "group-table");
        table.setAccessibleText(Texts.get("spurious.groups.table"));
        table.setFixedCellSize(ROW);
        Label none = new Label(Texts.get("spurious.groups.none"));
        table.setPlaceholder(none);
        column("label", 52, GroupRow::label);
        column("cue", 80, GroupRow::cue);
        column("agrees", 62, row -> Texts.get(row.agrees() ? "spurious.agrees.yes" : "spurious.agrees.no"));
        column(
                "size",
                58,
                row -> row.isSmall() ? Texts.get("spurious.groups.small", row.size()) : String.valueOf(row.size()));
        column("model", 120, row -> GroupRow.words(row.model(), row.interval()));
        column("trend", 66, row -> GroupRow.change(row.trend()));
        comparison = column("comparison", 120, row -> GroupRow.words(row.comparison(), row.comparisonInterval()));
        table.setRowFactory(view -> new TableRow<>() {
            @Override
            protected void updateItem(@Nullable GroupRow row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(CONFLICT, row != null && !row.agrees());
            }
        });
    }

    TableView<GroupRow> root() {
        return table;
    }

    void show(List<GroupRow> rows) {
        if (!rows.equals(table.getItems())) {
            table.getItems().setAll(rows);
            comparison.setVisible(rows.stream().anyMatch(row -> !Double.isNaN(row.comparison())));
            table.setPrefHeight((rows.size() + 1) * ROW + 12);
            table.setMinHeight(Math.min(5, rows.size() + 1) * ROW + 12);
        }
    }

    private TableColumn<GroupRow, String> column(String id, double width, Function<GroupRow, String> text) {
        TableColumn<GroupRow, String> column = new TableColumn<>(Texts.get("spurious.groups." + id));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String words, boolean empty) {
                super.updateItem(words, empty);
                setText(empty ? null : words);
                if (!empty && words != null && !words.isEmpty()) {
                    setTooltip(new Tooltip(words));
                }
            }
        });
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
        return column;
    }
}
