package routescope.ui.phase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import routescope.app.Session;
import routescope.core.run.PhaseMoment;
import routescope.core.run.Snapshot;
import routescope.core.train.Phase;
import routescope.core.train.Stage;
import routescope.ui.fx.FrameLoop;
import routescope.ui.fx.Shown;
import routescope.ui.text.Texts;

/** Keeps the phase strip at the moment that is shown, and narrates. */
public final class PhaseController implements PhaseGestures {
    private static final List<Phase> ROUTER_PHASES = List.of(Phase.DRAW_BATCH, Phase.GRADIENT, Phase.UPDATE);

    private final Shown shown;
    private final PhaseModel model = new PhaseModel();
    private final BooleanProperty byPhase = new SimpleBooleanProperty(this, "byPhase");
    private final NarrationController narrator;
    private final PhaseView view;
    private @Nullable Phase explained;

    /**
     * Makes the strip and keeps it in step with what is shown.
     *
     * @param session trains
     * @param shown what all views of the window show together
     * @param loop the clock
     */
    public PhaseController(Session session, Shown shown, FrameLoop loop) {
        this.shown = shown;
        narrator = new NarrationController(session, shown, loop, System::nanoTime);
        model.narratingProperty().bind(narrator.narratingProperty());
        view = new PhaseView(model, this);
        shown.snapshotProperty().subscribe(this::refresh);
        shown.selectionProperty().subscribe(this::refresh);
        byPhase.subscribe(this::refresh);
        model.narratingProperty().subscribe(this::refresh);
    }

    /** {@return the strip} */
    public Node root() {
        return view;
    }

    /** {@return whether Next goes by phase: then the strip is there between steps too} */
    public BooleanProperty byPhaseProperty() {
        return byPhase;
    }

    /** {@return whether the phases are being narrated} */
    public ReadOnlyBooleanProperty narratingProperty() {
        return model.narratingProperty();
    }

    /**
     * Has a part of the window lit up by the phases that change it, and dimmed by the others.
     *
     * @param part what is seen there
     * @param node the part of the window
     */
    public void light(NarratedPart part, Node node) {
        narrator.light(part, node);
    }

    @Override
    public void narrate() {
        if (narrator.narratingProperty().get()) {
            narrator.stop();
        } else {
            explained = null;
            narrator.start();
        }
    }

    /** Stops the narration, if there is one. */
    public void stopNarration() {
        narrator.stop();
    }

    @Override
    public void explain(Phase phase) {
        explained = phase == explained ? null : phase;
        refresh();
    }

    private void refresh() {
        Snapshot snapshot = shown.snapshotProperty().get();
        PhaseMoment moment = snapshot == null ? null : snapshot.phase();
        model.shownProperty()
                .set(snapshot != null
                        && (byPhase.get() || model.narratingProperty().get() || moment != null));
        if (snapshot == null || !model.shownProperty().get()) {
            model.show(List.of(), List.of());
            return;
        }
        Stage stage = moment == null || moment.done() == Phase.UPDATE
                ? snapshot.position().stage()
                : moment.stage();
        Stage row = moment == null ? stage : moment.stage();
        List<Phase> phases = row == Stage.ROUTERS ? ROUTER_PHASES : Arrays.asList(Phase.values());
        Phase next = moment == null ? Phase.DRAW_BATCH : moment.next();
        List<PhaseChip> chips = new ArrayList<>();
        for (Phase phase : phases) {
            chips.add(new PhaseChip(phase, place(phase, moment, next), phase == explained));
        }
        PhaseFocus focus = PhaseFocus.of(
                snapshot,
                shown.selectionProperty()
                        .get()
                        .within(
                                snapshot.probe().size(),
                                snapshot.probe().patches(),
                                snapshot.probe().experts())
                        .focus());
        List<PhaseExplanation> words = new ArrayList<>();
        if (explained != null && phases.contains(explained)) {
            words.add(explanation(snapshot, focus, row, explained, "phase.explained.title"));
        } else {
            if (moment != null) {
                words.add(explanation(snapshot, focus, row, moment.done(), "phase.last.title"));
            }
            words.add(explanation(snapshot, focus, stage, next, "phase.next.title"));
        }
        model.show(chips, words);
    }

    private static PhasePlace place(Phase phase, @Nullable PhaseMoment moment, Phase next) {
        if (moment != null && phase == moment.done()) {
            return PhasePlace.LAST;
        }
        if (phase == next) {
            return PhasePlace.NEXT;
        }
        boolean done = moment != null && phase.compareTo(moment.done()) < 0;
        return done ? PhasePlace.DONE : PhasePlace.COMING;
    }

    private static PhaseExplanation explanation(
            Snapshot snapshot, PhaseFocus focus, Stage stage, Phase phase, String title) {
        boolean routers = stage == Stage.ROUTERS && phase == Phase.GRADIENT;
        String plain = routers ? Texts.get("phase.routers.plain") : Texts.get("phase." + phase.name() + ".plain");
        return new PhaseExplanation(
                Texts.get(title, Texts.get("phase." + phase.name() + ".name")),
                plain,
                new PhaseFormula(snapshot, focus, stage).line(phase));
    }
}
