package routescope.ui.inspector;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import routescope.core.run.PhaseMoment;
import routescope.core.run.ProbePhase;
import routescope.core.run.Snapshot;
import routescope.core.train.Phase;
import routescope.ui.text.Texts;
import routescope.viz.Numbers;

/** The last column of the routers' table: the distance to the cut, within a step what the last phase made of the patch. */
final class PhaseColumn {
    private static final int MOST_NEURONS = 3;

    private PhaseColumn() {}

    /** {@return its title} @param snapshot the moment */
    static String title(Snapshot snapshot) {
        PhaseMoment moment = snapshot.phase();
        if (moment == null) {
            return Texts.get("inspector.routers.distance");
        }
        return switch (moment.done()) {
            case EXPERT -> Texts.get("inspector.routers.activations");
            case POOL, LOSS -> Texts.get("inspector.routers.contribution");
            case GRADIENT -> Texts.get("inspector.routers.gradient");
            default -> Texts.get("inspector.routers.distance");
        };
    }

    /** {@return a router's line in it} @param snapshot the moment @param facts of the patch @param row the router */
    static String value(Snapshot snapshot, PatchFacts facts, RouterRow row) {
        PhaseMoment moment = snapshot.phase();
        String none = Texts.get("inspector.routers.none");
        if (moment == null || moment.done() == Phase.UPDATE) {
            return RouterWords.distance(row);
        }
        ProbePhase probe = moment.probe();
        int slot = snapshot.probe().slot(facts.image(), facts.patch(), row.expert());
        return switch (moment.done()) {
            case SELECT, GATE -> RouterWords.distance(row);
            case EXPERT -> slot < 0 ? none : activations(probe, facts.image(), row.expert(), slot);
            case POOL, LOSS -> slot < 0 ? none : Numbers.brief(probe.contribution(facts.image(), row.expert(), slot));
            case GRADIENT -> Numbers.brief(probe.scoreGradient(facts.image(), facts.patch(), row.expert()));
            default -> none;
        };
    }

    private static String activations(ProbePhase probe, int image, int expert, int slot) {
        String some = IntStream.range(0, Math.min(MOST_NEURONS, probe.neurons()))
                .mapToObj(neuron -> Numbers.brief(probe.activation(image, expert, slot, neuron)))
                .collect(Collectors.joining(" "));
        return probe.neurons() > MOST_NEURONS ? some + " …" : some;
    }
}
