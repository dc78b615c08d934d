package routescope.core.cluster;

import java.util.Arrays;

/** Samples with their labels and hidden clusters. Nobody writes into the arrays. */
public final class ClusterSet {
    private final int patches;
    private final int dimension;
    private final float[] values;
    private final float[] sums;
    private final byte[] labels;
    private final int[] clusters;
    private final PatchKind[] kinds;

    /**
     * Wraps arrays, which are not copied.
     *
     * @param patches P
     * @param dimension d
     * @param values {@code [samples, P, d]}
     * @param labels {@code [samples]} 0 or 1
     * @param clusters {@code [samples]} 0..K-1
     * @param kinds {@code [samples, P]}
     */
    public ClusterSet(int patches, int dimension, float[] values, byte[] labels, int[] clusters, PatchKind[] kinds) {
        this.patches = patches;
        this.dimension = dimension;
        this.values = values;
        this.labels = labels;
        this.clusters = clusters;
        this.kinds = kinds;
        sums = new float[labels.length * dimension];
        for (int i = 0; i < labels.length; i++) {
            for (int p = 0; p < patches; p++) {
                int from = (i * patches + p) * dimension;
                for (int q = 0; q < dimension; q++) {
                    sums[i * dimension + q] += values[from + q];
                }
            }
        }
    }

    /** {@return the number of samples} */
    public int size() {
        return labels.length;
    }

    /** {@return P} */
    public int patches() {
        return patches;
    }

    /** {@return d} */
    public int dimension() {
        return dimension;
    }

    /** {@return {@code [samples, P, d]}, the array itself} */
    float[] values() {
        return values;
    }

    /** {@return {@code [samples, d]}, the sum of the patches of each sample: all that a linear router sees} */
    float[] sums() {
        return sums;
    }

    /**
     * {@return the samples as one patch each, the sum of their patches: the same to everything that is linear. The kinds
     * of its patches mean nothing}
     */
    ClusterSet summed() {
        return new ClusterSet(1, dimension, sums, labels, clusters, Arrays.copyOf(kinds, labels.length));
    }

    /** {@return 1 or 0} @param sample which */
    public int label(int sample) {
        return labels[sample];
    }

    /** {@return the hidden cluster} @param sample which */
    public int cluster(int sample) {
        return clusters[sample];
    }

    /** {@return what a patch was drawn as} @param sample which @param patch 0..P-1 */
    public PatchKind kind(int sample, int patch) {
        return kinds[sample * patches + patch];
    }

    /** {@return a copy of a patch} @param sample which @param patch 0..P-1 */
    public float[] patch(int sample, int patch) {
        int from = (sample * patches + patch) * dimension;
        return Arrays.copyOfRange(values, from, from + dimension);
    }

    /** {@return a copy of all values of a sample, patch by patch} @param sample which */
    public float[] sample(int sample) {
        int size = patches * dimension;
        return Arrays.copyOfRange(values, sample * size, (sample + 1) * size);
    }

    /** {@return the first samples as a set of their own} @param count how many; more than there are means all */
    public ClusterSet first(int count) {
        int size = Math.min(count, size());
        return new ClusterSet(
                patches,
                dimension,
                Arrays.copyOf(values, size * patches * dimension),
                Arrays.copyOf(labels, size),
                Arrays.copyOf(clusters, size),
                Arrays.copyOf(kinds, size * patches));
    }
}
