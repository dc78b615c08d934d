package routescope.viz;

/**
 * How a view becomes a picture.
 *
 * @param view what is painted
 * @param options how maps are painted
 * @param theme the surroundings
 * @param width logical pixels from left to right; more are taken when the experts need them
 */
public record PictureOrder(ExportView view, BoardOptions options, Theme theme, int width) {
    /** The width of a picture for which nothing else was asked. */
    public static final int WIDTH = 1400;

    /**
     * {@return a picture in the ordinary way: light, so that it can be printed}
     *
     * @param view what is painted
     */
    public static PictureOrder of(ExportView view) {
        return new PictureOrder(view, BoardOptions.DEFAULT, Theme.LIGHT, WIDTH);
    }
}
