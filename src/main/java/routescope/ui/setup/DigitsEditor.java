package routescope.ui.setup;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import routescope.core.run.Setting;
import routescope.ui.text.Texts;

/** Some of the ten digits, in the order in which they were chosen: the order is that of the classes. */
final class DigitsEditor implements SettingEditor {
    private static final int DIGITS = 10;

    private final List<ToggleButton> buttons = new ArrayList<>();
    private final HBox line = new HBox();
    private List<Long> chosen = List.of();

    DigitsEditor(Setting setting, SettingRow row) {
        line.getStyleClass().add("digits");
        for (int digit = 0; digit < DIGITS; digit++) {
            long value = digit;
            ToggleButton button = new ToggleButton(String.valueOf(digit));
            button.setId("setting-" + setting.id().replace('.', '-') + "-" + digit);
            button.setAccessibleText(Texts.get("setup.digit.name", String.valueOf(digit)));
            button.setOnAction(event -> {
                row.picked(toggled(value));
                show(row.value());
            });
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            buttons.add(button);
            line.getChildren().add(button);
        }
    }

    @Override
    public Node node() {
        return line;
    }

    @Override
    public void show(Object value) {
        chosen = ((List<?>) value)
                .stream().map(digit -> ((Number) digit).longValue()).toList();
        for (int digit = 0; digit < DIGITS; digit++) {
            buttons.get(digit).setSelected(chosen.contains((long) digit));
        }
    }

    private List<Long> toggled(long digit) {
        List<Long> next = new ArrayList<>(chosen);
        if (!next.remove(digit)) {
            next.add(digit);
        }
        return next;
    }
}
