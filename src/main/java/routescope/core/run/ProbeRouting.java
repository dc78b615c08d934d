package routescope.core.run;

/**
 * What the routers and experts do with the probe images: a fixed choice of test images that every view shows, and
 * the {@link Guests} after them. Arrays
 * are row-major with the shapes given; nobody writes into them. For a CNN {@code experts} is 0 and the arrays of
 * routing are empty.
 *
 * @param images {@code [probes]} index of each probe image among the images of the snapshot
 * @param patches n
 * @param experts k
 * @param selectedPatches l
 * @param classes number of classes
 * @param scores {@code [probes, patches, experts]} router scores before selection
 * @param selected {@code [probes, experts, l]} selected patches in descending score
 * @param gates {@code [probes, experts, l]} gate of each selected patch
 * @param probabilities {@code [probes, classes]} predicted probability of each class
 * @param contributions {@code [probes, patches]} share of each patch in the logit of class 1 (two classes) or of the
 *     true class (more), or of the predicted one where the true one is unknown
 * @param logits {@code [probes]} the logit those contributions add up to
 * @param comparisonProbabilities {@code [probes, classes]} of the CNN beside the mixture, empty without one
 */
public record ProbeRouting(
        int[] images,
        int patches,
        int experts,
        int selectedPatches,
        int classes,
        float[] scores,
        int[] selected,
        float[] gates,
        float[] probabilities,
        float[] contributions,
        float[] logits,
        float[] comparisonProbabilities) {

    /** {@return the number of probe images} */
    public int size() {
        return images.length;
    }

    /**
     * {@return the score a router gives a patch}
     *
     * @param probe index of the probe image
     * @param patch number of the patch
     * @param expert index of the expert
     */
    public float score(int probe, int patch, int expert) {
        return scores[(probe * patches + patch) * experts + expert];
    }

    /**
     * {@return the place of a patch among an expert's scores, from 1; ties go to the lower patch}
     *
     * @param probe index of the probe image
     * @param patch number of the patch
     * @param expert index of the expert
     */
    public int rank(int probe, int patch, int expert) {
        float own = score(probe, patch, expert);
        int rank = 1;
        for (int other = 0; other < patches; other++) {
            float value = score(probe, other, expert);
            if (value > own || value == own && other < patch) {
                rank++;
            }
        }
        return rank;
    }

    /**
     * {@return the slot a patch has in an expert, 0..l-1, or -1 when it is not selected}
     *
     * @param probe index of the probe image
     * @param patch number of the patch
     * @param expert index of the expert
     */
    public int slot(int probe, int patch, int expert) {
        int start = (probe * experts + expert) * selectedPatches;
        for (int slot = 0; slot < selectedPatches; slot++) {
            if (selected[start + slot] == patch) {
                return slot;
            }
        }
        return -1;
    }

    /**
     * {@return the gate of a patch in an expert, not-a-number when it is not selected}
     *
     * @param probe index of the probe image
     * @param patch number of the patch
     * @param expert index of the expert
     */
    public float gate(int probe, int patch, int expert) {
        int slot = slot(probe, patch, expert);
        return slot < 0 ? Float.NaN : gates[(probe * experts + expert) * selectedPatches + slot];
    }

    /**
     * {@return how many experts selected a patch, 0..k}
     *
     * @param probe index of the probe image
     * @param patch number of the patch
     */
    public int owners(int probe, int patch) {
        int owners = 0;
        for (int expert = 0; expert < experts; expert++) {
            if (slot(probe, patch, expert) >= 0) {
                owners++;
            }
        }
        return owners;
    }

    /**
     * {@return the score of the last selected patch of an expert: the cut}
     *
     * @param probe index of the probe image
     * @param expert index of the expert
     */
    public float cut(int probe, int expert) {
        int last = selected[(probe * experts + expert + 1) * selectedPatches - 1];
        return score(probe, last, expert);
    }

    /**
     * {@return the predicted class: the one of the highest probability}
     *
     * @param probe index of the probe image
     */
    public int predicted(int probe) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (probabilities[probe * classes + c] > probabilities[probe * classes + best]) {
                best = c;
            }
        }
        return best;
    }
}
