package routescope.ui.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import routescope.core.model.GateKind;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;
import routescope.core.run.ProbeRouting;
import routescope.core.run.Snapshot;
import routescope.core.train.Phase;
import routescope.viz.ExpertPalette;

/**
 * Everything a snapshot knows about one patch of one probe image.
 *
 * @param step updates done before the snapshot
 * @param image index of the probe image
 * @param patch number of the patch
 * @param grid how the image is cut
 * @param values {@code [d]} the values of the patch, not modified
 * @param signed whether those values are signed
 * @param truth what is true of the patch
 * @param kind what was put there
 * @param className the class of the image, empty when it is unknown
 * @param routers what each router makes of it; empty for a CNN
 * @param selectedPatches l
 * @param gate how selected patches are weighed
 * @param formula the numbers of the gate of the focused expert, if there are routers
 * @param contributions {@code [patches]} share of each patch of the image in the logit
 * @param logit what those add up to
 * @param prediction what the model says about the image
 * @param comparison what the CNN beside it says, if there is one
 * @param known the phases whose results may be told: all of them, within a step those that were carried out
 */
record PatchFacts(
        int step,
        int image,
        int patch,
        PatchGrid grid,
        float[] values,
        boolean signed,
        Truth truth,
        String kind,
        String className,
        List<RouterRow> routers,
        int selectedPatches,
        GateKind gate,
        Optional<GateFormula> formula,
        float[] contributions,
        double logit,
        Verdict prediction,
        Optional<Verdict> comparison,
        Set<Phase> known) {

    /** {@return whether what a phase brings forth may be told} @param phase the phase */
    boolean knows(Phase phase) {
        return known.contains(phase);
    }

    /**
     * {@return the facts of a patch}
     *
     * @param snapshot the moment
     * @param image index of the probe image
     * @param patch number of the patch
     * @param expert the expert whose gate the formula explains; out of range for the one with the highest gate
     */
    static PatchFacts of(Snapshot snapshot, int image, int patch, int expert) {
        ProbeRouting probe = snapshot.probe();
        PatchSet test = snapshot.test();
        int source = probe.images()[image];
        List<RouterRow> routers = new ArrayList<>();
        for (int e = 0; e < probe.experts(); e++) {
            routers.add(RouterRow.of(probe, image, patch, e));
        }
        GateKind gate = snapshot.config().model().gate();
        int focus = expert >= 0 && expert < probe.experts() ? expert : strongest(routers);
        Optional<GateFormula> formula =
                routers.isEmpty() ? Optional.empty() : Optional.of(GateFormula.of(probe, gate, image, patch, focus));
        return new PatchFacts(
                snapshot.position().step(),
                image,
                patch,
                test.grid(),
                test.patch(source, patch),
                test.signed(),
                test.truth(source, patch),
                test.kind(source, patch),
                test.labelKnown(source) ? test.classNames().get(test.labels()[source]) : "",
                List.copyOf(routers),
                probe.selectedPatches(),
                gate,
                formula,
                Arrays.copyOfRange(probe.contributions(), image * probe.patches(), (image + 1) * probe.patches()),
                probe.logits()[image],
                verdict(test, probe.probabilities(), image, source),
                probe.comparisonProbabilities().length == 0
                        ? Optional.empty()
                        : Optional.of(verdict(test, probe.comparisonProbabilities(), image, source)),
                Arrays.stream(Phase.values()).filter(snapshot::knows).collect(Collectors.toUnmodifiableSet()));
    }

    /** {@return the letters of the experts that selected the patch, with commas; empty when none did} */
    String owners() {
        return routers.stream()
                .filter(RouterRow::selected)
                .map(row -> ExpertPalette.letter(row.expert()))
                .collect(Collectors.joining(", "));
    }

    private static int strongest(List<RouterRow> routers) {
        int best = 0;
        for (RouterRow row : routers) {
            RouterRow known = routers.get(best);
            boolean better = row.selected() == known.selected()
                    ? row.selected() ? row.gate() > known.gate() : row.score() > known.score()
                    : row.selected();
            best = better ? row.expert() : best;
        }
        return best;
    }

    private static Verdict verdict(PatchSet test, float[] probabilities, int image, int source) {
        int classes = test.classes();
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (probabilities[image * classes + c] > probabilities[image * classes + best]) {
                best = c;
            }
        }
        Verdict.Judgement judgement = !test.labelKnown(source)
                ? Verdict.Judgement.UNKNOWN
                : best == test.labels()[source] ? Verdict.Judgement.RIGHT : Verdict.Judgement.WRONG;
        return new Verdict(test.classNames().get(best), probabilities[image * classes + best], judgement);
    }
}
