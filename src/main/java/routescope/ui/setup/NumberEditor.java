package routescope.ui.setup;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import routescope.core.run.Setting;

/** A number as text: Enter or leaving takes it, Esc gives it up, the arrow keys go up and down. */
final class NumberEditor implements SettingEditor {
    private static final int MANY = 10;

    private final Setting setting;
    private final SettingRow row;
    private final TextField field = new TextField();
    private Object shown = 0L;

    NumberEditor(Setting setting, SettingRow row) {
        this.setting = setting;
        this.row = row;
        field.setAlignment(Pos.CENTER_RIGHT);
        field.getStyleClass().add("number-field");
        field.setOnAction(event -> commit());
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                commit();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    @Override
    public Node node() {
        return field;
    }

    @Override
    public void show(Object value) {
        shown = value;
        field.setText(SettingWords.value(setting, value));
    }

    private void commit() {
        String text = field.getText().strip();
        if (text.equals(SettingWords.value(setting, shown))) {
            return;
        }
        row.typed(text);
        show(row.value());
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> step(1, event.isShiftDown());
            case DOWN -> step(-1, event.isShiftDown());
            case ESCAPE -> show(shown);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int direction, boolean far) {
        Object next = setting.kind() == Setting.Kind.INTEGER
                ? (Object) clampLong((Long) shown, (long) direction * (far ? MANY : 1))
                : (Object) Steps.next((Double) shown, direction, setting);
        row.picked(next);
        show(row.value());
    }

    private Long clampLong(long value, long by) {
        long sum = value + by;
        boolean overflow = ((value ^ sum) & (by ^ sum)) < 0;
        return overflow ? value : Math.max((long) setting.min(), Math.min((long) setting.max(), sum));
    }
}
