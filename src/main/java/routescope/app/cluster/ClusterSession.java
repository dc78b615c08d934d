package routescope.app.cluster;

import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routescope.core.cluster.ClusterData;
import routescope.core.cluster.ClusterMemory;
import routescope.core.cluster.ClusterRun;
import routescope.core.cluster.ClusterRunConfig;
import routescope.core.cluster.ClusterSnapshot;
import routescope.core.error.ErrorCode;
import routescope.core.error.OutermostHandler;
import routescope.core.error.RoutescopeException;

/** One run of cluster experts on a thread of its own. Safe to be steered and watched from any thread. */
public final class ClusterSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterSession.class);
    private static final int TEST_EVERY = 10;
    private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(80);

    /** Of the time of a run at least three quarters go into steps, however long it takes to tell how it stands. */
    private static final int REST = 3;

    private static final int MEGABYTE = 20;

    private final LinkedBlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
    private volatile View view = new View(State.EMPTY, Optional.empty(), 0, Optional.empty());
    private volatile boolean closing;
    private @Nullable Thread thread;
    private @Nullable ClusterRun run;
    private boolean playing;
    private int until = Integer.MAX_VALUE;
    private long shown;
    private long rest = FRAME_NANOS;
    private boolean alone;
    private @Nullable Travel waiting;
    private @Nullable ClusterRunConfig wanted;

    /** An epoch that is to be shown; the newest wish counts while it waits. */
    private static final class Travel {
        private int epoch;

        Travel(int epoch) {
            this.epoch = epoch;
        }
    }

    /** What a session is doing. */
    public enum State {
        /** There is no run. */
        EMPTY,
        /** Data are being drawn. */
        LOADING,
        /** Steps are made. */
        PLAYING,
        /** A moment is shown. */
        PAUSED,
        /** The last moment is shown. */
        FINISHED
    }

    /**
     * A session at one moment.
     *
     * @param state what it is doing
     * @param snapshot the moment of the run that is shown
     * @param newest last epoch that was measured so far
     * @param trouble why the last command failed
     */
    public record View(
            State state, Optional<ClusterSnapshot> snapshot, int newest, Optional<RoutescopeException> trouble) {}

    /** Makes a session without a run; its thread starts with the first. */
    public ClusterSession() {
        // starts with open()
    }

    /** {@return the session as it is now; cheap, never waits} */
    public View view() {
        return view;
    }

    /**
     * Draws the data of a run, shows its start and goes on. A run that does not fit into memory is refused, and the run
     * before it stays; otherwise that is dropped before anything is drawn.
     *
     * @param config what determines the run
     */
    public void open(ClusterRunConfig config) {
        open(config, Integer.MAX_VALUE);
    }

    /**
     * Draws the data of a run and makes its steps up to an epoch, then pauses; for the rest as {@link #open(ClusterRunConfig)}.
     *
     * @param config what determines the run
     * @param epoch where to pause, 0 for the start
     */
    public void open(ClusterRunConfig config, int epoch) {
        command(() -> draw(config, epoch));
    }

    private void draw(ClusterRunConfig config, int epoch) {
        playing = false;
        wanted = config;
        ClusterMemory.HEAP.check(config, run == null ? 0 : ClusterMemory.bytes(run.config()));
        ClusterData same = run != null && run.config().data().equals(config.data()) ? run.data() : null;
        run = null;
        view = new View(State.LOADING, Optional.empty(), 0, Optional.empty());
        run = new ClusterRun(config, same == null ? ClusterData.generate(config.data()) : same, TEST_EVERY);
        until = epoch;
        playing = epoch > 0 && !run.finished();
        publish();
    }

    /**
     * Measures each expert alone in every moment that is shown, or no longer. It takes as long as some steps do.
     *
     * @param wanted whether to
     */
    public void measureAlone(boolean wanted) {
        command(() -> {
            alone = wanted;
            if (wanted && run != null) {
                publish();
            }
        });
    }

    /** Goes on, or stops going on. */
    public void toggle() {
        command(() -> {
            ClusterRun now = run;
            playing = !playing && now != null && !now.finished();
            until = Integer.MAX_VALUE;
            publish();
        });
    }

    /** Stops going on. */
    public void pause() {
        command(() -> {
            playing = false;
            publish();
        });
    }

    /** Makes one step and pauses. */
    public void step() {
        command(() -> {
            playing = false;
            if (run != null) {
                run.step();
            }
            publish();
        });
    }

    /** Shows an epoch that was measured, and pauses. Of many wishes in a row only the newest is fulfilled. @param epoch which */
    public synchronized void goTo(int epoch) {
        if (waiting != null) {
            waiting.epoch = epoch;
            return;
        }
        Travel travel = new Travel(epoch);
        command(() -> goTo(travel));
        waiting = travel;
    }

    private void goTo(Travel travel) {
        int epoch;
        synchronized (this) {
            epoch = travel.epoch;
            waiting = waiting == travel ? null : waiting;
        }
        playing = false;
        if (run != null) {
            run.goTo(epoch);
        }
        publish();
    }

    /** Shows the moment one step earlier, and pauses. */
    public void back() {
        command(() -> {
            playing = false;
            if (run != null) {
                run.goTo(run.epoch() - 1);
            }
            publish();
        });
    }

    private void publish() {
        ClusterRun now = run;
        long begin = System.nanoTime();
        if (now == null) {
            view = new View(State.EMPTY, Optional.empty(), 0, view.trouble());
            return;
        }
        ClusterSnapshot snapshot = alone ? now.snapshot().measured() : now.snapshot();
        view = new View(state(now), Optional.of(snapshot), now.newest(), Optional.empty());
        shown = System.nanoTime();
        rest = Math.max(FRAME_NANOS, REST * (shown - begin));
    }

    private State state(ClusterRun now) {
        return playing ? State.PLAYING : now.finished() ? State.FINISHED : State.PAUSED;
    }

    private synchronized void command(Runnable command) {
        if (closing) {
            return;
        }
        // A wish that stands before this command is not changed by those after it.
        waiting = null;
        commands.add(command);
        if (thread == null) {
            Thread started = new Thread(this::live, "cluster-run");
            started.setDaemon(true);
            thread = started;
            started.start();
        }
    }

    private void live() {
        while (!closing) {
            turn();
        }
    }

    @OutermostHandler("the thread of the run would end without a word")
    private void turn() {
        try {
            Runnable next = playing ? commands.poll() : commands.take();
            if (next != null) {
                next.run();
            } else {
                advance();
            }
        } catch (InterruptedException e) {
            closing = true;
        } catch (RoutescopeException e) {
            fail(e);
        } catch (OutOfMemoryError e) {
            LOG.error("a run of cluster experts took more memory than was foreseen", e);
            run = null;
            long needed = wanted == null ? 0 : ClusterMemory.bytes(wanted);
            long there = Runtime.getRuntime().maxMemory();
            fail(new RoutescopeException(ErrorCode.RUN_TOO_LARGE, e, needed >> MEGABYTE, there >> MEGABYTE));
        } catch (RuntimeException e) {
            LOG.error("a run of cluster experts failed", e);
            fail(new RoutescopeException(ErrorCode.INTERNAL, e, "a run", String.valueOf(e.getMessage())));
        }
    }

    private void advance() {
        ClusterRun now = run;
        if (now == null) {
            playing = false;
            return;
        }
        now.step();
        playing = !now.finished() && now.epoch() < until;
        if (!playing || System.nanoTime() - shown >= rest) {
            if (now.finished()) {
                now.testAccuracy();
            }
            publish();
        }
    }

    private void fail(RoutescopeException why) {
        playing = false;
        ClusterRun now = run;
        view = now == null
                ? new View(State.EMPTY, Optional.empty(), 0, Optional.of(why))
                : new View(state(now), view.snapshot(), view.newest(), Optional.of(why));
    }

    /** Ends the thread after the step under way, without waiting for it. */
    @Override
    public synchronized void close() {
        closing = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
