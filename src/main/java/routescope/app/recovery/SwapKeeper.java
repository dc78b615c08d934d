package routescope.app.recovery;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routescope.app.Kept;
import routescope.app.Session;
import routescope.app.SessionView;
import routescope.app.experiment.LabMemory;
import routescope.app.export.AtomicFile;
import routescope.app.file.RunFileWriter;
import routescope.app.file.RunFiles;
import routescope.core.error.OutermostHandler;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Branch;
import routescope.core.run.Line;
import routescope.core.run.RunConfig;
import routescope.core.run.RunTree;
import routescope.core.run.Snapshot;

/**
 * Keeps the swap file of a window: after edits, when training pauses, and each minute while it goes on. The file holds
 * few key frames, since any step can be trained again. A clean end removes it.
 */
public final class SwapKeeper implements AutoCloseable {
    /** The longest training that a swap file lags behind. */
    public static final long MINUTE_MILLIS = 60_000;

    private static final Logger LOG = LoggerFactory.getLogger(SwapKeeper.class);
    private static final long LOOK_MILLIS = 250;

    private final Session session;
    private final LabMemory labs;
    private final Function<Snapshot, byte[]> thumbnail;
    private final Consumer<RoutescopeException> trouble;
    private final long intervalMillis;
    private final SwapFolder.@Nullable Place place;
    private final ScheduledExecutorService executor;
    private @Nullable ScheduledFuture<?> watching;
    private volatile Map<String, String> label = Map.of();
    private volatile @Nullable Content onDisk;
    private volatile @Nullable Path restoredFrom;

    // Below: touched by the thread of the executor only.
    private @Nullable Content seen;
    private boolean played;
    private boolean waits;
    private boolean failed;
    private long lastWrite = System.nanoTime();
    private boolean told;

    /** What a swap file holds of a run: two that are equal need not both be written. */
    private record Content(RunConfig config, RunTree tree, String notes, Object labs) {

        /** {@return whether a person has changed something; training alone is not counted} */
        boolean isEdited(Content before) {
            return !config.equals(before.config)
                    || !notes.equals(before.notes)
                    || !labs.equals(before.labs)
                    || tree.current() != before.tree.current()
                    || !tree.branches().stream()
                            .map(Branch::name)
                            .toList()
                            .equals(before.tree.branches().stream()
                                    .map(Branch::name)
                                    .toList())
                    || !lines(tree).equals(lines(before.tree));
        }

        private static List<Integer> lines(RunTree tree) {
            return tree.lines().stream().map(Line::id).toList();
        }

        /** {@return whether there is anything to lose} */
        boolean isEmpty() {
            return notes.isBlank()
                    && tree.lines().size() == 1
                    && tree.end(tree.current()) == 0
                    && labs.equals(Map.of());
        }
    }

    /**
     * Begins to watch a session.
     *
     * @param folder where swap files are
     * @param session whose run is kept
     * @param labs the experiments of the labs, kept with it
     * @param thumbnail makes a small PNG picture of a moment; called off the FX thread
     * @param trouble told once when the swap file cannot be written, on any thread
     * @param intervalMillis the longest training that the file may lag behind, {@link #MINUTE_MILLIS} but for tests
     */
    public SwapKeeper(
            SwapFolder folder,
            Session session,
            LabMemory labs,
            Function<Snapshot, byte[]> thumbnail,
            Consumer<RoutescopeException> trouble,
            long intervalMillis) {
        this.session = session;
        this.labs = labs;
        this.thumbnail = thumbnail;
        this.trouble = trouble;
        this.intervalMillis = intervalMillis;
        place = folder.newPlace().orElse(null);
        executor = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "swap");
            thread.setDaemon(true);
            return thread;
        });
        if (place != null) {
            long look = Math.min(LOOK_MILLIS, intervalMillis);
            watching = executor.scheduleWithFixedDelay(this::look, look, look, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Says what the run is called and to which file it belongs.
     *
     * @param name what the window calls it
     * @param origin path of its run file, empty when it has none
     */
    public void label(String name, String origin) {
        label = Map.of(SwapFolder.NAME, name, SwapFolder.ORIGIN, origin);
    }

    /**
     * Says that the run was saved: until it changes, there is nothing to recover.
     *
     * @param kept what was saved
     */
    public void saved(Kept kept) {
        Content content = new Content(kept.config(), kept.past().tree(), kept.notes(), labs.mark());
        if (!executor.isShutdown()) {
            executor.execute(() -> {
                onDisk = content;
                seen = content;
                if (place != null) {
                    SwapFolder.removeSwap(place.swap());
                }
            });
        }
    }

    /**
     * Says that a run of another window was restored into this one: its swap file goes as soon as there is one of this
     * window.
     *
     * @param offer what was restored
     */
    public void restored(SwapFolder.Offer offer) {
        restoredFrom = offer.file();
        onDisk = null;
    }

    @OutermostHandler("the swap file would not be written any more, without a word")
    private void look() {
        try {
            SessionView view = session.view();
            Content content = content(view);
            if (content != null) {
                boolean plays = view.state().isPlaying();
                waits |= seen == null ? restoredFrom != null : content.isEdited(seen);
                waits |= played && !plays;
                played = plays;
                seen = content;
                boolean late = System.nanoTime() - lastWrite >= TimeUnit.MILLISECONDS.toNanos(intervalMillis);
                boolean due = waits || late || restoredFrom != null && !failed;
                waits = false;
                if (due && !content.equals(onDisk) && !content.isEmpty()) {
                    failed = true;
                    write();
                    failed = false;
                }
            }
        } catch (RoutescopeException e) {
            tell(e);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("the swap file was not written", e);
        }
    }

    private @Nullable Content content(SessionView view) {
        Snapshot snapshot = view.snapshot();
        boolean steady = switch (view.state()) {
            case READY, RUNNING, REWINDING, PAUSED, STEPPING, DIVERGED -> true;
            case EMPTY, LOADING, FAILED, CLOSED -> false;
        };
        return snapshot == null || !steady
                ? null
                : new Content(snapshot.config(), snapshot.timeline().tree(), view.notes(), labs.mark());
    }

    private void write() {
        lastWrite = System.nanoTime();
        // What is restored while this is written is in the next file.
        Path before = restoredFrom;
        Kept kept;
        try {
            kept = session.keep().join();
        } catch (CompletionException | CancellationException e) {
            // The session has just been closed, or another run is about to be opened.
            return;
        }
        Snapshot picture = kept.picture();
        Kept light = new Kept(kept.config(), kept.past().light(), kept.notes(), kept.dataHash(), null);
        byte[] png = picture == null ? new byte[0] : small(picture);
        Path swap = Objects.requireNonNull(place).swap();
        Object mark = labs.mark();
        Map<String, String> view = new HashMap<>(label);
        String experiments = labs.save();
        if (!experiments.isEmpty()) {
            view.put(LabMemory.VIEW, experiments);
        }
        AtomicFile.write(swap, RunFileWriter.bytes(RunFiles.of(light, view, png)));
        onDisk = new Content(kept.config(), kept.past().tree(), kept.notes(), mark);
        if (before != null && before.equals(restoredFrom)) {
            restoredFrom = null;
            SwapFolder.remove(before);
        }
    }

    @OutermostHandler("a run would not be kept because its small picture cannot be painted")
    private byte[] small(Snapshot picture) {
        try {
            return thumbnail.apply(picture);
        } catch (RuntimeException e) {
            LOG.warn("no picture of the run: {}", e.toString());
            return new byte[0];
        }
    }

    private void tell(RoutescopeException e) {
        LOG.warn("the swap file was not written: {}", e.sentence());
        if (!told) {
            told = true;
            trouble.accept(e);
        }
    }

    /** Ends, and removes the swap file: the window was closed as it should be. */
    @Override
    public void close() {
        if (watching != null) {
            watching.cancel(false);
        }
        executor.shutdown();
        try {
            if (!executor.awaitTermination(2, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (place != null) {
            SwapFolder.remove(place.swap());
            place.lock().close();
        }
    }
}
