package routescope.ui.shell;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import routescope.ui.action.ActionNodes;
import routescope.ui.setup.Choice;
import routescope.ui.setup.SetupModel;
import routescope.ui.text.Texts;

/** The seed, to be read and typed. */
final class SeedField {
    private static final int COLUMNS = 5;

    private final TextField field = new TextField();
    private final HBox root;
    private final SetupModel setup;
    private final Function<String, Optional<String>> change;

    SeedField(SetupModel setup, Function<String, Optional<String>> change, MainModel model) {
        this.setup = setup;
        this.change = change;
        field.setId("setting-seed");
        field.setPrefColumnCount(COLUMNS);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.getStyleClass().addAll("seed-field", "number-field");
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.setOnAction(event -> commit(model));
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                commit(model);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show();
                event.consume();
            }
        });
        Label name = new Label(Texts.get("setting.seed.name"));
        name.getStyleClass().add("counter-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setLabelFor(field);
        field.setAccessibleText(name.getText());
        field.setAccessibleHelp(Texts.get("setting.seed.tip"));
        field.setTooltip(ActionNodes.tip(field, Texts.get("setting.seed.tip")));
        root = new HBox(name, field);
        root.getStyleClass().add("seed");
        root.setAlignment(Pos.CENTER_LEFT);
        setup.choiceProperty().subscribe(choice -> show());
    }

    Node root() {
        return root;
    }

    private void show() {
        Choice choice = setup.choiceProperty().get();
        field.setText(choice == null ? "" : String.valueOf(choice.config().seed()));
    }

    private void commit(MainModel model) {
        Choice choice = setup.choiceProperty().get();
        String text = field.getText().strip();
        if (choice != null && !text.equals(String.valueOf(choice.config().seed()))) {
            model.messageProperty().set(change.apply(text).orElse(""));
            show();
        }
    }
}
