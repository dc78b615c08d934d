package routescope.ui.shell;

import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import routescope.app.RunChange;
import routescope.core.run.Branch;
import routescope.core.run.Line;
import routescope.core.run.RunTree;
import routescope.core.run.Snapshot;
import routescope.core.run.Timeline;
import routescope.ui.fx.Shown;
import routescope.ui.text.Texts;

/** All branches of the run: where each leaves another, how far it goes; one is looked at, another held beside it. */
final class BranchesPage {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 260;

    private final MainController main;
    private final Shown shown;
    private final TableView<Row> table = new TableView<>();
    private final VBox root = new VBox(8);
    private final Subscription following;

    /** A branch as a row. */
    private record Row(Branch branch, String start, String end, String edits, String role) {}

    BranchesPage(MainController main, Shown shown) {
        this.main = main;
        this.shown = shown;
        table.setId("branches");
        table.setPrefSize(WIDTH, HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setAccessibleText(Texts.get("branches.title"));
        column("name", row -> row.branch().name());
        column("start", Row::start);
        column("end", Row::end);
        column("edits", Row::edits);
        column("role", Row::role);
        Button look = button(
                "look",
                row -> new RunChange.Switch(
                        Texts.get("edit.run.switch", row.branch().name()),
                        row.branch().id()));
        Button compare =
                button("compare", row -> new RunChange.Compare(row.branch().id()));
        Button delete = button(
                "delete",
                row -> new RunChange.Delete(
                        Texts.get("edit.run.delete", row.branch().name()),
                        row.branch().id()));
        BooleanBinding none = table.getSelectionModel().selectedItemProperty().isNull();
        BooleanBinding current = Bindings.createBooleanBinding(
                this::isCurrent, table.getSelectionModel().selectedItemProperty(), shown.snapshotProperty());
        look.disableProperty().bind(none.or(current));
        compare.disableProperty().bind(none.or(current));
        delete.disableProperty()
                .bind(none.or(Bindings.createBooleanBinding(
                        () -> table.getItems().size() < 2,
                        table.getSelectionModel().selectedItemProperty(),
                        shown.snapshotProperty())));
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                look.fire();
            }
        });
        Label hint = new Label(Texts.get("branches.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("muted");
        root.getStyleClass().add("form-grid");
        root.getChildren().addAll(table, new HBox(8, look, compare, delete), hint);
        following = shown.snapshotProperty().subscribe(this::show);
        root.sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                following.unsubscribe();
            }
        });
    }

    Node root() {
        return root;
    }

    private boolean isCurrent() {
        Row row = table.getSelectionModel().getSelectedItem();
        Snapshot now = shown.snapshotProperty().get();
        return row != null
                && now != null
                && row.branch().id() == now.timeline().tree().current();
    }

    private void column(String id, java.util.function.Function<Row, String> text) {
        TableColumn<Row, String> column = new TableColumn<>(Texts.get("branches." + id + ".name"));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setSortable(false);
        table.getColumns().add(column);
    }

    private Button button(String id, java.util.function.Function<Row, RunChange> change) {
        Button button = new Button(Texts.get("branches." + id + ".action"));
        button.setId("branches-" + id);
        button.setOnAction(event -> {
            Row row = table.getSelectionModel().getSelectedItem();
            if (row != null) {
                main.edit(change.apply(row));
            }
        });
        return button;
    }

    private void show(@Nullable Snapshot snapshot) {
        if (snapshot == null) {
            return;
        }
        Timeline timeline = snapshot.timeline();
        RunTree tree = timeline.tree();
        List<Row> rows =
                tree.branches().stream().map(branch -> row(timeline, branch)).toList();
        if (!rows.equals(table.getItems())) {
            Row selected = table.getSelectionModel().getSelectedItem();
            table.getItems().setAll(rows);
            rows.stream()
                    .filter(row -> selected == null
                            ? row.branch().id() == tree.current()
                            : row.branch().id() == selected.branch().id())
                    .findFirst()
                    .ifPresent(table.getSelectionModel()::select);
        }
    }

    private static Row row(Timeline timeline, Branch branch) {
        RunTree tree = timeline.tree();
        List<Line> path = tree.path(branch.id());
        // A branch leaves the others with its first line that no other branch follows.
        int start = path.stream()
                .filter(line -> tree.branches().stream()
                        .filter(other -> other.id() != branch.id())
                        .noneMatch(other -> tree.path(other.id()).contains(line)))
                .mapToInt(Line::start)
                .findFirst()
                .orElse(0);
        Timeline.Compared compared = timeline.compared();
        String role = branch.id() == tree.current()
                ? Texts.get("branches.role.shown")
                : compared != null && Objects.equals(compared.name(), branch.name())
                        ? Texts.get("branches.role.beside")
                        : "";
        return new Row(
                branch,
                String.valueOf(start),
                String.valueOf(tree.end(branch.id())),
                String.valueOf(path.size() - 1),
                role);
    }
}
