package routescope.app;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routescope.core.data.DataSource;
import routescope.core.error.ErrorCode;
import routescope.core.error.OutermostHandler;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;
import routescope.core.train.Position;
import routescope.core.train.Stage;

/**
 * The session behind the window: one daemon thread owns the run and carries out commands between two steps. Play makes a
 * new snapshot only once the last one is on the screen, so drawing never holds training up; a step by hand ends when its
 * picture is drawn.
 */
public final class TrainingSession implements Session {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingSession.class);
    private static final long DRAW_PATIENCE_NANOS = 500_000_000L;
    private static final long PATIENCE_MILLIS = 20;
    private static final long IDLE_NANOS = 100_000_000L;

    private final LinkedBlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
    private final AtomicReference<SessionView> view;
    private final AtomicReference<SessionState> state = new AtomicReference<>(SessionState.EMPTY);
    private final RunLoader loader;
    private final Thread thread;
    private final Pace pace;
    private final CountDownLatch librariesMayLoad;
    private volatile long drawn = -1;
    private volatile boolean closing;
    private volatile boolean cancelled;

    // Below: touched by the engine thread only.
    private @Nullable Run run;
    private @Nullable RunConfig opening;
    private @Nullable Snapshot snapshot;
    private @Nullable Notice notice;
    private @Nullable Goal goal;
    private long sequence;
    private long stepEnds;
    private double loading = Double.NaN;

    /** What play or a step is on its way to. */
    private record Goal(Stage stage, int epoch) {
        boolean isReached(Position position) {
            return position.finished()
                    || position.stage() == stage && position.epoch() > epoch
                    || position.stage().compareTo(stage) > 0;
        }
    }

    /**
     * Starts the engine thread.
     *
     * @param source makes or reads the images
     * @param speed how fast play goes at first
     */
    public TrainingSession(DataSource source, Speed speed) {
        this(source, speed, false);
    }

    /**
     * Starts the engine thread.
     *
     * @param source makes or reads the images
     * @param speed how fast play goes at first
     * @param besideToolkit whether to make images only, and no run, until {@link #toolkitReady}
     */
    public TrainingSession(DataSource source, Speed speed, boolean besideToolkit) {
        loader = new RunLoader(source);
        pace = new Pace(speed);
        librariesMayLoad = new CountDownLatch(besideToolkit ? 1 : 0);
        view = new AtomicReference<>(new SessionView(SessionState.EMPTY, null, null, 0, Double.NaN, null, 0, speed));
        thread = new Thread(this::live, "trainer");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void toolkitReady() {
        librariesMayLoad.countDown();
    }

    @Override
    public SessionView view() {
        return Objects.requireNonNull(view.get());
    }

    @Override
    public void drawn(long number) {
        boolean news = number != drawn;
        drawn = number;
        // A caller that repeats itself must not fill the queue faster than it is emptied.
        if (news && state.get() == SessionState.STEPPING) {
            commands.add(() -> {});
        }
    }

    @Override
    public void open(RunConfig config, boolean play) {
        commands.add(() -> doOpen(config, play));
    }

    @Override
    public void cancelLoading() {
        cancelled = true;
    }

    @Override
    public void play() {
        commands.add(() -> doPlay(null));
    }

    @Override
    public void pause() {
        commands.add(this::doPause);
    }

    @Override
    public void step(StepSize size) {
        commands.add(() -> doStep(size));
    }

    @Override
    public void restart() {
        commands.add(() -> {
            if (run != null) {
                doOpen(run.config(), state.get() == SessionState.RUNNING);
            }
        });
    }

    @Override
    public void runToEpoch(int epoch) {
        commands.add(() -> {
            if (run != null) {
                Stage last = run.position().stage() == Stage.ROUTERS
                        ? Stage.EXPERTS
                        : run.position().stage();
                doPlay(new Goal(last, epoch));
            }
        });
    }

    @Override
    public void setSpeed(Speed speed) {
        commands.add(() -> {
            pace.setSpeed(speed, System.nanoTime());
            publish();
        });
    }

    @Override
    public void dismissNotice() {
        commands.add(() -> {
            notice = null;
            publish();
        });
    }

    @Override
    public void close() {
        closing = true;
        cancelled = true;
        commands.add(() -> {});
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitLibraries() {
        try {
            while (!librariesMayLoad.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (cancelled) {
                    throw new RoutescopeException(ErrorCode.CANCELLED, "Loading");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }

    private void live() {
        try {
            while (!closing) {
                guarded(this::turn);
            }
        } finally {
            if (run != null) {
                run.close();
                run = null;
            }
            state.set(SessionState.CLOSED);
            publish();
        }
    }

    /** One turn: the next command, or the next step. */
    private void turn() {
        long now = System.nanoTime();
        boolean stepping = state.get() == SessionState.STEPPING && goal == null;
        boolean training = state.get() == SessionState.RUNNING || state.get() == SessionState.STEPPING && goal != null;
        Runnable command = await(
                stepping
                        ? Math.max(1, stepEnds - now)
                        : training ? (goal == null ? pace.untilDue(now) : 0) : IDLE_NANOS);
        if (command != null) {
            command.run();
        } else if (training && (goal != null || pace.untilDue(System.nanoTime()) <= 0)) {
            train();
        }
        if (stepping && (drawn >= sequence || System.nanoTime() >= stepEnds)) {
            state.compareAndSet(SessionState.STEPPING, SessionState.PAUSED);
            publish();
        }
    }

    private @Nullable Runnable await(long nanos) {
        try {
            return nanos <= 0 ? commands.poll() : commands.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
            return null;
        }
    }

    /** The outermost handler of the engine thread: nothing that fails here may end it, or reach a person unexplained. */
    @OutermostHandler("the engine thread would end without a word")
    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (RoutescopeException e) {
            LOG.warn("{}: {}", e.code(), e.sentence(), e);
            fail(e);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("the engine failed", e);
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            fail(new RoutescopeException(ErrorCode.INTERNAL, e, "training", reason));
        }
    }

    private void fail(RoutescopeException e) {
        opening = null;
        loading = Double.NaN;
        goal = null;
        pace.stop();
        boolean plain = e.code() == ErrorCode.CANCELLED;
        notice = new Notice(
                plain ? Notice.Kind.INFORMATION : Notice.Kind.ERROR,
                e.code().name(),
                e.sentence(),
                e.hint(),
                run == null && !plain ? List.of(Notice.Way.RETRY) : List.of());
        // A run that the guard has stopped stays stopped when another one fails to open.
        boolean stopped = run != null && run.divergence().isPresent();
        state.set(run == null ? SessionState.FAILED : stopped ? SessionState.DIVERGED : SessionState.PAUSED);
        publish();
    }

    private void doOpen(RunConfig config, boolean play) {
        opening = config;
        cancelled = closing;
        loading = 0;
        goal = null;
        pace.stop();
        state.set(SessionState.LOADING);
        publish();
        Run opened = loader.load(config, this::progress, this::awaitLibraries);
        if (run != null) {
            run.close();
        }
        run = opened;
        opening = null;
        loading = Double.NaN;
        notice = null;
        state.set(SessionState.READY);
        show();
        if (play) {
            doPlay(null);
        }
    }

    private boolean progress(long done, long total) {
        loading = total <= 0 ? 0 : (double) done / total;
        publish();
        return !cancelled;
    }

    private boolean canTrain() {
        return run != null && !run.finished() && run.divergence().isEmpty() && state.get() != SessionState.DIVERGED;
    }

    private void doPlay(@Nullable Goal until) {
        if (run == null || !canTrain() || until != null && until.isReached(run.position())) {
            return;
        }
        goal = until;
        if (state.getAndSet(SessionState.RUNNING) != SessionState.RUNNING) {
            pace.start(System.nanoTime());
        }
        publish();
    }

    private void doPause() {
        goal = null;
        if (state.compareAndSet(SessionState.RUNNING, SessionState.PAUSED)
                || state.compareAndSet(SessionState.STEPPING, SessionState.PAUSED)) {
            pace.stop();
            show();
        }
    }

    private void doStep(StepSize size) {
        if (run == null || !canTrain() || state.get() == SessionState.RUNNING) {
            return;
        }
        state.set(SessionState.STEPPING);
        if (size == StepSize.EPOCH) {
            goal = new Goal(run.position().stage(), run.position().epoch());
            pace.start(System.nanoTime());
        } else {
            goal = null;
            Runnable step = size == StepSize.PHASE ? run::stepPhase : run::step;
            step.run();
            endStep();
        }
    }

    private void train() {
        Run current = Objects.requireNonNull(run);
        current.step();
        pace.stepped(current.engine().batchSize(), System.nanoTime());
        if (current.divergence().isPresent()
                || current.finished()
                || goal != null && goal.isReached(current.position())) {
            endStep();
        } else if (drawn >= sequence) {
            show();
        }
    }

    /** A step by hand is over, or play came to its end. */
    private void endStep() {
        Run current = Objects.requireNonNull(run);
        goal = null;
        pace.stop();
        current.divergence()
                .ifPresentOrElse(
                        divergence -> {
                            notice = DivergenceNotice.of(divergence, current.config());
                            state.set(SessionState.DIVERGED);
                        },
                        () -> {
                            stepEnds = System.nanoTime() + DRAW_PATIENCE_NANOS;
                            state.compareAndSet(SessionState.RUNNING, SessionState.PAUSED);
                        });
        show();
    }

    /** Publishes a new picture of the run. */
    private void show() {
        if (run != null) {
            snapshot = run.snapshot();
            sequence++;
        }
        publish();
    }

    /** Publishes what has changed around the picture. */
    private void publish() {
        RunConfig config = opening != null ? opening : run == null ? null : run.config();
        view.set(new SessionView(
                Objects.requireNonNull(state.get()),
                config,
                snapshot,
                sequence,
                loading,
                notice,
                pace.imagesPerSecond(),
                pace.speed()));
    }
}
