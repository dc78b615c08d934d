package routescope.ui.control;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import routescope.ui.fx.FxThread;

/** A window with the numbers of a picture as a table, which can be copied. Esc closes it. */
public final class TableWindow {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 520;
    private static final double GAP = 10;

    private TableWindow() {}

    /**
     * Opens the window.
     *
     * @param owner a node of the window it belongs to
     * @param numbers what to show
     * @param copyLabel text of the button that copies the table as comma-separated values
     * @return the window, already showing
     */
    public static Stage show(Node owner, NumberTable numbers, String copyLabel) {
        TableView<List<String>> table = table(numbers);
        Button copy = new Button(copyLabel);
        copy.setOnAction(event -> copy(numbers));
        HBox buttons = new HBox(copy);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setPadding(new Insets(GAP, 0, 0, 0));
        BorderPane root = new BorderPane(table);
        root.setBottom(buttons);
        root.setPadding(new Insets(GAP));
        Stage stage = new Stage();
        stage.initOwner(owner.getScene().getWindow());
        stage.setTitle(numbers.title());
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                // Closed while the key is handled, the native window would be gone before the toolkit is done with it.
                FxThread.later(stage::close);
            }
        });
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    /** Puts a table on the clipboard as comma-separated values. @param numbers the table */
    public static void copy(NumberTable numbers) {
        ClipboardContent content = new ClipboardContent();
        content.putString(numbers.toCsv());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static TableView<List<String>> table(NumberTable numbers) {
        TableView<List<String>> table = new TableView<>();
        for (int i = 0; i < numbers.columns().size(); i++) {
            int index = i;
            TableColumn<List<String>, String> column =
                    new TableColumn<>(numbers.columns().get(i));
            column.setCellValueFactory(
                    row -> new ReadOnlyStringWrapper(row.getValue().get(index)));
            column.setSortable(false);
            table.getColumns().add(column);
        }
        table.getItems().setAll(numbers.rows());
        return table;
    }
}
