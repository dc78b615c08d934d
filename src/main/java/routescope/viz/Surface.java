package routescope.viz;

/**
 * What a picture is painted on: a window, a PNG or another file. Coordinates are logical pixels from the top left;
 * colours are 0xAARRGGBB, not premultiplied. Every picture of the program is painted through this interface, so that
 * the window and the files cannot differ.
 */
public interface Surface {

    /** Where a text stands relative to its point. */
    enum Align {
        /** Starts at the point. */
        LEFT,
        /** Centred on the point. */
        CENTER,
        /** Ends at the point. */
        RIGHT
    }

    /** Weight and family of a text. */
    enum Face {
        /** The ordinary text face. */
        TEXT,
        /** The same in bold. */
        BOLD,
        /** Fixed width, for formulas and numbers in columns. */
        MONO
    }

    /** Fills a rectangle. */
    void fillRect(double x, double y, double width, double height, int argb);

    /** Draws a rectangle's outline, {@code line} wide, wholly inside the rectangle. */
    void strokeRect(double x, double y, double width, double height, double line, int argb);

    /** Draws a straight line, {@code line} wide. */
    void line(double x1, double y1, double x2, double y2, double line, int argb);

    /** Draws connected lines through the points; a not-a-number coordinate breaks the line. {@code dashed} draws 5 on, 4 off. */
    void polyline(double[] xs, double[] ys, int count, double line, int argb, boolean dashed);

    /** Fills a closed polygon. */
    void fillPolygon(double[] xs, double[] ys, int argb);

    /** Fills an ellipse inscribed in the rectangle. */
    void fillOval(double x, double y, double width, double height, int argb);

    /**
     * Draws pixels with hard edges, without smoothing.
     *
     * @param pixels {@code [rows * columns]} 0xAARRGGBB, row by row, not modified
     * @param columns pixels from left to right
     * @param rows pixels from top to bottom
     */
    void pixels(int[] pixels, int columns, int rows, double x, double y, double width, double height);

    /** Draws one line of text whose vertical middle is at {@code y}. */
    void text(String text, double x, double y, double size, Face face, Align align, int argb);

    /** {@return the width of a text in logical pixels} */
    double textWidth(String text, double size, Face face);

    /** Restricts what follows to a rectangle, until {@link #unclip}. Calls nest. */
    void clip(double x, double y, double width, double height);

    /** Ends the last {@link #clip}. */
    void unclip();
}
