package routescope.app.settings;

import java.util.List;

/**
 * Where a window stands, in logical pixels. A window that was never moved has not-a-number for its corner.
 *
 * @param x left edge
 * @param y top edge
 * @param width width, at least {@link #LEAST_WIDTH}
 * @param height height, at least {@link #LEAST_HEIGHT}
 * @param maximized whether it fills its screen
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    /** The width below which the window does not go. */
    public static final double LEAST_WIDTH = 1100;

    /** The height below which the window does not go. */
    public static final double LEAST_HEIGHT = 640;

    /** What a first start opens with. */
    public static final WindowPlace DEFAULT = new WindowPlace(Double.NaN, Double.NaN, 1440, 900, false);

    /** How much of a window must be on a screen so that a person can grasp it. */
    private static final double GRIP = 120;

    /**
     * A screen, or the part of it that windows may use.
     *
     * @param x left edge
     * @param y top edge
     * @param width width
     * @param height height
     */
    public record Area(double x, double y, double width, double height) {}

    /** Replaces sizes nobody can have meant. */
    public WindowPlace {
        width = Double.isFinite(width) ? Math.max(LEAST_WIDTH, Math.min(width, 20_000)) : 1440;
        height = Double.isFinite(height) ? Math.max(LEAST_HEIGHT, Math.min(height, 20_000)) : 900;
    }

    /**
     * {@return this place moved and shrunk so that the window is on one of the screens}
     *
     * @param screens the screens there are now, the main one first, at least one
     */
    public WindowPlace within(List<Area> screens) {
        Area home = screens.stream().filter(this::graspableOn).findFirst().orElse(screens.get(0));
        double w = Math.min(width, home.width());
        double h = Math.min(height, home.height());
        boolean known = Double.isFinite(x) && Double.isFinite(y) && graspableOn(home);
        double left = known ? clamp(x, home.x(), home.x() + home.width() - w) : home.x() + (home.width() - w) / 2;
        double top = known ? clamp(y, home.y(), home.y() + home.height() - h) : home.y() + (home.height() - h) / 2;
        return new WindowPlace(left, top, w, h, maximized);
    }

    private boolean graspableOn(Area screen) {
        double visible = Math.min(x + width, screen.x() + screen.width()) - Math.max(x, screen.x());
        return visible >= GRIP && y >= screen.y() - GRIP / 2 && y <= screen.y() + screen.height() - GRIP;
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
