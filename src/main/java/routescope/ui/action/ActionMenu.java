package routescope.ui.action;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;

/**
 * A menu of actions. Its name is the text {@code menu.<id>.name}.
 *
 * @param id stable name, also the key of its text
 * @param entries what stands in it, from top to bottom
 */
public record ActionMenu(String id, List<Entry> entries) {

    /** A line of a menu. */
    public sealed interface Entry permits Item, Separator, Submenu, Ready {}

    /**
     * An action.
     *
     * @param action the action
     */
    public record Item(AppAction action) implements Entry {}

    /** A thin line. */
    public record Separator() implements Entry {}

    /**
     * A menu within.
     *
     * @param menu the menu
     */
    public record Submenu(ActionMenu menu) implements Entry {}

    /**
     * A menu within that somebody else fills.
     *
     * @param menu the menu
     */
    public record Ready(Menu menu) implements Entry {}

    /** Takes a copy of the list. */
    public ActionMenu {
        entries = List.copyOf(entries);
    }

    /**
     * Makes a menu from actions, menus and thin lines.
     *
     * @param id stable name
     * @param parts {@link AppAction}s, {@link ActionMenu}s and {@link Separator}s
     * @return the menu
     */
    public static ActionMenu of(String id, Object... parts) {
        List<Entry> entries = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof AppAction action) {
                entries.add(new Item(action));
            } else if (part instanceof ActionMenu menu) {
                entries.add(new Submenu(menu));
            } else if (part instanceof Entry entry) {
                entries.add(entry);
            } else {
                throw new IllegalArgumentException("not a part of a menu: " + part);
            }
        }
        return new ActionMenu(id, entries);
    }

    /** {@return every action in it and in the menus within, in their order} */
    public List<AppAction> actions() {
        List<AppAction> found = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Item item) {
                found.add(item.action());
            } else if (entry instanceof Submenu submenu) {
                found.addAll(submenu.menu().actions());
            }
        }
        return found;
    }
}
