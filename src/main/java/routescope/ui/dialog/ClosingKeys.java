package routescope.ui.dialog;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import routescope.ui.fx.FxThread;

/**
 * Has Enter and Esc close a dialog only after the toolkit is done with the key. On Linux the toolkit goes on to use its
 * native window after the press is handled; a window that the press itself has closed is gone by then, and the virtual
 * machine crashes with it.
 */
final class ClosingKeys {
    private ClosingKeys() {}

    /** Watches the keys of a dialog. @param dialog its buttons may still change */
    static void defer(Dialog<?> dialog) {
        DialogPane pane = dialog.getDialogPane();
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isAltDown() || event.isShortcutDown()) {
                return;
            }
            Optional<Button> pressed = event.getCode() == KeyCode.ENTER
                    ? focused(pane).or(() -> button(pane, ButtonData::isDefaultButton))
                    : event.getCode() == KeyCode.ESCAPE ? button(pane, ButtonData::isCancelButton) : Optional.empty();
            pressed.ifPresent(button -> {
                event.consume();
                FxThread.later(button::fire);
            });
        });
    }

    private static Optional<Button> focused(DialogPane pane) {
        return pane.getScene() != null && pane.getScene().getFocusOwner() instanceof Button button
                ? Optional.of(button)
                : Optional.empty();
    }

    private static Optional<Button> button(DialogPane pane, Predicate<ButtonData> kind) {
        return pane.getButtonTypes().stream()
                .filter(type -> kind.test(type.getButtonData()))
                .findFirst()
                .map(pane::lookupButton)
                .filter(Button.class::isInstance)
                .map(Button.class::cast);
    }
}
