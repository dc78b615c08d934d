package routescope.core.metric;

/** Multiply-adds of one forward pass over one image, from the sizes alone. */
public final class Cost {
    private Cost() {}

    /**
     * {@return multiply-adds of a mixture: every router on every patch, every expert on its selected patches}
     *
     * @param patches n
     * @param patchSize d
     * @param experts k
     * @param selected l
     * @param neurons neurons of each expert
     */
    public static long mixture(int patches, int patchSize, int experts, int selected, int neurons) {
        return (long) experts * patches * patchSize + (long) experts * selected * neurons * patchSize;
    }

    /**
     * {@return multiply-adds of a CNN: every neuron on every patch}
     *
     * @param patches n
     * @param patchSize d
     * @param neurons m
     */
    public static long cnn(int patches, int patchSize, int neurons) {
        return (long) neurons * patches * patchSize;
    }
}
