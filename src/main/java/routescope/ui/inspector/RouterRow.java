package routescope.ui.inspector;

import routescope.core.run.ProbeRouting;

/**
 * What one router makes of one patch.
 *
 * @param expert index of the expert
 * @param score the router's raw value
 * @param rank place among the expert's scores of that image, from 1
 * @param selected whether the patch is among the expert's top l
 * @param gate the weight it got, not-a-number when it is not selected
 * @param distance how far the score is from changing sides, never negative: above the best rejected score when selected,
 *     below the cut when not; not-a-number when the expert takes every patch
 */
record RouterRow(int expert, float score, int rank, boolean selected, float gate, double distance) {

    /**
     * {@return the row of a patch and an expert}
     *
     * @param probe what the routers do
     * @param image index of the probe image
     * @param patch number of the patch
     * @param expert index of the expert
     */
    static RouterRow of(ProbeRouting probe, int image, int patch, int expert) {
        float score = probe.score(image, patch, expert);
        boolean selected = probe.slot(image, patch, expert) >= 0;
        double other = selected ? bestRejected(probe, image, expert) : probe.cut(image, expert);
        return new RouterRow(
                expert,
                score,
                probe.rank(image, patch, expert),
                selected,
                probe.gate(image, patch, expert),
                Math.abs(score - other));
    }

    private static double bestRejected(ProbeRouting probe, int image, int expert) {
        double best = Double.NaN;
        for (int patch = 0; patch < probe.patches(); patch++) {
            double score = probe.score(image, patch, expert);
            if (probe.slot(image, patch, expert) < 0 && !(score <= best)) {
                best = score;
            }
        }
        return best;
    }
}
