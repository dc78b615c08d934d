package routescope.ui.control;

/**
 * A mark on a time slider.
 *
 * @param step where it stands
 * @param shape what it looks like; kinds differ in shape, not in hue alone
 * @param sentence what it says
 */
public record SliderMark(int step, Shape shape, String sentence) {

    /** The shapes. */
    public enum Shape {
        /** Something got better. */
        UP,
        /** Something got worse. */
        DOWN,
        /** Something changed. */
        DIAMOND,
        /** Something ended. */
        CROSS,
        /** A person did something. */
        SQUARE
    }
}
