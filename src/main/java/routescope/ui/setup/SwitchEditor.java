package routescope.ui.setup;

import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.Node;

/** On or off. */
final class SwitchEditor implements SettingEditor {
    private final ToggleSwitch toggle = new ToggleSwitch();
    private boolean showing;

    SwitchEditor(SettingRow row) {
        toggle.selectedProperty().addListener((property, before, now) -> {
            if (!showing) {
                row.picked(now);
                show(row.value());
            }
        });
    }

    @Override
    public Node node() {
        return toggle;
    }

    @Override
    public void show(Object value) {
        showing = true;
        toggle.setSelected(Boolean.TRUE.equals(value));
        showing = false;
    }
}
