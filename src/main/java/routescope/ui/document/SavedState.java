package routescope.ui.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import routescope.app.Kept;
import routescope.app.SessionState;
import routescope.app.SessionView;
import routescope.core.run.RunConfig;
import routescope.core.run.RunTree;
import routescope.core.run.Snapshot;

/**
 * Tells whether a run has anything that its file has not. A run without a file counts as changed once a person has
 * edited it, taken notes, started an experiment in a lab, or let it train for a minute: less than that comes again from
 * its settings at once. Knows no toolkit.
 */
final class SavedState {
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private @Nullable RunConfig config;
    private @Nullable RunTree tree;
    private String notes = "";
    private Object experiments = Map.of();
    private long trainedNanos;
    private long lastNanos;
    private boolean trained;

    /** The run is as its file has it. @param kept the run @param labs the experiments that are in the file too */
    void saved(Kept kept, Object labs) {
        experiments = labs;
        config = kept.config();
        tree = kept.past().tree();
        notes = kept.notes();
    }

    /** The experiments of a file have been brought back. @param labs those there are now */
    void restored(Object labs) {
        experiments = labs;
    }

    /** The run has something that no file has. */
    void changed(Kept kept) {
        config = kept.config();
        tree = null;
        notes = kept.notes();
    }

    /**
     * {@return whether something would be lost}
     *
     * @param view what the session shows
     * @param labs the experiments of the labs
     * @param now the time, in nanoseconds
     */
    boolean isDirty(SessionView view, Object labs, long now) {
        count(view.state() == SessionState.RUNNING, now);
        Snapshot snapshot = view.snapshot();
        if (snapshot == null || view.state() == SessionState.LOADING) {
            return false;
        }
        if (!labs.equals(experiments)) {
            return true;
        }
        RunTree here = snapshot.timeline().tree();
        if (config == null) {
            return here.lines().size() > 1 || !view.notes().isBlank() || trainedNanos > MINUTE_NANOS;
        }
        return !config.equals(snapshot.config()) || !here.equals(tree) || !notes.equals(view.notes());
    }

    private void count(boolean trains, long now) {
        if (trained && trains) {
            trainedNanos += now - lastNanos;
        }
        trained = trains;
        lastNanos = now;
    }
}
