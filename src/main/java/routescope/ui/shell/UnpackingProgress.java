package routescope.ui.shell;

import org.jspecify.annotations.Nullable;
import routescope.app.SessionState;
import routescope.app.start.PendingLibraries;
import routescope.app.start.UnpackingWatch;
import routescope.ui.fx.FxThread;
import routescope.ui.text.Texts;

/** Tells the window how far the native libraries of a first start are, until the first load is over. */
final class UnpackingProgress {
    private static final long MEGABYTE = 1_000_000;

    private final MainModel model;
    private @Nullable UnpackingWatch watch;

    private UnpackingProgress(MainModel model) {
        this.model = model;
    }

    /**
     * Starts to watch. To be called on the FX thread.
     *
     * @param pending what unpacks
     * @param model told how far it is
     */
    static void follow(PendingLibraries pending, MainModel model) {
        UnpackingProgress progress = new UnpackingProgress(model);
        progress.show(0, pending.bytes());
        progress.watch = new UnpackingWatch(
                pending.folder(), bytes -> FxThread.later(() -> progress.show(bytes, pending.bytes())));
        model.stateProperty().subscribe(state -> {
            if (state != SessionState.EMPTY && state != SessionState.LOADING) {
                progress.end();
            }
        });
    }

    private void show(long bytes, long total) {
        long done = Math.min(bytes, total);
        model.unpackingProperty().set(Texts.get("loading.unpacking.title", done / MEGABYTE, total / MEGABYTE));
        model.unpackedProperty().set((double) done / total);
    }

    private void end() {
        UnpackingWatch running = watch;
        if (running != null) {
            running.close();
            watch = null;
            model.unpackingProperty().set("");
        }
    }
}
