package routescope.viz;

/**
 * A rectangle in logical pixels.
 *
 * @param x left edge
 * @param y upper edge
 * @param width from left to right
 * @param height from top to bottom
 */
public record Rect(double x, double y, double width, double height) {

    /** {@return the right edge} */
    public double right() {
        return x + width;
    }

    /** {@return the lower edge} */
    public double bottom() {
        return y + height;
    }

    /**
     * {@return whether a point lies inside; the right and lower edges belong to the neighbour}
     *
     * @param px the point's x
     * @param py the point's y
     */
    public boolean contains(double px, double py) {
        return px >= x && px < x + width && py >= y && py < y + height;
    }

    /**
     * {@return the rectangle made smaller on all sides}
     *
     * @param by pixels taken from each side; negative makes it larger
     */
    public Rect inset(double by) {
        return new Rect(x + by, y + by, width - 2 * by, height - 2 * by);
    }
}
