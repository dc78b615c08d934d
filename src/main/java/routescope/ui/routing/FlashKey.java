package routescope.ui.routing;

import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a letter key is held, wherever in the window the focus is, except while a text is being typed. A window
 * that loses the focus, or goes, never sees the key go up: then it counts as released.
 */
final class FlashKey {
    private final KeyCode key;
    private final Consumer<Boolean> held;
    private final EventHandler<KeyEvent> pressed = this::press;
    private final EventHandler<KeyEvent> released = this::release;
    private final ChangeListener<Boolean> focus = (observed, before, now) -> let(now);
    private final ChangeListener<@Nullable Window> windows = (observed, before, now) -> follow(before, now);

    FlashKey(KeyCode key, Consumer<Boolean> held) {
        this.key = key;
        this.held = held;
    }

    /** Watches the window a node is in, now and later. @param node the node */
    void watch(Node node) {
        node.sceneProperty().subscribe(this::move);
    }

    private void move(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
            before.removeEventFilter(KeyEvent.KEY_RELEASED, released);
            before.windowProperty().removeListener(windows);
            follow(before.getWindow(), null);
        }
        if (now != null) {
            now.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
            now.addEventFilter(KeyEvent.KEY_RELEASED, released);
            now.windowProperty().addListener(windows);
            follow(null, now.getWindow());
        }
    }

    private void follow(@Nullable Window before, @Nullable Window now) {
        if (before != null) {
            before.focusedProperty().removeListener(focus);
            before.showingProperty().removeListener(focus);
        }
        if (now != null) {
            now.focusedProperty().addListener(focus);
            now.showingProperty().addListener(focus);
        }
    }

    private void press(KeyEvent event) {
        boolean modified = event.isShortcutDown() || event.isAltDown() || event.isControlDown();
        if (event.getCode() == key && !modified && !(event.getTarget() instanceof TextInputControl)) {
            held.accept(true);
        }
    }

    private void release(KeyEvent event) {
        if (event.getCode() == key) {
            held.accept(false);
        }
    }

    private void let(boolean focused) {
        if (!focused) {
            held.accept(false);
        }
    }
}
