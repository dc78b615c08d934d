package routescope.ui.setup;

import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import routescope.core.run.Setting;

/** One of a few words. */
final class ChoiceEditor implements SettingEditor {
    private final ChoiceBox<String> box = new ChoiceBox<>();
    private boolean showing;

    ChoiceEditor(Setting setting, SettingRow row) {
        box.getItems().setAll(setting.choices());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String word) {
                return word == null ? "" : SettingWords.value(setting, word);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("a choice is not typed");
            }
        });
        box.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                row.picked(now);
                show(row.value());
            }
        });
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Object value) {
        showing = true;
        box.setValue(value.toString());
        showing = false;
    }
}
