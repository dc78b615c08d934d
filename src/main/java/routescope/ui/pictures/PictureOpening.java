package routescope.ui.pictures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import routescope.core.data.OpenedPictures;
import routescope.core.image.Preparation;
import routescope.ui.control.TaskModel;
import routescope.ui.fx.Attempt;
import routescope.ui.fx.Background;
import routescope.ui.fx.FxThread;
import routescope.ui.text.Texts;

/** Opens pictures one order after the other, off the FX thread, with progress and a way to stop. FX thread only. */
final class PictureOpening implements AutoCloseable {
    private static final long PROGRESS_NANOS = 40_000_000L;

    private final Background background = new Background("guest-files");
    private final TaskModel task = new TaskModel();
    private final List<Path> waiting = new ArrayList<>();
    private final Supplier<@Nullable Preparation> preparation;
    private final Consumer<Attempt<OpenedPictures>> arrive;
    private AtomicBoolean stopped = new AtomicBoolean();
    private boolean busy;

    /** Takes what to do to pictures, or null when they cannot be taken, and who gets them. */
    PictureOpening(Supplier<@Nullable Preparation> preparation, Consumer<Attempt<OpenedPictures>> arrive) {
        this.preparation = preparation;
        this.arrive = arrive;
    }

    /** {@return what is being opened} */
    TaskModel task() {
        return task;
    }

    /** {@return the thread that opens files} */
    Background background() {
        return background;
    }

    /** Opens files; what comes while others are opened waits for them. @param paths files and folders */
    void open(List<Path> paths) {
        if (busy) {
            waiting.addAll(paths);
            return;
        }
        Preparation steps = preparation.get();
        if (steps == null) {
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        stopped = stop;
        busy = true;
        task.begin(Texts.get("guests.opening.text"), this::stop);
        AtomicLong last = new AtomicLong();
        background.latest(
                "open",
                () -> Attempt.of(() -> OpenedPictures.open(paths, steps, (done, total) -> {
                    progress(last, done, total);
                    return !stop.get();
                })),
                this::opened);
    }

    /** Told within every picture: only some of it is shown. Comes from the thread that opens them. */
    private void progress(AtomicLong last, long done, long total) {
        long now = System.nanoTime();
        if (now - last.get() > PROGRESS_NANOS) {
            last.set(now);
            double share = total <= 0 ? Double.NaN : (double) done / total;
            FxThread.later(() -> task.doneProperty().set(share));
        }
    }

    private void opened(Attempt<OpenedPictures> attempt) {
        task.end();
        busy = false;
        arrive.accept(attempt);
        if (!waiting.isEmpty()) {
            List<Path> next = List.copyOf(waiting);
            waiting.clear();
            open(next);
        }
    }

    /** Stops what is being opened, and forgets what waits. */
    void stop() {
        waiting.clear();
        stopped.set(true);
    }

    @Override
    public void close() {
        stop();
        background.close();
    }
}
