package routescope.app;

import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
    private final Queue<CompletableFuture<?>> asked = new ConcurrentLinkedQueue<>();
    private final String name;
    private @Nullable Thread thread;
    private volatile boolean closing;
    private volatile boolean ended;

    /** Makes a thread that does not run yet. @param name its name */
    EngineThread(String name) {
        this.name = name;
    }

    /**
     * Starts the thread; to be called once.
     *
     * @param turn one turn, taken again and again
     * @param failed told what failed in a turn
     * @param end the last thing done
     */
    void start(Runnable turn, Consumer<RoutescopeException> failed, Runnable end) {
        Thread started = new Thread(() -> live(turn, failed, end), name);
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    void add(Runnable command) {
        commands.add(command);
    }

    /**
     * {@return what a command finds out, once its turn has come; it fails with what the command throws, and when the
     * thread ends before}
     */
    <T> CompletableFuture<T> ask(Supplier<T> question) {
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(question, commands::add);
        asked.removeIf(CompletableFuture::isDone);
        asked.add(answer);
        if (ended) {
            failAsked();
        }
        return answer;
    }

    private void failAsked() {
        asked.forEach(answer -> answer.completeExceptionally(new CancellationException("the engine has ended")));
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
        Thread started = thread;
        try {
            if (started != null) {
                started.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void live(Runnable turn, Consumer<RoutescopeException> failed, Runnable end) {
        try {
            while (!closing) {
                guarded(turn, failed);
            }
        } finally {
            end.run();
            ended = true;
            failAsked();
        }
    }

    /** The outermost handler of the engine thread: nothing that fails here may end it, or reach a person unexplained. */
    @OutermostHandler("the engine thread would end without a word")
    private void guarded(Runnable action, Consumer<RoutescopeException> failed) {
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
