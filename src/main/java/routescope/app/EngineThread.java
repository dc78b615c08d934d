package routescope.app;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routescope.core.error.ErrorCode;
import routescope.core.error.OutermostHandler;
import routescope.core.error.RoutescopeException;

/** A daemon thread with a queue of commands: takes turns until it is closed, whatever fails in one of them. */
final class EngineThread {
    private static final Logger LOG = LoggerFactory.getLogger(EngineThread.class);

    private final LinkedBlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
    private final Runnable turn;
    private final Consumer<RoutescopeException> failed;
    private final Runnable end;
    private final Thread thread;
    private volatile boolean closing;

    /**
     * Makes a thread that does not run yet.
     *
     * @param name its name
     * @param turn one turn, taken again and again
     * @param failed told what failed in a turn
     * @param end the last thing done
     */
    EngineThread(String name, Runnable turn, Consumer<RoutescopeException> failed, Runnable end) {
        this.turn = turn;
        this.failed = failed;
        this.end = end;
        thread = new Thread(this::live, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void add(Runnable command) {
        commands.add(command);
    }

    boolean isEmpty() {
        return commands.isEmpty();
    }

    boolean isClosing() {
        return closing;
    }

    /** {@return the next command, or null when none came in that time; on this thread only} */
    @Nullable
    Runnable await(long nanos) {
        try {
            return nanos <= 0 ? commands.poll() : commands.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
            return null;
        }
    }

    /** Ends the thread after the turn under way, and waits for that. */
    void close() {
        closing = true;
        commands.add(() -> {});
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void live() {
        try {
            while (!closing) {
                guarded(turn);
            }
        } finally {
            end.run();
        }
    }

    /** The outermost handler of the engine thread: nothing that fails here may end it, or reach a person unexplained. */
    @OutermostHandler("the engine thread would end without a word")
    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (RoutescopeException e) {
            LOG.warn("{}: {}", e.code(), e.sentence(), e);
            failed.accept(e);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("the engine failed", e);
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            failed.accept(new RoutescopeException(ErrorCode.INTERNAL, e, "training", reason));
        }
    }
}
