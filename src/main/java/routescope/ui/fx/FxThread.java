package routescope.ui.fx;

import javafx.application.Platform;

/** The one door to the toolkit's thread. */
public final class FxThread {
    private FxThread() {}

    /**
     * Runs something on the FX thread: at once when already there, else in one of the next pulses. What it throws goes to
     * the thread's handler of uncaught exceptions, as everything on that thread.
     *
     * @param work what to run
     */
    public static void run(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /**
     * Runs something on the FX thread after what is happening now, never at once: for changes to the scene from within
     * a layout or a change listener.
     *
     * @param work what to run
     */
    public static void later(Runnable work) {
        Platform.runLater(work);
    }
}
