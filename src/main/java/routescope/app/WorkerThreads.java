package routescope.app;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import routescope.core.error.OutermostHandler;
import routescope.core.tensor.Backend;
import routescope.core.tensor.Workers;

/**
 * Workers on threads of their own beside the calling one. Parts of a step take microseconds, so a worker looks for the
 * next part for a moment before it sleeps. {@link #run} is for one calling thread.
 */
public final class WorkerThreads implements Workers {
    private static final int LOOKS = 20_000;
    private static final int LOOKS_BEFORE_YIELD = 2_000;

    private final Thread[] threads;
    private final AtomicInteger round = new AtomicInteger();
    private final AtomicInteger unfinished = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile IntConsumer work = part -> {};
    private volatile boolean closing;

    /**
     * Starts the threads.
     *
     * @param count number of parts carried out at the same time, the calling thread's included, at least 1
     */
    public WorkerThreads(int count) {
        threads = new Thread[count - 1];
        for (int i = 0; i < threads.length; i++) {
            int part = i + 1;
            threads[i] = new Thread(() -> live(part), "worker-" + part);
            threads[i].setDaemon(true);
            threads[i].start();
        }
    }

    @Override
    public int count() {
        return threads.length + 1;
    }

    @Override
    public void run(IntConsumer part) {
        work = part;
        unfinished.set(threads.length);
        round.incrementAndGet();
        for (Thread thread : threads) {
            LockSupport.unpark(thread);
        }
        carryOut(part, 0);
        awaitOthers();
        Throwable failed = failure.getAndSet(null);
        if (failed instanceof Error error) {
            throw error;
        }
        if (failed instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** Where more threads want to run than there are processors, the others may wait for the one this thread looks with. */
    @SuppressWarnings("ThreadPriorityCheck")
    private void awaitOthers() {
        int looks = 0;
        while (unfinished.get() > 0) {
            if (looks++ < LOOKS_BEFORE_YIELD) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    private void live(int part) {
        // The number of threads of a product is a property of the thread that asks for it.
        Backend.start(1);
        int seen = 0;
        while (!closing) {
            int looks = 0;
            while (round.get() == seen && !closing) {
                if (looks++ < LOOKS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                }
            }
            if (round.get() != seen) {
                seen++;
                carryOut(work, part);
                unfinished.decrementAndGet();
            }
        }
    }

    /** A failure of any part arrives at the caller of {@link #run}, which has its own handler. */
    @OutermostHandler("a worker's failure is thrown again on the thread that asked for the work")
    private void carryOut(IntConsumer action, int part) {
        try {
            action.accept(part);
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    @Override
    public void close() {
        closing = true;
        for (Thread thread : threads) {
            LockSupport.unpark(thread);
        }
    }
}
