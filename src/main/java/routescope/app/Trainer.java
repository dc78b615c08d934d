package routescope.app;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import routescope.core.data.DataSplit;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Guests;
import routescope.core.run.Run;
import routescope.core.train.Stage;

/** What the thread of a session does with its run. Everything here happens on that thread, unless it says otherwise. */
final class Trainer {
    private static final long DRAW_PATIENCE_NANOS = 500_000_000L;
    private static final long IDLE_NANOS = 100_000_000L;
    private static final int REWIND_STRIDE = 8;

    private final EngineThread commands;
    private final Showcase showcase;
    private final Opener opener;
    private final Pace pace;
    private final AtomicReference<SessionState> state = new AtomicReference<>(SessionState.EMPTY);
    private @Nullable OpenRun open;
    private @Nullable Goal goal;
    private Opener.@Nullable Order opening;
    private @Nullable Guests guests;
    private long stepEnds;

    Trainer(EngineThread commands, Showcase showcase, Opener opener, Speed speed) {
        this.commands = commands;
        this.showcase = showcase;
        this.opener = opener;
        pace = new Pace(speed);
    }

    /** {@return whether the next turn waits until a picture is drawn} Any thread may ask. */
    boolean waitsForPictures() {
        SessionState now = state.get();
        return now == SessionState.STEPPING || now == SessionState.REWINDING;
    }

    // --- turns ------------------------------------------------------------------------------------------------------

    /** One turn: the next command, or the next step. */
    void turn() {
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

    /** A turn has failed. */
    void fail(RoutescopeException e) {
        showcase.opens(null);
        goal = null;
        pace.stop();
        showcase.say(Notice.of(e, open == null));
        // A run that the guard has stopped stays stopped when another one fails to open.
        boolean stopped = open != null && open.run().divergence().isPresent();
        state.set(open == null ? SessionState.FAILED : stopped ? SessionState.DIVERGED : SessionState.PAUSED);
        publish();
        opened(false);
    }

    /** The last thing done. */
    void end() {
        if (open != null) {
            open.close();
            open = null;
        }
        state.set(SessionState.CLOSED);
        publish();
        opened(false);
    }

    private boolean isTraining() {
        SessionState now = Objects.requireNonNull(state.get());
        return now == SessionState.RUNNING
                || now == SessionState.REWINDING && (showcase.isDrawn() || !commands.isEmpty())
                || now == SessionState.STEPPING && goal != null;
    }

    private boolean isOpen() {
        return !commands.isClosing();
    }

    private Run run() {
        return Objects.requireNonNull(open, "no run is open").run();
    }

    // --- opening and keeping ----------------------------------------------------------------------------------------

    void open(Opener.Order order) {
        opening = order;
        showcase.opens(order.config());
        goal = null;
        pace.stop();
        state.set(SessionState.LOADING);
        publish();
        OpenRun opened = opener.open(order, open, this::progress, this::isOpen);
        if (open != null) {
            open.close();
        }
        open = opened;
        seat(guests);
        showcase.opens(null);
        stand(current -> {});
        opened(true);
        if (order.play()) {
            play();
        }
    }

    private void opened(boolean done) {
        if (opening != null) {
            opening.opened().complete(done);
            opening = null;
        }
    }

    private boolean progress(long done, long total) {
        showcase.progress(total <= 0 ? 0 : (double) done / total);
        publish();
        return !opener.isCancelled();
    }

    Kept keep() {
        return Objects.requireNonNull(open, "no run is open").kept(showcase.newest());
    }

    DataSplit images() {
        return run().data();
    }

    // --- playing and stepping ---------------------------------------------------------------------------------------

    void play() {
        play(null);
    }

    void runToEpoch(int epoch) {
        if (open != null) {
            Stage now = run().position().stage();
            play(new Goal(now == Stage.ROUTERS ? Stage.EXPERTS : now, epoch));
        }
    }

    private void play(@Nullable Goal until) {
        if (!canTrain() || until != null && until.isReached(run().position())) {
            return;
        }
        goal = until;
        if (state.getAndSet(SessionState.RUNNING) != SessionState.RUNNING) {
            pace.start(System.nanoTime());
        }
        publish();
    }

    private boolean canTrain() {
        return open != null
                && !run().finished()
                && run().divergence().isEmpty()
                && state.get() != SessionState.DIVERGED;
    }

    void pause() {
        goal = null;
        if (state.compareAndSet(SessionState.RUNNING, SessionState.PAUSED)
                || state.compareAndSet(SessionState.REWINDING, SessionState.PAUSED)
                || state.compareAndSet(SessionState.STEPPING, SessionState.PAUSED)) {
            pace.stop();
            show();
        }
    }

    void setSpeed(Speed speed) {
        pace.setSpeed(speed, System.nanoTime());
        publish();
    }

    void step(StepSize size) {
        if (!canTrain() || state.get() == SessionState.RUNNING) {
            return;
        }
        Run run = run();
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
        Run run = run();
        run.step();
        pace.stepped(run.engine().batchSize(), System.nanoTime());
        if (run.divergence().isPresent() || run.finished() || goal != null && goal.isReached(run.position())) {
            endStep();
        } else if (showcase.isDrawn()) {
            show();
        }
    }

    /** A step by hand is over, or play came to its end. */
    private void endStep() {
        goal = null;
        pace.stop();
        Notice stopped = divergence();
        if (stopped != null) {
            showcase.say(stopped);
            state.set(SessionState.DIVERGED);
        } else {
            stepEnds = System.nanoTime() + DRAW_PATIENCE_NANOS;
            state.compareAndSet(SessionState.RUNNING, SessionState.PAUSED);
        }
        show();
    }

    private @Nullable Notice divergence() {
        Run run = run();
        return run.divergence()
                .map(divergence -> DivergenceNotice.of(
                        divergence, run.config(), run.engine().knobs()))
                .orElse(null);
    }

    // --- travelling and editing -------------------------------------------------------------------------------------

    /** Stops, does something with the run, and waits where that has left it. */
    private void stand(Consumer<Run> work) {
        if (open == null) {
            return;
        }
        goal = null;
        pace.stop();
        work.accept(run());
        Notice stopped = divergence();
        showcase.opens(null);
        showcase.say(stopped);
        boolean atStart = run().position().step() == 0;
        state.set(stopped != null ? SessionState.DIVERGED : atStart ? SessionState.READY : SessionState.PAUSED);
        show();
    }

    /** The same, and goes on playing if it was playing. */
    private void standBriefly(Consumer<Run> work) {
        boolean plays = state.get() == SessionState.RUNNING;
        stand(work);
        if (plays) {
            play();
        }
    }

    void travel(int step, BooleanSupplier keepGoing) {
        stand(run -> run.travel(step, patient(run, step, keepGoing)));
    }

    /** {@return the same question, which after a while also shows how far a replay is, and takes a cancel} */
    private BooleanSupplier patient(Run run, int target, BooleanSupplier keepGoing) {
        opener.begin();
        Replay replay = new Replay(System.nanoTime());
        return () -> {
            int step = run.position().step();
            if (replay.isDue(step, System.nanoTime())) {
                state.set(SessionState.LOADING);
                showcase.progress(replay.share(
                        step, Math.min(target, run.tree().end(run.tree().current()))));
                publish();
            }
            return !opener.isCancelled() && keepGoing.getAsBoolean();
        };
    }

    void restart() {
        standBriefly(run -> run.travel(0, this::isOpen));
    }

    void edit(RunChange change) {
        OpenRun edited = open;
        if (edited != null) {
            standBriefly(run -> edited.edit(change, patient(run, Integer.MAX_VALUE, this::isOpen)));
        }
    }

    void playBackwards() {
        if (open != null && run().position().step() > 0) {
            stand(run -> {});
            state.set(SessionState.REWINDING);
            pace.start(System.nanoTime());
            publish();
        }
    }

    /** One step back; at full speed as many as a picture may leave out. */
    private void rewind() {
        Run run = run();
        int step = run.position().step() - (pace.speed().isMax() ? REWIND_STRIDE : 1);
        run.travel(step, this::isOpen);
        pace.stepped(0, System.nanoTime());
        if (run.position().step() == 0) {
            stand(none -> {});
        } else {
            show();
        }
    }

    void guests(@Nullable Guests wanted) {
        if (open != null) {
            seat(wanted);
            show();
        }
    }

    /** Pictures that are cut in another way than the images of the run go. */
    private void seat(@Nullable Guests wanted) {
        guests = wanted != null && wanted.fit(run().data().test()) ? wanted : null;
        run().setGuests(guests);
    }

    // --- showing ----------------------------------------------------------------------------------------------------

    void dismissNotice() {
        showcase.say(null);
        publish();
    }

    /** Publishes a new picture of the run. */
    private void show() {
        if (open != null) {
            showcase.picture(run());
        }
        publish();
    }

    /** Publishes what has changed around the picture. */
    private void publish() {
        showcase.publish(Objects.requireNonNull(state.get()), open, pace);
    }
}
