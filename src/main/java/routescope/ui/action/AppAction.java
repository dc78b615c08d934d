package routescope.ui.action;

import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.input.KeyCombination;
import org.controlsfx.control.action.Action;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import routescope.ui.text.Texts;

/**
 * Something the user can do, declared once: menu, tool bar, command finder and cheat sheet all read it. Its name and its
 * explanation are the texts {@code action.<id>.name} and {@code action.<id>.tip}.
 */
public final class AppAction extends Action {
    private final String id;
    private final Kind kind;
    private final @Nullable Ikon icon;

    /** How an action looks in a menu. */
    public enum Kind {
        /** Does something. */
        COMMAND,
        /** Is on or off. */
        SWITCH,
        /** Is one of several that exclude each other. */
        CHOICE
    }

    /**
     * Declares an action.
     *
     * @param id stable name, also the key of its texts
     * @param kind how it looks in a menu
     * @param icon its picture, or null
     * @param handler what it does
     */
    public AppAction(String id, Kind kind, @Nullable Ikon icon, Consumer<ActionEvent> handler) {
        super(Texts.get("action." + id + ".name"), handler);
        this.id = id;
        this.kind = kind;
        this.icon = icon;
        setLongText(Texts.get("action." + id + ".tip"));
    }

    /**
     * Declares a command.
     *
     * @param id stable name, also the key of its texts
     * @param icon its picture, or null
     * @param work what it does
     * @return the action
     */
    public static AppAction command(String id, @Nullable Ikon icon, Runnable work) {
        return new AppAction(id, Kind.COMMAND, icon, event -> work.run());
    }

    /**
     * Gives the action a key.
     *
     * @param keys in the toolkit's notation, e.g. {@code Shortcut+Shift+P}
     * @return this action
     */
    public AppAction key(String keys) {
        setAccelerator(KeyCombination.valueOf(keys));
        return this;
    }

    /** {@return the stable name} */
    public String id() {
        return id;
    }

    /** {@return how it looks in a menu} */
    public Kind kind() {
        return kind;
    }

    /** {@return a fresh node with its picture, or null when it has none} */
    public @Nullable FontIcon newIcon() {
        return icon == null ? null : new FontIcon(icon);
    }

    /** {@return its key as a person reads it, empty when it has none} */
    public String keyText() {
        KeyCombination keys = getAccelerator();
        return keys == null ? "" : keys.getDisplayText();
    }

    /** {@return what a tooltip says: the explanation, and the key in brackets} */
    public String tooltip() {
        String keys = keyText();
        return keys.isEmpty() ? getLongText() : Texts.get("action.tooltip.text", getLongText(), keys);
    }

    /** Does it, if it can be done now. */
    public void run() {
        if (!isDisabled()) {
            handle(new ActionEvent(this, null));
        }
    }
}
