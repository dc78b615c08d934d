package routescope.app.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Watches the cache folder while native libraries unpack into it, on a thread of its own, because the loader itself
 * tells nothing for many seconds.
 */
public final class UnpackingWatch implements AutoCloseable {
    private static final long PERIOD_MILLIS = 200;

    private final Path folder;
    private final LongConsumer listener;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "unpacking-watch");
        thread.setDaemon(true);
        return thread;
    });

    private final Future<?> ticks;

    /**
     * Starts to watch.
     *
     * @param folder the cache folder
     * @param listener told the bytes in it five times a second, on the watching thread
     */
    public UnpackingWatch(Path folder, LongConsumer listener) {
        this.folder = folder;
        this.listener = listener;
        ticks = timer.scheduleAtFixedRate(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        listener.accept(bytesIn(folder));
    }

    /**
     * {@return the bytes of all files of a folder and the folders below it; links count nothing}
     *
     * @param folder the folder; one that is not there is empty
     */
    static long bytesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /** Ends watching; the listener is not called any more once this returns. */
    @Override
    public void close() {
        ticks.cancel(false);
        timer.shutdownNow();
        try {
            timer.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
