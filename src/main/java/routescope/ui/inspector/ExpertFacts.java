package routescope.ui.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import routescope.core.metric.MetricPoint;
import routescope.core.patch.PatchGrid;
import routescope.core.run.Kernels;
import routescope.core.run.PhaseMoment;
import routescope.core.run.ProbeRouting;
import routescope.core.run.Snapshot;
import routescope.core.run.WeightShift;
import routescope.core.train.Phase;

/**
 * Everything a snapshot knows about one expert.
 *
 * @param snapshot the moment
 * @param expert index of the expert
 * @param top what it weighs most over the probe images, strongest first
 * @param nearMisses the highest scores it rejected, highest first
 * @param lowest the lowest scores of all, lowest first
 */
record ExpertFacts(
        Snapshot snapshot, int expert, List<Sighting> top, List<Sighting> nearMisses, List<Sighting> lowest) {

    /**
     * {@return the facts of an expert}
     *
     * @param snapshot the moment
     * @param expert index of the expert
     * @param most how many patches each list has at most
     */
    static ExpertFacts of(Snapshot snapshot, int expert, int most) {
        ProbeRouting probe = snapshot.probe();
        List<Sighting> taken = new ArrayList<>();
        List<Sighting> rejected = new ArrayList<>();
        for (int image = 0; image < probe.size(); image++) {
            for (int patch = 0; patch < probe.patches(); patch++) {
                float gate = probe.gate(image, patch, expert);
                Sighting seen = new Sighting(image, patch, probe.score(image, patch, expert), gate);
                (Float.isNaN(gate) && probe.slot(image, patch, expert) < 0 ? rejected : taken).add(seen);
            }
        }
        Comparator<Sighting> byScore = Comparator.comparingDouble(Sighting::score);
        Comparator<Sighting> byGate = Comparator.comparingDouble(Sighting::gate);
        return new ExpertFacts(
                snapshot,
                expert,
                first(taken, byGate.reversed().thenComparing(byScore.reversed()), most),
                first(rejected, byScore.reversed(), most),
                first(rejected, byScore, most));
    }

    /** {@return how the patches, and so the kernels, are laid out} */
    PatchGrid grid() {
        return snapshot.test().grid();
    }

    /** {@return what the pictures of the kernels show: right after those phases their gradient or their change} */
    Optional<Phase> pictured() {
        PhaseMoment moment = snapshot.phase();
        return shift() == null || moment == null ? Optional.empty() : Optional.of(moment.done());
    }

    /** {@return {@code [experts, d]} what is shown of the router kernels, not modified} */
    float[] allRouters() {
        WeightShift shift = shift();
        return shift == null ? snapshot.kernels().routers() : shift.routers();
    }

    /** {@return {@code [experts, neurons, d]} what is shown of the neurons' kernels, not modified} */
    float[] allNeurons() {
        WeightShift shift = shift();
        return shift == null ? snapshot.kernels().neurons() : shift.neurons();
    }

    private @Nullable WeightShift shift() {
        PhaseMoment moment = snapshot.phase();
        if (moment == null) {
            return null;
        }
        return moment.done() == Phase.GRADIENT ? moment.gradient() : moment.change();
    }

    /** {@return {@code [d]} a copy of the router kernel} */
    float[] router() {
        int size = snapshot.kernels().patchSize();
        return Arrays.copyOfRange(allRouters(), expert * size, (expert + 1) * size);
    }

    /** {@return {@code [neurons, d]} a copy of the kernels of its neurons} */
    float[] neuronKernels() {
        int size = neurons() * snapshot.kernels().patchSize();
        return Arrays.copyOfRange(allNeurons(), expert * size, (expert + 1) * size);
    }

    /** {@return neurons of the expert} */
    int neurons() {
        return snapshot.kernels().neuronsPerExpert();
    }

    /**
     * {@return the output weight of a neuron}
     *
     * @param neuron its index within the expert
     * @param output which output
     */
    float head(int neuron, int output) {
        Kernels kernels = snapshot.kernels();
        return kernels.head()[(expert * neurons() + neuron) * kernels.outputs() + output];
    }

    /** {@return the newest evaluation} */
    MetricPoint latest() {
        return snapshot.latest();
    }

    private static List<Sighting> first(List<Sighting> all, Comparator<Sighting> order, int most) {
        return all.stream().sorted(order).limit(most).toList();
    }
}
