package routescope.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import routescope.viz.Surface;

/**
 * A picture that may be taller than its place. Only the visible part is ever painted, so that its height is bounded by
 * nothing.
 */
public final class ScrollPicture extends Region {
    private static final double WHEEL_STEP = 0.5;

    /** Paints a window onto a tall picture. */
    public interface Painter {
        /**
         * {@return the height of the whole picture}
         *
         * @param width the width it has to live with
         * @param height the height that is visible
         */
        double contentHeight(double width, double height);

        /**
         * Paints the visible part.
         *
         * @param surface what to paint on
         * @param width logical pixels
         * @param height logical pixels that are visible
         * @param top how much of the picture is scrolled away above
         */
        void paint(Surface surface, double width, double height, double top);
    }

    private final ScrollBar bar = new ScrollBar();
    private final PictureView view;
    private final Painter painter;

    /** A picture painted by {@code painter}. */
    public ScrollPicture(Painter painter) {
        this.painter = painter;
        view = new PictureView((surface, width, height) -> painter.paint(surface, width, height, top()));
        bar.setOrientation(Orientation.VERTICAL);
        bar.valueProperty().addListener((observed, before, after) -> view.repaint());
        setOnScroll(event -> scrollTo(bar.getValue() - event.getDeltaY() * WHEEL_STEP));
        getChildren().addAll(view, bar);
    }

    /** {@return the picture, for handlers, focus and accessible text} */
    public PictureView picture() {
        return view;
    }

    /** {@return how much is scrolled away above, in whole logical pixels} */
    public double top() {
        return Math.rint(bar.getValue());
    }

    /** Asks for the picture to be laid out and painted anew at the next pulse. */
    public void refresh() {
        requestLayout();
        view.repaint();
    }

    /**
     * Scrolls to a place, as far as the picture goes.
     *
     * @param top what is to be scrolled away above
     */
    public void scrollTo(double top) {
        bar.setValue(Math.max(0, Math.min(bar.getMax(), top)));
    }

    /** Scrolls by screenfuls. @param pages how many, negative for up */
    public void page(double pages) {
        scrollTo(bar.getValue() + pages * view.getHeight());
    }

    /**
     * Scrolls as little as needed for a part of the picture to be seen.
     *
     * @param from upper edge of the part
     * @param to lower edge of the part
     */
    public void reveal(double from, double to) {
        if (from < top()) {
            scrollTo(from);
        } else if (to > top() + view.getHeight()) {
            scrollTo(to - view.getHeight());
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double barWidth = bar.prefWidth(-1);
        boolean scrolls = painter.contentHeight(width, height) > height;
        double pictureWidth = scrolls ? width - barWidth : width;
        double content = painter.contentHeight(pictureWidth, height);
        bar.setVisible(scrolls);
        bar.setMax(Math.max(0, content - height));
        bar.setVisibleAmount(content <= 0 ? 1 : bar.getMax() * Math.min(1, height / content));
        bar.setBlockIncrement(height);
        bar.setUnitIncrement(Math.max(1, height / 8));
        scrollTo(bar.getValue());
        view.resizeRelocate(0, 0, pictureWidth, height);
        bar.resizeRelocate(width - barWidth, 0, barWidth, height);
    }
}
