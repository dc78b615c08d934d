package routescope.ui.shell;

import java.util.List;
import routescope.app.Session;
import routescope.ui.action.ActionMenu;
import routescope.ui.dialog.Dialogs;
import routescope.ui.fx.Background;
import routescope.ui.fx.Shown;
import routescope.ui.whatif.WhatIfController;

/** The labs of the window: each a tab in the middle with a menu of its own. */
final class StudioLabs implements AutoCloseable {
    private final WhatIfController whatIf;

    /**
     * Makes the labs.
     *
     * @param session trains
     * @param shown what all views of the window show together
     * @param main takes what goes wrong
     * @param dialogs asks the user
     */
    StudioLabs(Session session, Shown shown, MainController main, Dialogs dialogs) {
        whatIf = new WhatIfController(
                shown, new WhatIfController.Outside(() -> Background.await(session.images()), dialogs, main::add));
    }

    /** {@return what can be done in the labs} */
    List<ActionMenu> menus() {
        return List.of(whatIf.menu());
    }

    /** Puts the labs into the middle of the window. @param tabs what stands there */
    void addTo(CenterTabs tabs) {
        tabs.add(CenterTabs.Place.WHAT_IF, whatIf.root());
        tabs.follow(CenterTabs.Place.WHAT_IF, whatIf.activeProperty());
    }

    /** Stops what is under way. */
    @Override
    public void close() {
        whatIf.close();
    }
}
