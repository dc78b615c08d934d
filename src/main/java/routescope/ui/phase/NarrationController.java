package routescope.ui.phase;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import routescope.app.Session;
import routescope.app.SessionState;
import routescope.app.StepSize;
import routescope.core.run.PhaseMoment;
import routescope.core.run.Snapshot;
import routescope.ui.fx.FrameLoop;
import routescope.ui.fx.Shown;

/**
 * Plays the phases slowly: each lights up its part of the window while the others are dimmed. Where little motion is
 * wished for, nothing is dimmed and the part only gets a frame.
 */
final class NarrationController {
    private static final long PHASE_NANOS = 3_000_000_000L;

    private final Session session;
    private final Shown shown;
    private final LongSupplier clock;
    private final BooleanProperty narrating = new SimpleBooleanProperty(this, "narrating");
    private final Map<NarratedPart, Node> parts = new EnumMap<>(NarratedPart.class);
    private boolean pausing;
    private long due;

    NarrationController(Session session, Shown shown, FrameLoop loop, LongSupplier clock) {
        this.session = session;
        this.shown = shown;
        this.clock = clock;
        loop.onUpdate(this::tick);
        shown.snapshotProperty().subscribe(this::lightUp);
    }

    BooleanProperty narratingProperty() {
        return narrating;
    }

    void light(NarratedPart part, Node node) {
        parts.put(part, node);
    }

    /** Begins; what plays is paused first. */
    void start() {
        pausing = session.view().state() == SessionState.RUNNING;
        if (pausing) {
            session.pause();
        }
        due = clock.getAsLong();
        narrating.set(true);
        lightUp();
    }

    /** Stops and lights everything again. */
    void stop() {
        narrating.set(false);
        lightUp();
    }

    /** Takes the next phase when it is time; ends when the run cannot go on or somebody plays it. */
    void tick() {
        if (!narrating.get()) {
            return;
        }
        SessionState state = session.view().state();
        Snapshot snapshot = session.view().snapshot();
        if (state == SessionState.RUNNING && pausing || state == SessionState.STEPPING) {
            return;
        }
        pausing = false;
        boolean ready = state == SessionState.READY || state == SessionState.PAUSED;
        if (!ready || snapshot == null || snapshot.position().finished()) {
            stop();
        } else if (clock.getAsLong() - due >= 0) {
            due = clock.getAsLong() + PHASE_NANOS;
            session.step(StepSize.PHASE);
        }
    }

    private void lightUp() {
        Snapshot snapshot = shown.snapshotProperty().get();
        PhaseMoment moment = narrating.get() && snapshot != null ? snapshot.phase() : null;
        NarratedPart lit = moment == null ? null : part(moment);
        parts.forEach((part, node) -> {
            dress(node, "narrated", lit == part);
            dress(
                    node,
                    "dimmed",
                    lit != null && lit != part && !shown.calmProperty().get());
        });
    }

    private static NarratedPart part(PhaseMoment moment) {
        return switch (moment.done()) {
            case DRAW_BATCH, SCORE, SELECT, GATE, EXPERT, POOL, GRADIENT -> NarratedPart.BOARD;
            case LOSS -> NarratedPart.CHARTS;
            case UPDATE -> NarratedPart.INSPECTOR;
        };
    }

    private static void dress(@Nullable Node node, String style, boolean on) {
        if (node == null || node.getStyleClass().contains(style) == on) {
            return;
        }
        if (on) {
            node.getStyleClass().add(style);
        } else {
            node.getStyleClass().remove(style);
        }
    }
}
