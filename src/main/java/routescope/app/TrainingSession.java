package routescope.app;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import routescope.core.data.DataSource;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.train.Stage;

/**
 * The session behind the window: one daemon thread owns the run and carries out commands between two steps. Play makes a
 * new snapshot only once the last one is on the screen, so drawing never holds training up; a step by hand ends when its
 * picture is drawn.
 */
public final class TrainingSession implements Session {
    private static final long DRAW_PATIENCE_NANOS = 500_000_000L;
    private static final long IDLE_NANOS = 100_000_000L;
    private static final int NOWHERE = -1;
    private static final int REWIND_STRIDE = 8;

    private final EngineThread commands;
    private final Showcase showcase;
    private final AtomicInteger travelTo = new AtomicInteger(NOWHERE);
    private final AtomicReference<SessionState> state = new AtomicReference<>(SessionState.EMPTY);
    private final RunLoader loader;
    private final Pace pace;
    private final LibraryGate libraries;
    private volatile boolean cancelled;

    // Below: touched by the engine thread only.
    private @Nullable Run run;
    private @Nullable Goal goal;
    private final RunEdits edits = new RunEdits();
    private long stepEnds;

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
        libraries = new LibraryGate(besideToolkit);
        showcase = new Showcase(speed);
        commands = new EngineThread("trainer", this::turn, this::fail, this::end);
        commands.start();
    }

    @Override
    public void toolkitReady() {
        libraries.open();
    }

    @Override
    public SessionView view() {
        return showcase.view();
    }

    @Override
    public void drawn(long number) {
        // A caller that repeats itself must not fill the queue faster than it is emptied.
        SessionState now = state.get();
        if (showcase.drawn(number) && (now == SessionState.STEPPING || now == SessionState.REWINDING)) {
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
    public void travel(int step) {
        if (travelTo.getAndSet(Math.max(0, step)) == NOWHERE) {
            commands.add(() -> {
                int target = travelTo.getAndSet(NOWHERE);
                stand(run -> run.travel(target, this::mayTravelOn));
            });
        }
    }

    @Override
    public void playBackwards() {
        commands.add(() -> {
            if (run != null && run.position().step() > 0) {
                stand(run -> {});
                state.set(SessionState.REWINDING);
                pace.start(System.nanoTime());
                publish();
            }
        });
    }

    @Override
    public void edit(RunChange change) {
        commands.add(() -> {
            boolean plays = state.get() == SessionState.RUNNING;
            stand(current -> edits.carryOut(current, change, this::isOpen));
            if (plays) {
                doPlay(null);
            }
        });
    }

    private boolean isOpen() {
        return !commands.isClosing();
    }

    /** A drag asks for many steps: the newest one counts. */
    private boolean mayTravelOn() {
        return !commands.isClosing() && travelTo.get() == NOWHERE;
    }

    /** Stops, does something with the run, and waits where that has left it. */
    private void stand(Consumer<Run> work) {
        Run current = run;
        if (current == null) {
            return;
        }
        goal = null;
        pace.stop();
        work.accept(current);
        Notice stopped = current.divergence()
                .map(divergence -> DivergenceNotice.of(
                        divergence, current.config(), current.engine().knobs()))
                .orElse(null);
        showcase.say(stopped);
        boolean atStart = current.position().step() == 0;
        state.set(stopped != null ? SessionState.DIVERGED : atStart ? SessionState.READY : SessionState.PAUSED);
        show();
    }

    @Override
    public void dismissNotice() {
        commands.add(() -> {
            showcase.say(null);
            publish();
        });
    }

    @Override
    public void close() {
        cancelled = true;
        commands.close();
    }

    private void end() {
        if (run != null) {
            run.close();
            run = null;
        }
        state.set(SessionState.CLOSED);
        publish();
    }

    /** One turn: the next command, or the next step. */
    private void turn() {
        long now = System.nanoTime();
        boolean stepping = state.get() == SessionState.STEPPING && goal == null;
        boolean training = isTraining();
        Runnable command = commands.await(
                stepping
                        ? Math.max(1, stepEnds - now)
                        : training ? (goal == null ? pace.untilDue(now) : 0) : IDLE_NANOS);
        if (command != null) {
            command.run();
        } else if (training && (goal != null || pace.untilDue(System.nanoTime()) <= 0)) {
            if (state.get() == SessionState.REWINDING) {
                rewind();
            } else {
                train();
            }
        }
        if (stepping && (showcase.isDrawn() || System.nanoTime() >= stepEnds)) {
            state.compareAndSet(SessionState.STEPPING, SessionState.PAUSED);
            publish();
        }
    }

    private boolean isTraining() {
        SessionState now = Objects.requireNonNull(state.get());
        return now == SessionState.RUNNING
                || now == SessionState.REWINDING && (showcase.isDrawn() || !commands.isEmpty())
                || now == SessionState.STEPPING && goal != null;
    }

    /** One step back; at full speed as many as a picture may leave out. */
    private void rewind() {
        Run current = Objects.requireNonNull(run);
        int step = current.position().step() - (pace.speed().isMax() ? REWIND_STRIDE : 1);
        current.travel(step, this::isOpen);
        pace.stepped(0, System.nanoTime());
        if (current.position().step() == 0) {
            stand(none -> {});
        } else {
            show();
        }
    }

    private void fail(RoutescopeException e) {
        showcase.opens(null);
        goal = null;
        pace.stop();
        showcase.say(Notice.of(e, run == null));
        // A run that the guard has stopped stays stopped when another one fails to open.
        boolean stopped = run != null && run.divergence().isPresent();
        state.set(run == null ? SessionState.FAILED : stopped ? SessionState.DIVERGED : SessionState.PAUSED);
        publish();
    }

    private void doOpen(RunConfig config, boolean play) {
        cancelled = commands.isClosing();
        showcase.opens(config);
        goal = null;
        pace.stop();
        state.set(SessionState.LOADING);
        publish();
        Run opened = loader.load(config, this::progress, () -> libraries.await(() -> cancelled));
        if (run != null) {
            run.close();
        }
        run = opened;
        edits.clear();
        showcase.opens(null);
        showcase.say(null);
        state.set(SessionState.READY);
        show();
        if (play) {
            doPlay(null);
        }
    }

    private boolean progress(long done, long total) {
        showcase.progress(total <= 0 ? 0 : (double) done / total);
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
                || state.compareAndSet(SessionState.REWINDING, SessionState.PAUSED)
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
        } else if (showcase.isDrawn()) {
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
                            showcase.say(DivergenceNotice.of(
                                    divergence,
                                    current.config(),
                                    current.engine().knobs()));
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
            showcase.picture(run);
        }
        publish();
    }

    /** Publishes what has changed around the picture. */
    private void publish() {
        showcase.publish(Objects.requireNonNull(state.get()), run, pace, edits);
    }
}
