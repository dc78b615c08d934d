package routescope.core.train;

/** The phases of one training step, in their order. */
public enum Phase {
    /** Copy the next images of the shuffled order. */
    DRAW_BATCH,
    /** Router scores {@code <w_s, x_j>} and neuron pre-activations. */
    SCORE,
    /** Each expert picks its l highest scores. */
    SELECT,
    /** Weights of the selected patches. */
    GATE,
    /** ReLU of the experts' neurons on their patches. */
    EXPERT,
    /** Mean over patches, then the logit. */
    POOL,
    /** Loss of the batch; the divergence guard looks here. */
    LOSS,
    /** Gradient of the loss on every pre-activation and score. */
    GRADIENT,
    /** SGD on the kernels. */
    UPDATE;

    private static final Phase[] IN_ORDER = values();

    /** {@return the phase after this one; after the update the next step begins} */
    public Phase following() {
        return IN_ORDER[(ordinal() + 1) % IN_ORDER.length];
    }
}
