package routescope.ui.action;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import routescope.ui.fx.FxThread;
import routescope.ui.text.Texts;

/** A panel over the window in which any action is found by typing. Enter does it, Esc closes. */
public final class CommandFinder {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 420;

    private final List<AppAction> actions;
    private final TextField query = new TextField();
    private final ObservableList<AppAction> found = FXCollections.observableArrayList();
    private final ListView<AppAction> list = new ListView<>(found);
    private final StackPane root = new StackPane();
    private @Nullable Node focusBefore;

    /**
     * Makes a finder, closed.
     *
     * @param actions what can be found
     */
    public CommandFinder(List<AppAction> actions) {
        this.actions = List.copyOf(actions);
        query.setId("finder-query");
        query.setPromptText(Texts.get("finder.query.prompt"));
        query.setAccessibleText(Texts.get("finder.query.prompt"));
        query.textProperty().addListener((property, before, now) -> search());
        list.setId("finder-list");
        list.setAccessibleText(Texts.get("finder.list.name"));
        list.setPlaceholder(new Label(Texts.get("finder.list.empty")));
        list.setCellFactory(view -> new ActionCell());
        list.setOnMouseClicked(event -> accept());
        list.setFocusTraversable(false);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox panel = new VBox(query, list);
        panel.getStyleClass().add("finder");
        panel.setMaxSize(WIDTH, HEIGHT);
        root.getStyleClass().add("finder-veil");
        root.getChildren().add(panel);
        StackPane.setAlignment(panel, Pos.TOP_CENTER);
        root.setVisible(false);
        root.managedProperty().bind(root.visibleProperty());
        root.setOnMousePressed(event -> {
            if (event.getTarget() == root) {
                close();
            }
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /** {@return the node to lay over the window} */
    public Node root() {
        return root;
    }

    /** {@return whether it is open} */
    public boolean isOpen() {
        return root.isVisible();
    }

    /** Opens it with an empty query. */
    public void open() {
        if (!isOpen()) {
            focusBefore = root.getScene() == null ? null : root.getScene().getFocusOwner();
        }
        query.clear();
        search();
        root.setVisible(true);
        FxThread.later(query::requestFocus);
    }

    /** Closes it and gives the focus back. */
    public void close() {
        root.setVisible(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    private void search() {
        found.setAll(ActionSearch.find(actions, query.getText()));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> accept();
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(8);
            case PAGE_UP -> move(-8);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int last = found.size() - 1;
        int next = Math.max(0, Math.min(last, list.getSelectionModel().getSelectedIndex() + by));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - 4));
    }

    private void accept() {
        AppAction chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && !chosen.isDisabled()) {
            close();
            FxThread.later(chosen::run);
        }
    }

    /** A line with icon, name, explanation and key. */
    private static final class ActionCell extends ListCell<AppAction> {
        private final Label name = new Label();
        private final Label tip = new Label();
        private final Label keys = new Label();
        private final StackPane picture = new StackPane();
        private final HBox line;

        ActionCell() {
            tip.getStyleClass().add("finder-tip");
            keys.getStyleClass().add("key-cap");
            picture.getStyleClass().add("finder-icon");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            VBox words = new VBox(name, tip);
            words.setMinWidth(0);
            tip.setMaxWidth(WIDTH - 190);
            keys.setMinWidth(Region.USE_PREF_SIZE);
            line = new HBox(picture, words, gap, keys);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("finder-line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable AppAction action, boolean empty) {
            super.updateItem(action, empty);
            if (action == null || empty) {
                setGraphic(null);
                return;
            }
            FontIcon icon = action.newIcon();
            picture.getChildren().setAll(icon == null ? List.of() : List.of(icon));
            name.setText(action.getText());
            tip.setText(action.getLongText());
            keys.setText(action.keyText());
            keys.setVisible(!action.keyText().isEmpty());
            line.setDisable(action.isDisabled());
            setGraphic(line);
        }
    }
}
