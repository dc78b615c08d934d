package routescope.app;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import routescope.core.data.DataSource;
import routescope.core.data.LoadProgress;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;

/** Makes the run that a session is told to open. Engine thread only, but for {@link #cancel}. */
final class Opener {
    private final RunLoader loader;
    private final LibraryGate libraries;
    private final Parking parking = new Parking();
    private volatile boolean cancelled;

    /**
     * What is to be opened.
     *
     * @param config configuration of the run
     * @param kept the run as a file has it, or null for a new one
     * @param asLeft whether to look for the run as it was left when an edit of the settings replaced it
     * @param play whether to play it at once
     * @param opened told whether it was opened
     */
    record Order(
            RunConfig config, @Nullable Kept kept, boolean asLeft, boolean play, CompletableFuture<Boolean> opened) {

        /** A run of a configuration. */
        static Order of(RunConfig config, boolean asLeft, boolean play) {
            return new Order(config, null, asLeft, play, new CompletableFuture<>());
        }

        /** A run from a file. */
        static Order of(Kept kept) {
            return new Order(kept.config(), kept, false, false, new CompletableFuture<>());
        }
    }

    Opener(DataSource source, LibraryGate libraries) {
        loader = new RunLoader(source);
        this.libraries = libraries;
    }

    /** Has the load under way, if any, come to nothing. */
    void cancel() {
        cancelled = true;
    }

    /** What was cancelled before no longer counts. */
    void begin() {
        cancelled = false;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /**
     * Makes a run; the one before it is left open, and kept to be found again where an edit of the settings replaces it.
     *
     * @param order what to open
     * @param before the run that is open, or null
     * @param progress told how far it is, and asked whether to go on
     * @param keepGoing asked before each step that is replayed
     */
    OpenRun open(Order order, @Nullable OpenRun before, LoadProgress progress, BooleanSupplier keepGoing) {
        cancelled = !keepGoing.getAsBoolean();
        Kept kept = order.kept();
        String hash = kept == null ? "" : kept.dataHash();
        Run run = loader.load(order.config(), hash, progress, () -> libraries.await(() -> cancelled));
        if (kept != null) {
            parking.clear();
            return recalled(run, kept, new RunEdits(), () -> goesOn(keepGoing));
        }
        Optional<Parking.Place> left = order.asLeft() ? parking.take(order.config()) : Optional.empty();
        if (before != null) {
            parking.park(before);
        }
        return left.map(place -> recalled(run, place.kept(), place.edits(), () -> goesOn(keepGoing)))
                .orElseGet(() -> new OpenRun(run, "", new RunEdits()));
    }

    private boolean goesOn(BooleanSupplier keepGoing) {
        return !cancelled && keepGoing.getAsBoolean();
    }

    private static OpenRun recalled(Run run, Kept kept, RunEdits edits, BooleanSupplier keepGoing) {
        OpenRun open = new OpenRun(run, kept.notes(), edits);
        boolean done = false;
        try {
            run.recall(kept.past(), keepGoing);
            done = true;
            return open;
        } finally {
            if (!done) {
                open.close();
            }
        }
    }
}
