package routescope.app.gating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routescope.core.error.ErrorCode;
import routescope.core.error.OutermostHandler;
import routescope.core.error.RoutescopeException;
import routescope.core.gating.FitMoment;
import routescope.core.gating.FitPlan;
import routescope.core.gating.FitResult;
import routescope.core.gating.FitSetup;
import routescope.core.gating.FitState;
import routescope.core.gating.GatingData;
import routescope.core.gating.GatingShape;
import routescope.core.gating.LeastSquares;
import routescope.core.gating.Truth;
import routescope.core.random.Seeds;

/**
 * One fit on a thread of its own, from one beginning after the other. It begins held; a step is one iteration of the
 * optimiser, or the next beginning. Safe to be steered from any thread.
 */
public final class FitJob implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FitJob.class);

    private final Object lock = new Object();
    private final FitSetup setup;
    private final Truth truth;
    private final FitPlan plan;
    private final Seeds seeds;
    private final GatingShape shape;
    private final GatingData data;
    private final LeastSquares squares;
    private final long pauseMillis;
    private final List<FitMoment> moments = new ArrayList<>();
    private FitView.Phase phase = FitView.Phase.HELD;
    private FitState now;
    private int steps;
    private boolean idle = true;
    private boolean begun;
    private boolean closed;
    private @Nullable FitResult result;
    private @Nullable RoutescopeException trouble;

    /**
     * Draws the data and the start; nothing is iterated yet.
     *
     * @param setup all that determines the fit
     * @param pauseMillis time a person needs to see an iteration, 0 for none
     */
    public FitJob(FitSetup setup, long pauseMillis) {
        this.setup = setup;
        this.pauseMillis = pauseMillis;
        truth = setup.mixture().truth();
        plan = setup.mixture().plan();
        seeds = new Seeds(setup.seed());
        shape = plan.shape(truth.shape());
        data = truth.draw(setup.samples(), setup.noise(), seeds, 0);
        squares = new LeastSquares(truth, plan, data);
        FitMoment begin = squares.begin(seeds, 0, 0);
        moments.add(begin);
        now = FitState.of(truth, shape, begin);
    }

    /** A thread only once there is something to do, so that a job that is never used leaves nothing behind. */
    private void begin() {
        idle = false;
        if (!begun) {
            begun = true;
            FitMoment begin = moments.get(0);
            Thread thread = new Thread(() -> live(begin), "gating-fit");
            thread.setDaemon(true);
            thread.start();
        }
        lock.notifyAll();
    }

    @OutermostHandler("whatever fails in a fit is told in its view")
    private void live(FitMoment begin) {
        try {
            if (mayGoOn()) {
                run(begin);
            }
        } catch (RuntimeException | Error e) {
            LOG.error("a fit failed", e);
            synchronized (lock) {
                trouble = e instanceof RoutescopeException told
                        ? told
                        : new RoutescopeException(ErrorCode.INTERNAL, e, "a fit", String.valueOf(e.getMessage()));
            }
        } finally {
            synchronized (lock) {
                phase = FitView.Phase.OVER;
                lock.notifyAll();
            }
        }
    }

    /** All beginnings one after the other; the best end counts, the first of equal ones, as in {@link LeastSquares#fit}. */
    private void run(FitMoment begin) {
        FitResult best = squares.from(begin, this::reached);
        int from = 0;
        for (int start = 1; start < plan.starts() && best.ending() != FitResult.Ending.CANCELLED; start++) {
            FitMoment next = squares.begin(seeds, 0, start);
            if (!reached(next)) {
                break;
            }
            FitResult end = squares.from(next, this::reached);
            if (end.ending() == FitResult.Ending.CANCELLED) {
                break;
            }
            if (end.loss() < best.loss()) {
                best = end;
                from = start;
            }
        }
        FitState state =
                FitState.of(truth, shape, new FitMoment(from, best.iterations(), best.parameters(), best.loss()));
        synchronized (lock) {
            now = state;
            result = best;
        }
    }

    private boolean reached(FitMoment moment) {
        FitState state = FitState.of(truth, shape, moment);
        synchronized (lock) {
            now = state;
            moments.add(moment);
        }
        return mayGoOn();
    }

    /** Waits until there is a step to make or the fit runs; false when it is given up. */
    private boolean mayGoOn() {
        synchronized (lock) {
            try {
                long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pauseMillis);
                long left = until - System.nanoTime();
                while (!closed && phase == FitView.Phase.RUNNING && left > 0 && moments.size() > 1) {
                    TimeUnit.NANOSECONDS.timedWait(lock, left);
                    left = until - System.nanoTime();
                }
                while (!closed && phase == FitView.Phase.HELD && steps == 0) {
                    idle = true;
                    lock.notifyAll();
                    lock.wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            idle = false;
            steps = Math.max(0, steps - 1);
            return !closed;
        }
    }

    /** Iterates until the end. */
    public void play() {
        synchronized (lock) {
            if (phase == FitView.Phase.HELD) {
                phase = FitView.Phase.RUNNING;
                begin();
            }
        }
    }

    /** Holds the optimiser after the iteration under way. */
    public void pause() {
        synchronized (lock) {
            if (phase == FitView.Phase.RUNNING) {
                phase = FitView.Phase.HELD;
                steps = 0;
            }
        }
    }

    /** Makes one iteration more and holds. */
    public void step() {
        synchronized (lock) {
            if (phase == FitView.Phase.HELD) {
                steps++;
                begin();
            }
        }
    }

    /**
     * Waits until the optimiser stands still, held or over, but not for ever.
     *
     * @param millis the longest to wait
     * @return whether it stands still
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public boolean await(long millis) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        synchronized (lock) {
            long left = until - System.nanoTime();
            while (!idle && phase != FitView.Phase.OVER && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(lock, left);
                left = until - System.nanoTime();
            }
            return idle || phase == FitView.Phase.OVER;
        }
    }

    /** {@return all that determines the fit} */
    public FitSetup setup() {
        return setup;
    }

    /** {@return the data that are fitted} */
    public GatingData data() {
        return data;
    }

    /** {@return the fit as it is now; never waits for the optimiser} */
    public FitView view() {
        synchronized (lock) {
            return new FitView(phase, now, moments, Optional.ofNullable(result), Optional.ofNullable(trouble));
        }
    }

    /** Gives the fit up. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
    }
}
