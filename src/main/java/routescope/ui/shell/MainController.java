package routescope.ui.shell;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import routescope.app.Notice;
import routescope.app.RunChange;
import routescope.app.Session;
import routescope.app.SessionState;
import routescope.app.SessionView;
import routescope.app.Speed;
import routescope.app.StepSize;
import routescope.core.run.PhaseMoment;
import routescope.core.run.Snapshot;
import routescope.core.train.Phase;
import routescope.core.train.Position;
import routescope.ui.fx.FrameLoop;
import routescope.ui.fx.Shown;
import routescope.ui.text.Texts;

/** Takes the session's newest view once a frame, and passes commands on. */
public final class MainController {
    private static final int FRAMES_BETWEEN_GAUGES = 30;
    private static final long PICTURE_NANOS = 30_000_000L;

    /** Pulses after which the first frame has been rendered, and the toolkit has all its libraries. */
    private static final int TOOLKIT_PULSES = 3;

    private final Session session;
    private final Shown shown;
    private final FrameLoop loop;
    private final MainModel model = new MainModel();
    private final Memory memory;
    private @Nullable SessionView last;
    private @Nullable Notice sessionNotice;
    private int pulses;
    private long toTell = -1;
    private long nextPicture = System.nanoTime();
    private int frames;

    /**
     * Makes the controller and has it take part in every frame.
     *
     * @param session the session
     * @param shown what the views show
     * @param loop the clock
     * @param memory tells how much memory is used
     */
    public MainController(Session session, Shown shown, FrameLoop loop, Memory memory) {
        this.session = session;
        this.shown = shown;
        this.loop = loop;
        this.memory = memory;
        loop.onUpdate(this::poll);
        loop.onDrawn(this::tellDrawn);
    }

    /** {@return what the frame of the window shows} */
    public MainModel model() {
        return model;
    }

    /** Plays, or pauses what plays. */
    public void playOrPause() {
        if (model.stateProperty().get().isPlaying()) {
            session.pause();
        } else {
            session.play();
        }
    }

    /** Stops after the batch under way. */
    public void pause() {
        session.pause();
    }

    /** Makes one step. */
    public void next() {
        if (model.stateProperty().get().isPlaying()) {
            session.pause();
        }
        session.step(model.stepSizeProperty().get());
    }

    /** Goes back to the start of the open run. */
    public void restart() {
        session.restart();
    }

    /**
     * Trains until an epoch is done.
     *
     * @param epoch the epoch, from 1
     */
    public void runToEpoch(int epoch) {
        session.runToEpoch(epoch);
    }

    /**
     * Sets how fast play goes.
     *
     * @param speed the speed
     */
    public void setSpeed(Speed speed) {
        session.setSpeed(speed);
        model.speedProperty().set(speed);
    }

    /**
     * Sets how far Next goes.
     *
     * @param size how far
     */
    public void setStepSize(StepSize size) {
        model.stepSizeProperty().set(size);
    }

    /**
     * Goes to a step of the current branch.
     *
     * @param step any; the nearest step there is counts
     */
    public void travel(int step) {
        session.travel(step);
    }

    /** Goes back as far as Next goes forward. */
    public void back() {
        Position now = model.positionProperty().get();
        if (now != null) {
            boolean epoch = model.stepSizeProperty().get() == StepSize.EPOCH;
            int far = !epoch ? 1 : now.batch() == 0 ? now.batchesPerEpoch() : now.batch();
            session.travel(now.step() - far);
        }
    }

    /** Plays backwards, or pauses what plays. */
    public void playBackwards() {
        if (model.stateProperty().get().isPlaying()) {
            session.pause();
        } else {
            session.playBackwards();
        }
    }

    /**
     * Changes the run at the step that is shown.
     *
     * @param change what to do
     */
    public void edit(RunChange change) {
        session.edit(change);
    }

    /** Stops a load. */
    public void cancelLoading() {
        session.cancelLoading();
    }

    /**
     * Adds a notice of the window; one of the same name takes the place of the one before.
     *
     * @param notice the notice
     */
    public void add(Notice notice) {
        model.notices().removeIf(standing -> standing.code().equals(notice.code()) && standing != sessionNotice);
        model.notices().add(notice);
    }

    /**
     * Takes a notice away.
     *
     * @param notice the notice
     */
    public void dismiss(Notice notice) {
        model.notices().remove(notice);
        if (notice.equals(sessionNotice)) {
            session.dismissNotice();
        }
    }

    private void poll() {
        SessionView view = session.view();
        if (view != last) {
            take(view);
            last = view;
        }
        if (frames++ % FRAMES_BETWEEN_GAUGES == 0) {
            model.framesPerSecondProperty().set(loop.meter().framesPerSecond(System.nanoTime()));
            model.memoryProperty().set(memory.words());
            Snapshot now = shown.snapshotProperty().get();
            model.historyProperty().set(now == null ? "" : Memory.words(now.timeline()));
        }
    }

    private void take(SessionView view) {
        boolean newPicture = last == null || view.sequence() != last.sequence();
        Snapshot snapshot = view.snapshot();
        if (snapshot != null && newPicture) {
            model.positionProperty().set(snapshot.position());
            PhaseMoment moment = snapshot.phase();
            model.nextPhaseProperty().set(moment == null ? Phase.DRAW_BATCH : moment.next());
            model.lossProperty().set(lossOf(snapshot));
            model.accuracyProperty().set(snapshot.latest().testAccuracy());
            shown.sequenceProperty().set(view.sequence());
            shown.snapshotProperty().set(snapshot);
            toTell = view.sequence();
        }
        shown.staleProperty().set(view.state() == SessionState.LOADING && snapshot != null);
        model.imagesPerSecondProperty().set(view.imagesPerSecond());
        model.loadingProperty().set(view.loading());
        model.speedProperty().set(view.speed());
        model.stateProperty().set(view.state());
        model.undoNameProperty().set(view.undoName());
        model.redoNameProperty().set(view.redoName());
        takeNotice(view.notice());
    }

    /** Before the first batch there is no loss of a batch, but the evaluation at the start has one. */
    private static double lossOf(Snapshot snapshot) {
        return Double.isNaN(snapshot.batchLoss()) ? snapshot.latest().loss() : snapshot.batchLoss();
    }

    private void takeNotice(@Nullable Notice notice) {
        if (!Objects.equals(notice, sessionNotice)) {
            if (sessionNotice != null) {
                model.notices().remove(sessionNotice);
            }
            sessionNotice = notice;
            if (notice != null) {
                model.notices().add(notice);
            }
        }
    }

    /** While it plays, pictures are asked for at most 33 times a second: more are hardly seen, and each costs training time. */
    private void tellDrawn() {
        if (pulses < TOOLKIT_PULSES && ++pulses == TOOLKIT_PULSES) {
            session.toolkitReady();
        }
        long now = System.nanoTime();
        boolean plays = model.stateProperty().get() == SessionState.RUNNING;
        if (toTell >= 0 && (!plays || now - nextPicture >= 0)) {
            session.drawn(toTell);
            toTell = -1;
            nextPicture = Math.max(nextPicture + PICTURE_NANOS, now);
        }
    }

    /** Tells that something went wrong in the program itself: once, without its inner words. */
    void internalError(String reason) {
        add(new Notice(
                Notice.Kind.ERROR,
                "INTERNAL",
                Texts.get("notice.internal.sentence", reason),
                Texts.get("notice.internal.hint"),
                List.of()));
    }
}
