package routescope.core.metric;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.stream.IntStream;

/**
 * What is measured of the groups of the test images at one evaluation, where the data have a cue. A group is a label with
 * a cue: {@code label * cues + cue}. Immutable by agreement: nobody writes into the arrays.
 *
 * @param cues number of cues
 * @param sizes {@code [groups]} test images
 * @param trainSizes {@code [groups]} training images
 * @param right {@code [groups]} test images the model classifies right
 * @param comparisonRight {@code [groups]} test images the CNN beside it classifies right; empty without one
 * @param slots {@code [2][experts][3]} selected slots of each expert on discriminative, spurious and other patches: first
 *     over the images whose cue goes with the label, then over the others; empty without routers or where nobody knows
 *     which patch is which
 * @param gates {@code [2][experts][3]} the sum of the gates of these slots
 */
public record GroupPoint(
        int cues,
        int[] sizes,
        int[] trainSizes,
        int[] right,
        int[] comparisonRight,
        double[][][] slots,
        double[][][] gates) {

    /** Kinds of patches, in the order of the arrays. */
    public enum PatchKind {
        /** The patch that makes the label. */
        DISCRIMINATIVE,
        /** Carries the cue. */
        SPURIOUS,
        /** All others. */
        OTHER
    }

    /** Which model. */
    public enum Of {
        /** The model of the run. */
        MODEL,
        /** The CNN beside it. */
        COMPARISON
    }

    /** {@return the number of groups, those without images too} */
    public int groups() {
        return sizes.length;
    }

    /** {@return whether a CNN was measured too} */
    public boolean compares() {
        return comparisonRight.length > 0;
    }

    /** {@return whether the cue of a group goes with its label} @param group its number */
    public boolean agrees(int group) {
        return group / cues == group % cues;
    }

    /**
     * {@return share of the test images of a group that are classified right, not-a-number without images}
     *
     * @param of which model
     * @param group number of the group
     */
    public double accuracy(Of of, int group) {
        int[] counts = of == Of.MODEL ? right : comparisonRight;
        return counts.length == 0 || sizes[group] == 0 ? Double.NaN : (double) counts[group] / sizes[group];
    }

    /** {@return share of all test images that are classified right} @param of which model */
    public double average(Of of) {
        int[] counts = of == Of.MODEL ? right : comparisonRight;
        return counts.length == 0
                ? Double.NaN
                : (double) IntStream.of(counts).sum() / IntStream.of(sizes).sum();
    }

    /** {@return the group with the smallest accuracy, -1 when there is none} @param of which model */
    public int worstGroup(Of of) {
        int worst = -1;
        for (int group = 0; group < sizes.length; group++) {
            double accuracy = accuracy(of, group);
            if (!Double.isNaN(accuracy) && (worst < 0 || accuracy < accuracy(of, worst))) {
                worst = group;
            }
        }
        return worst;
    }

    /** {@return the smallest accuracy of a group} @param of which model */
    public double worst(Of of) {
        int group = worstGroup(of);
        return group < 0 ? Double.NaN : accuracy(of, group);
    }

    /**
     * {@return the accuracy when every group counts as much as it does among the training images}
     *
     * @param of which model
     */
    public double reweighted(Of of) {
        double sum = 0;
        double weights = 0;
        for (int group = 0; group < sizes.length; group++) {
            double accuracy = accuracy(of, group);
            if (!Double.isNaN(accuracy)) {
                sum += trainSizes[group] * accuracy;
                weights += trainSizes[group];
            }
        }
        boolean measured = of == Of.MODEL || compares();
        return weights == 0 || !measured ? Double.NaN : sum / weights;
    }

    /** {@return whether it is known where the slots of experts are} */
    @JsonIgnore
    public boolean isRoutingKnown() {
        return slots.length > 0;
    }

    /**
     * {@return share of an expert's selected slots on a kind of patch, not-a-number where nothing was counted}
     *
     * @param agreeing over the images whose cue goes with the label, or over the others
     * @param expert its index
     * @param kind kind of patch
     */
    public double slotShare(boolean agreeing, int expert, PatchKind kind) {
        return share(slots, agreeing, expert, kind);
    }

    /**
     * {@return share of an expert's gate mass on a kind of patch, not-a-number where nothing was counted}
     *
     * @param agreeing over the images whose cue goes with the label, or over the others
     * @param expert its index
     * @param kind kind of patch
     */
    public double gateShare(boolean agreeing, int expert, PatchKind kind) {
        return share(gates, agreeing, expert, kind);
    }

    private static double share(double[][][] counts, boolean agreeing, int expert, PatchKind kind) {
        if (counts.length == 0) {
            return Double.NaN;
        }
        double[] of = counts[agreeing ? 0 : 1][expert];
        double sum = of[0] + of[1] + of[2];
        return sum == 0 ? Double.NaN : of[kind.ordinal()] / sum;
    }
}
