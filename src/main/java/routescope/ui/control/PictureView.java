package routescope.ui.control;

import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import routescope.viz.Surface;

/**
 * A picture that fills its place. {@link #repaint} only marks it; it is painted once, after the layout of the next
 * pulse, and not at all while it, a parent of it or its window is hidden.
 */
public final class PictureView extends Region {
    /** The largest texture the software pipeline gives, in device pixels. */
    private static final double LARGEST_TEXTURE = 4096;

    private static final double SMALLEST = 40;

    /** Paints the picture. */
    @FunctionalInterface
    public interface Painter {
        /**
         * Paints the whole picture onto an empty surface.
         *
         * @param surface what to paint on
         * @param width logical pixels
         * @param height logical pixels
         */
        void paint(Surface surface, double width, double height);
    }

    private final Canvas canvas = new Canvas();
    private final FxSurface surface = new FxSurface(canvas.getGraphicsContext2D());
    private final Runnable afterLayout = this::paintWhenDirty;
    private final Painter painter;
    private boolean dirty = true;
    private long paints;

    /** A picture painted by {@code painter}. */
    public PictureView(Painter painter) {
        this.painter = painter;
        getStyleClass().add("picture-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(SMALLEST, SMALLEST);
        canvas.setManaged(false);
        getChildren().add(canvas);
        sceneProperty().addListener((observed, before, after) -> follow(before, after));
    }

    /** Asks for the picture to be painted anew at the next pulse; any number of calls before it cost one painting. */
    public void repaint() {
        dirty = true;
        if (getScene() != null) {
            Platform.requestNextPulse();
        }
    }

    /** {@return how often the picture was painted so far} */
    public long paints() {
        return paints;
    }

    @Override
    protected void layoutChildren() {
        double largest = LARGEST_TEXTURE / scale();
        double width = Math.min(Math.floor(getWidth()), largest);
        double height = Math.min(Math.floor(getHeight()), largest);
        if (width != canvas.getWidth() || height != canvas.getHeight()) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            dirty = true;
        }
        canvas.relocate(snapPositionX(0), snapPositionY(0));
    }

    private void follow(@Nullable Scene before, @Nullable Scene after) {
        if (before != null) {
            before.removePostLayoutPulseListener(afterLayout);
        }
        if (after != null) {
            after.addPostLayoutPulseListener(afterLayout);
            dirty = true;
        }
    }

    private void paintWhenDirty() {
        if (!dirty || canvas.getWidth() < 1 || canvas.getHeight() < 1 || !isSeen()) {
            return;
        }
        dirty = false;
        paints++;
        surface.begin(canvas.getWidth(), canvas.getHeight());
        painter.paint(surface, canvas.getWidth(), canvas.getHeight());
        surface.end();
    }

    private boolean isSeen() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        Window window = getScene() == null ? null : getScene().getWindow();
        return window != null && window.isShowing() && !(window instanceof Stage stage && stage.isIconified());
    }

    private double scale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : Math.max(1, Math.max(window.getOutputScaleX(), window.getOutputScaleY()));
    }
}
