package routescope.viz;

/**
 * The part of the board that is looked at.
 *
 * @param width pixels from left to right
 * @param height pixels from top to bottom
 * @param firstProbe the probe image in the topmost row
 * @param scrollX pixels the maps of the experts are moved to the left
 */
public record BoardView(double width, double height, int firstProbe, double scrollX) {

    /**
     * {@return a view of the beginning}
     *
     * @param width pixels from left to right
     * @param height pixels from top to bottom
     */
    public static BoardView of(double width, double height) {
        return new BoardView(width, height, 0, 0);
    }
}
