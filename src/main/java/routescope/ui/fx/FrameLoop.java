package routescope.ui.fx;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The one clock of the window. Each pulse goes: models are brought up to date, the toolkit lays out, dirty views that can
 * be seen draw, and whoever asked is told that the frame is drawn. To be used on the FX thread only.
 */
public final class FrameLoop {
    private final List<Runnable> updates = new CopyOnWriteArrayList<>();
    private final List<Painter> painters = new CopyOnWriteArrayList<>();
    private final List<Runnable> afters = new CopyOnWriteArrayList<>();
    private final FrameMeter meter = new FrameMeter();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            beforeLayout();
        }
    };
    private final Runnable postLayout = this::afterLayout;
    private @Nullable Scene scene;
    private long start;
    private boolean open;

    private record Painter(Node node, Runnable draw) {}

    /** Makes a loop that stands still. */
    public FrameLoop() {
        // starts with start()
    }

    /**
     * Begins to tick for a scene.
     *
     * @param target the scene whose layout is waited for
     */
    public void start(Scene target) {
        stop();
        scene = target;
        target.addPostLayoutPulseListener(postLayout);
        timer.start();
    }

    /** Stops ticking. */
    public void stop() {
        timer.stop();
        open = false;
        Scene old = scene;
        if (old != null) {
            old.removePostLayoutPulseListener(postLayout);
            scene = null;
        }
    }

    /**
     * Has something done at the start of every pulse, in the order of registration, seen or not.
     *
     * @param update what to do; must be cheap when nothing changed
     * @return takes the registration back
     */
    public Runnable onUpdate(Runnable update) {
        updates.add(update);
        return () -> updates.remove(update);
    }

    /**
     * Has a view drawn after the layout of every pulse in which it can be seen.
     *
     * @param node the view
     * @param draw draws it if it is dirty
     * @return takes the registration back
     */
    public Runnable onDraw(Node node, Runnable draw) {
        Painter painter = new Painter(node, draw);
        painters.add(painter);
        return () -> painters.remove(painter);
    }

    /**
     * Has something done at the end of every pulse, when all views are drawn.
     *
     * @param after what to do
     * @return takes the registration back
     */
    public Runnable onDrawn(Runnable after) {
        afters.add(after);
        return () -> afters.remove(after);
    }

    /** {@return the measurements of this loop} */
    public FrameMeter meter() {
        return meter;
    }

    private void beforeLayout() {
        start = System.nanoTime();
        open = true;
        updates.forEach(Runnable::run);
    }

    private void afterLayout() {
        if (!open) {
            return;
        }
        open = false;
        for (Painter painter : painters) {
            if (canBeSeen(painter.node())) {
                painter.draw().run();
            }
        }
        afters.forEach(Runnable::run);
        meter.frame(start, System.nanoTime());
    }

    private static boolean canBeSeen(Node node) {
        Scene scene = node.getScene();
        Window window = scene == null ? null : scene.getWindow();
        if (window == null || !window.isShowing() || window instanceof Stage stage && stage.isIconified()) {
            return false;
        }
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
