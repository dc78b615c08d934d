package routescope.ui.setup;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import routescope.core.run.RunConfig;
import routescope.core.run.Setting;
import routescope.ui.action.ActionNodes;
import routescope.ui.text.Texts;

/** A setting in the panel: its name, a button that resets it, its editor, and below what is wrong with what was typed. */
final class SettingRow {
    private final Setting setting;
    private final SetupEdits edits;
    private final SettingEditor editor;
    private final Label name = new Label();
    private final Button reset = new Button();
    private final Label message = new Label();
    private final VBox root = new VBox();
    private final Tooltip tip;
    private final Tooltip resetTip;
    /** The setting's id as style sheets can name it. */
    private final String key;

    private Object value = "";

    SettingRow(Setting setting, SetupEdits edits) {
        this.setting = setting;
        this.edits = edits;
        this.key = setting.id().replace('.', '-');
        name.setText(SettingWords.name(setting));
        name.getStyleClass().add("setting-name");
        name.setMinWidth(0);
        tip = ActionNodes.tip(name, "");
        reset.setGraphic(new FontIcon(MaterialDesignR.RESTORE));
        reset.getStyleClass().addAll("reset-button", "flat");
        reset.setId("reset-" + key);
        reset.setOnAction(event -> edits.reset(setting));
        resetTip = ActionNodes.tip(reset, "");
        message.getStyleClass().add("setting-message");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.setId("message-" + key);
        editor = SettingEditor.of(setting, this);
        dress(editor.node());
        arrange();
        say("");
    }

    Node root() {
        return root;
    }

    Setting setting() {
        return setting;
    }

    /** {@return the value shown now} */
    Object value() {
        return value;
    }

    void typed(String text) {
        report(edits.changeText(setting, text));
    }

    void picked(Object picked) {
        report(edits.change(setting, picked));
    }

    void browse() {
        edits.chooseFolder(setting);
    }

    /** Shows what a configuration holds. */
    void show(RunConfig config, RunConfig base) {
        boolean applies = setting.existsIn(config) && setting.applies().test(config);
        root.setVisible(applies);
        root.setManaged(applies);
        if (!applies) {
            return;
        }
        Object now = setting.get(config);
        if (!now.equals(value)) {
            say("");
        }
        value = now;
        editor.show(value);
        boolean known = setting.existsIn(base);
        reset.setVisible(known && !setting.get(base).equals(value));
        if (known) {
            resetTip.setText(Texts.get("setup.reset.tip", SettingWords.value(setting, setting.get(base))));
            reset.setAccessibleText(Texts.get("setup.reset.name", name.getText()));
        }
        String text = SettingWords.tip(setting, base);
        if (!text.equals(tip.getText())) {
            tip.setText(text);
            editor.node().setAccessibleHelp(text);
        }
    }

    private void report(Optional<String> refusal) {
        say(refusal.orElse(""));
    }

    private void say(String text) {
        message.setText(text);
        message.setVisible(!text.isEmpty());
        message.setManaged(!text.isEmpty());
    }

    private void dress(Node node) {
        node.setId("setting-" + key);
        node.getStyleClass().add("setting-editor");
        node.setAccessibleText(name.getText());
        name.setLabelFor(node);
        if (node instanceof Control control) {
            control.setTooltip(tip);
        }
    }

    private void arrange() {
        root.getStyleClass().add("setting-row");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(name, gap, reset);
        line.getStyleClass().add("setting-line");
        line.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().add(line);
        if (setting.kind() == Setting.Kind.DIGITS) {
            root.getChildren().add(editor.node());
        } else {
            line.getChildren().add(editor.node());
        }
        root.getChildren().add(message);
    }
}
