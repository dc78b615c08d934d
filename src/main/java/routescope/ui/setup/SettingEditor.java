package routescope.ui.setup;

import javafx.scene.Node;
import routescope.core.run.Setting;

/** The control in which a setting is edited. */
interface SettingEditor {

    /** {@return the control, or what holds it} */
    Node node();

    /** Shows a value without reporting it. @param value a value of the type the setting's kind names */
    void show(Object value);

    /**
     * {@return the editor for a setting}
     *
     * @param setting the setting
     * @param row where edits go
     */
    static SettingEditor of(Setting setting, SettingRow row) {
        return switch (setting.kind()) {
            case INTEGER, REAL -> new NumberEditor(setting, row);
            case CHOICE -> new ChoiceEditor(setting, row);
            case SWITCH -> new SwitchEditor(row);
            case FOLDER -> new FolderEditor(row);
            case DIGITS -> new DigitsEditor(setting, row);
        };
    }
}
