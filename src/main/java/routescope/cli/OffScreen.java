package routescope.cli;

import routescope.app.start.Surroundings;

/** Lets the toolkit draw into memory where there is no display. */
final class OffScreen {
    private OffScreen() {}

    /**
     * Chooses the toolkit's headless platform when there is no display; must come before its first class loads.
     *
     * @param surroundings what is around the program
     * @param width of the screen in memory, in pixels: a window that exceeds it fails to draw
     * @param height of the screen in memory, in pixels
     */
    static void useUnlessDisplay(Surroundings surroundings, int width, int height) {
        if (!surroundings.hasDisplay()) {
            System.setProperty("headless.geometry", width + "x" + height);
            System.setProperty("glass.platform", "Monocle");
            System.setProperty("monocle.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("java.awt.headless", "true");
        }
    }
}
