package routescope.ui.fx;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One daemon thread for the small chores of a window, and the way back to the FX thread. Of several tasks with one name
 * only the last one's result arrives. A task that throws ends in the handler of uncaught exceptions, never in silence.
 */
public final class Background implements AutoCloseable {
    private final ExecutorService executor;
    private final Map<String, Long> newest = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();

    /**
     * Starts the thread.
     *
     * @param name its name
     */
    public Background(String name) {
        executor = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Does something in the background.
     *
     * @param <T> type of the result
     * @param name tasks of one name replace each other
     * @param work computes the result, off the FX thread
     * @param arrive takes the result on the FX thread, if no newer task of that name was asked for
     */
    public <T> void latest(String name, Supplier<T> work, Consumer<T> arrive) {
        long number = count.incrementAndGet();
        newest.put(name, number);
        executor.execute(() -> {
            if (isNewest(name, number)) {
                T result = work.get();
                FxThread.later(() -> {
                    if (isNewest(name, number)) {
                        arrive.accept(result);
                    }
                });
            }
        });
    }

    /**
     * Waits for an answer of the engine: within a task only, never on the FX thread.
     *
     * @param <T> type of the answer
     * @param answer comes later
     * @return the answer, or nothing when there will be none
     */
    public static <T> Optional<T> await(CompletableFuture<T> answer) {
        try {
            return Optional.of(answer.join());
        } catch (CompletionException | CancellationException e) {
            return Optional.empty();
        }
    }

    private boolean isNewest(String name, long number) {
        return newest.getOrDefault(name, 0L) == number;
    }

    /**
     * Waits a little for the task under way, which was told to stop, so that it can clean up; then lets go of the thread.
     *
     * @param millis the longest to wait
     */
    public void closeAfter(long millis) {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(millis, TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets go of the thread; what has not begun never will. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
