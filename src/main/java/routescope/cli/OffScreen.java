package routescope.cli;

import routescope.app.start.Gtk3;
import routescope.app.start.Surroundings;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/** Lets the toolkit draw into memory where there is no display. */
final class OffScreen {
    private OffScreen() {}

    /**
     * Chooses the toolkit's headless platform when there is no display; must come before its first class loads.
     *
     * @param surroundings what is around the program
     * @param width of the screen in memory, in pixels: a window that exceeds it fails to draw
     * @param height of the screen in memory, in pixels
     * @throws RoutescopeException {@code WINDOW_NOT_OPENED} when a library of the system is missing
     */
    static void useUnlessDisplay(Surroundings surroundings, int width, int height) {
        if (surroundings.isLinux() && !Gtk3.isInstalled(surroundings)) {
            throw new RoutescopeException(
                    ErrorCode.WINDOW_NOT_OPENED,
                    "GTK 3 (libgtk-3-0), which it needs even without a display, is missing");
        }
        if (!surroundings.hasDisplay()) {
            System.setProperty("headless.geometry", width + "x" + height);
            System.setProperty("glass.platform", "Monocle");
            System.setProperty("monocle.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("java.awt.headless", "true");
        }
    }
}
