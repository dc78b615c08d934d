package routescope.ui.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keeps keys without Ctrl to the text that is being typed: what a text field does not take as a command of its own would
 * otherwise reach the menus, so that typing a 1 would change the speed.
 */
final class TypingGuard {
    private TypingGuard() {}

    /** Guards a scene. @param scene the scene */
    static void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Node focus = scene.getFocusOwner();
            boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
            boolean character =
                    event.getCode().isLetterKey() || event.getCode().isDigitKey() || event.getCode() == KeyCode.SPACE;
            if (focus instanceof TextInputControl && plain && character) {
                event.consume();
            }
        });
    }
}
