package routescope.core.metric;

import routescope.core.patch.Cues;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;

/** Counts, image by image, how groups of a cue fare and which patches routers send where. */
public final class CueTally {
    private static final int KINDS = GroupPoint.PatchKind.values().length;

    private final PatchSet set;
    private final Cues cues;
    private final int experts;
    private final int selected;
    private final int[] sizes;
    private final int[] right;
    private final int[] comparisonRight;
    private final boolean patchesKnown;
    private final double[][][] slots;
    private final double[][][] gates;

    /**
     * Starts at zero.
     *
     * @param set the test images
     * @param cues their cues
     * @param experts k, 0 without routers
     * @param selected l
     */
    public CueTally(PatchSet set, Cues cues, int experts, int selected) {
        this.set = set;
        this.cues = cues;
        this.experts = experts;
        this.selected = selected;
        int groups = set.classes() * cues.names().size();
        sizes = new int[groups];
        right = new int[groups];
        comparisonRight = new int[groups];
        patchesKnown = experts > 0 && set.truthKnown();
        slots = new double[patchesKnown ? 2 : 0][experts][KINDS];
        gates = new double[patchesKnown ? 2 : 0][experts][KINDS];
    }

    /**
     * {@return how many images of a set belong to each group}
     *
     * @param set images with cues
     * @param cues their cues
     */
    public static int[] sizes(PatchSet set, Cues cues) {
        int[] sizes = new int[set.classes() * cues.names().size()];
        for (int image = 0; image < set.size(); image++) {
            sizes[cues.group(set.labels()[image], image)]++;
        }
        return sizes;
    }

    /**
     * Adds what the models say of an image.
     *
     * @param image its index
     * @param predicted the class the model names, or -1
     * @param comparison the class the CNN names, or -1
     */
    public void add(int image, int predicted, int comparison) {
        int label = set.labels()[image];
        int group = cues.group(label, image);
        sizes[group]++;
        right[group] += predicted == label ? 1 : 0;
        comparisonRight[group] += comparison == label ? 1 : 0;
    }

    /**
     * Adds what the routers do with an image.
     *
     * @param image its index
     * @param picks {@code [experts, l]} selected patches from {@code from} on, not modified
     * @param values {@code [experts, l]} their gates from {@code from} on, not modified
     * @param from first place of the image in both
     */
    public void addRouting(int image, int[] picks, float[] values, int from) {
        if (!patchesKnown) {
            return;
        }
        int side = cues.agrees(cues.group(set.labels()[image], image)) ? 0 : 1;
        for (int slot = 0; slot < experts * selected; slot++) {
            int kind = kind(set.truth(image, picks[from + slot])).ordinal();
            slots[side][slot / selected][kind]++;
            gates[side][slot / selected][kind] += values[from + slot];
        }
    }

    private static GroupPoint.PatchKind kind(Truth truth) {
        return switch (truth) {
            case DISCRIMINATIVE -> GroupPoint.PatchKind.DISCRIMINATIVE;
            case SPURIOUS -> GroupPoint.PatchKind.SPURIOUS;
            case IRRELEVANT, UNKNOWN -> GroupPoint.PatchKind.OTHER;
        };
    }

    /**
     * {@return what was counted; this tally must not be used any more}
     *
     * @param trainSizes {@code [groups]} training images of each group
     * @param compares whether a CNN was asked too
     */
    public GroupPoint point(int[] trainSizes, boolean compares) {
        return new GroupPoint(
                cues.names().size(), sizes, trainSizes, right, compares ? comparisonRight : new int[0], slots, gates);
    }
}
