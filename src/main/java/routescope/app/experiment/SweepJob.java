package routescope.app.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routescope.core.error.ErrorCode;
import routescope.core.error.OutermostHandler;
import routescope.core.error.RoutescopeException;
import routescope.core.experiment.CellProgress;

/**
 * Cells of a sweep, computed on threads of their own. Results do not depend on the number of threads: every cell is
 * computed by one thread, from its own settings. Safe to be steered from any thread.
 *
 * @param <C> type of a cell
 * @param <R> type of its result
 */
public final class SweepJob<C, R> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SweepJob.class);
    private static final double NANOS = 1e9;

    private final Object lock = new Object();
    private final List<C> cells;
    private @Nullable Work<C, R> work;
    private final boolean[] asked;
    private final List<@Nullable R> results = new ArrayList<>();
    private final double[] shares;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch ended;
    private JobView.State state = JobView.State.RUNNING;
    private @Nullable RoutescopeException trouble;
    private long begun;
    private long spent;
    private int alive;

    /**
     * What is done for a cell.
     *
     * @param <C> type of a cell
     * @param <R> type of its result
     */
    @FunctionalInterface
    public interface Work<C, R> {
        /**
         * Computes a cell on the calling thread.
         *
         * @param cell the cell
         * @param progress to be told how far it is
         * @return its result
         */
        R compute(C cell, CellProgress progress);
    }

    /**
     * Starts the threads.
     *
     * @param name name of the threads
     * @param cells what to compute, in this order
     * @param threads how many cells at a time
     * @param work computes one
     */
    public SweepJob(String name, List<C> cells, int threads, Work<C, R> work) {
        this.cells = List.copyOf(cells);
        this.work = work;
        shares = new double[cells.size()];
        asked = new boolean[cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            results.add(null);
        }
        begun = System.nanoTime();
        int count = Math.max(1, Math.min(threads, cells.size()));
        alive = count;
        ended = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(this::live, name + "-" + (i + 1));
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void live() {
        for (int cell = next.getAndIncrement(); cell < cells.size() && !isOver(); cell = next.getAndIncrement()) {
            compute(cell);
        }
        synchronized (lock) {
            alive--;
            if (alive == 0) {
                // What it holds, such as images, is not needed any more; the job itself may be remembered.
                work = null;
                if (!state.isOver()) {
                    over(JobView.State.DONE);
                }
            }
        }
        ended.countDown();
    }

    @OutermostHandler("whatever fails in a cell is told in the view of the job, and the other cells stop")
    private void compute(int cell) {
        try {
            R result = work().compute(cells.get(cell), share -> advance(cell, share));
            synchronized (lock) {
                results.set(cell, result);
                shares[cell] = 1;
            }
        } catch (RoutescopeException e) {
            fail(e);
        } catch (RuntimeException | Error e) {
            LOG.error("a cell of a sweep failed", e);
            fail(new RoutescopeException(ErrorCode.INTERNAL, e, "a sweep", String.valueOf(e.getMessage())));
        }
    }

    private Work<C, R> work() {
        synchronized (lock) {
            return Objects.requireNonNull(work, "there is work while a thread is alive");
        }
    }

    private void fail(RoutescopeException why) {
        synchronized (lock) {
            if (!state.isOver() && why.code() != ErrorCode.CANCELLED) {
                trouble = why;
                over(JobView.State.FAILED);
            }
        }
    }

    private void over(JobView.State end) {
        spent += state == JobView.State.RUNNING ? System.nanoTime() - begun : 0;
        state = end;
        lock.notifyAll();
    }

    private boolean isOver() {
        synchronized (lock) {
            return state.isOver();
        }
    }

    private boolean advance(int cell, double share) {
        synchronized (lock) {
            asked[cell] = true;
            shares[cell] = Math.max(shares[cell], Math.min(1, share));
            while (state == JobView.State.PAUSED) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return !state.isOver();
        }
    }

    /** Holds every cell where it is. */
    public void pause() {
        synchronized (lock) {
            if (state == JobView.State.RUNNING) {
                spent += System.nanoTime() - begun;
                state = JobView.State.PAUSED;
            }
        }
    }

    /** Goes on after a pause. */
    public void resume() {
        synchronized (lock) {
            if (state == JobView.State.PAUSED) {
                begun = System.nanoTime();
                state = JobView.State.RUNNING;
                lock.notifyAll();
            }
        }
    }

    /** Gives up what is not done; the results so far stay. */
    public void cancel() {
        synchronized (lock) {
            if (!state.isOver()) {
                over(JobView.State.CANCELLED);
            }
        }
    }

    /** {@return the job as it is now; cheap, never waits} */
    public JobView<R> view() {
        synchronized (lock) {
            List<R> there = new ArrayList<>();
            for (R result : results) {
                if (result != null) {
                    there.add(result);
                }
            }
            double done = 0;
            double kept = 0;
            for (int cell = 0; cell < shares.length; cell++) {
                done += shares[cell];
                // A cell that never asked whether to go on was not computed: it tells nothing of the pace.
                kept += asked[cell] ? 0 : shares[cell];
            }
            double part = cells.isEmpty() ? 1 : done / cells.size();
            double pace = done - kept;
            long time = spent + (state == JobView.State.RUNNING ? System.nanoTime() - begun : 0);
            double left = part >= 1 ? 0 : pace <= 0 ? Double.NaN : time / NANOS * (cells.size() - done) / pace;
            return new JobView<>(state, there, cells.size(), part, left, Optional.ofNullable(trouble));
        }
    }

    /**
     * Waits until all threads have ended.
     *
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public void await() throws InterruptedException {
        ended.await();
    }

    /**
     * Waits until all threads have ended, but not for ever.
     *
     * @param millis the longest to wait
     * @return whether they have ended
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public boolean await(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Gives up what is not done. */
    @Override
    public void close() {
        cancel();
    }
}
