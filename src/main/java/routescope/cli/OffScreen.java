package routescope.cli;

import routescope.app.start.Surroundings;

/** Lets the toolkit draw into memory where there is no display. */
final class OffScreen {
    private OffScreen() {}

    /**
     * Chooses the toolkit's headless platform when there is no display; must come before its first class loads.
     *
     * @param surroundings what is around the program
     */
    static void useUnlessDisplay(Surroundings surroundings) {
        if (!surroundings.hasDisplay()) {
            System.setProperty("glass.platform", "Monocle");
            System.setProperty("monocle.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("java.awt.headless", "true");
        }
    }
}
