package routescope.ui.shell;

import java.util.List;
import routescope.ui.action.ActionMenu;
import routescope.ui.action.AppAction;

/**
 * Every action of the window, by menu: the one list that menus, tool bar, command finder and cheat sheet read.
 *
 * @param menus the menus, from left to right
 */
record StudioActions(List<ActionMenu> menus) {

    /** Takes a copy of the list. */
    StudioActions {
        menus = List.copyOf(menus);
    }

    /** {@return all actions, in the order of the menus} */
    List<AppAction> all() {
        return menus.stream().flatMap(menu -> menu.actions().stream()).toList();
    }
}
