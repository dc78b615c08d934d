package routescope.ui.inspector;

import routescope.core.model.GateKind;
import routescope.core.run.ProbeRouting;

/**
 * The numbers behind one gate (paper 1, Eq. 4 and section 1(f)).
 *
 * @param expert index of the expert
 * @param kind how selected patches are weighed
 * @param score g, the router's value for the patch
 * @param cut the lowest selected score
 * @param selectedPatches l
 * @param selected whether the patch is among the top l
 * @param numerator exp(g); infinite when that is beyond a double
 * @param denominator the sum of exp over the l selected patches, or over all n, by the kind; infinite likewise
 * @param gate the gate of the snapshot, not-a-number when the patch is not selected
 */
record GateFormula(
        int expert,
        GateKind kind,
        double score,
        double cut,
        int selectedPatches,
        boolean selected,
        double numerator,
        double denominator,
        double gate) {

    /**
     * {@return the formula of a patch and an expert}
     *
     * @param probe what the routers do
     * @param kind how selected patches are weighed
     * @param image index of the probe image
     * @param patch number of the patch
     * @param expert index of the expert
     */
    static GateFormula of(ProbeRouting probe, GateKind kind, int image, int patch, int expert) {
        double sum = 0;
        for (int other = 0; other < probe.patches(); other++) {
            if (kind == GateKind.SOFTMAX_OVER_ALL || probe.slot(image, other, expert) >= 0) {
                sum += Math.exp(probe.score(image, other, expert));
            }
        }
        double score = probe.score(image, patch, expert);
        return new GateFormula(
                expert,
                kind,
                score,
                probe.cut(image, expert),
                probe.selectedPatches(),
                probe.slot(image, patch, expert) >= 0,
                Math.exp(score),
                sum,
                probe.gate(image, patch, expert));
    }

    /** {@return whether numerator and denominator are numbers a person can divide} */
    boolean readable() {
        return numerator > 0 && Double.isFinite(numerator) && Double.isFinite(denominator);
    }
}
