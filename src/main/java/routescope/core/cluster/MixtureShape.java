package routescope.core.cluster;

/**
 * Sizes of a mixture that sends each sample to one expert.
 *
 * @param experts M
 * @param filters J, filters for each output of an expert
 * @param dimension d
 * @param activation what a filter makes of its product
 * @param reading which gate, outputs and loss
 */
public record MixtureShape(int experts, int filters, int dimension, Activation activation, Reading reading) {
    private static final int MOST_EXPERTS = 32;
    private static final int MOST_FILTERS = 128;

    /** Checks the sizes. */
    public MixtureShape {
        Checks.within("M, the number of experts,", experts, 1, MOST_EXPERTS);
        Checks.within("J, the number of filters,", filters, 1, MOST_FILTERS);
    }

    /** {@return filters of an expert, over all outputs: the first J belong to output 0, the next J to output 1} */
    public int channels() {
        return filters * reading.outputs();
    }
}
