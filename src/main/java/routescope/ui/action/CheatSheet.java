package routescope.ui.action;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import routescope.ui.text.Texts;

/** The keys of the window as a page: every action that has one, by menu, and the keys of the board. */
public final class CheatSheet {
    private CheatSheet() {}

    /**
     * {@return the page}
     *
     * @param menus the menus of the window
     * @param others keys that no action has, with what they do, in two texts each
     */
    public static Node page(List<ActionMenu> menus, List<Map.Entry<String, String>> others) {
        HBox columns = new HBox();
        columns.getStyleClass().add("cheat-sheet");
        VBox left = new VBox();
        VBox right = new VBox();
        left.getStyleClass().add("cheat-column");
        right.getStyleClass().add("cheat-column");
        for (ActionMenu menu : menus) {
            List<Map.Entry<String, String>> keys = menu.actions().stream()
                    .filter(action -> !action.keyText().isEmpty())
                    .map(action -> Map.entry(action.keyText(), action.getText()))
                    .toList();
            if (!keys.isEmpty()) {
                VBox column = left.getChildren().size() < 3 ? left : right;
                column.getChildren().add(group(Texts.get("menu." + menu.id() + ".name"), keys));
            }
        }
        right.getChildren().add(group(Texts.get("cheat.board.title"), others));
        columns.getChildren().addAll(left, right);
        return columns;
    }

    private static Node group(String title, List<Map.Entry<String, String>> keys) {
        Label heading = new Label(title.replace("_", ""));
        heading.getStyleClass().add("section-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("cheat-grid");
        int row = 0;
        for (Map.Entry<String, String> entry : keys) {
            Label key = new Label(entry.getKey());
            key.getStyleClass().add("key-cap");
            Label meaning = new Label(entry.getValue());
            key.setMinWidth(Region.USE_PREF_SIZE);
            meaning.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row++, key, meaning);
        }
        return new VBox(heading, grid);
    }
}
