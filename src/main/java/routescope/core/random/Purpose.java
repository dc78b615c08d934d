package routescope.core.random;

/** What a stream of random numbers is for. Streams of different purposes never share a number. */
public enum Purpose {
    /** Training images. */
    TRAIN_DATA,
    /** Test images. */
    TEST_DATA,
    /** What training and testing divide or share: which source item serves which, the centres of pattern sets. */
    SPLIT,
    /** The order of images in batches. */
    ORDER,
    /** The order of images in the batches of the router phase. */
    ROUTER_ORDER,
    /** Starting values of router kernels. */
    ROUTER,
    /** Starting values of expert kernels. */
    EXPERT,
    /** Output weights. */
    HEAD,
    /** Starting values of the kernels of the CNN beside the mixture. */
    COMPARISON_EXPERT,
    /** Output weights of the CNN beside the mixture. */
    COMPARISON_HEAD,
    /** Noise added while running. */
    NOISE,
    /** Inputs of the regression with a softmax gate. */
    GATING_INPUTS,
    /** Noise on the answers of the regression with a softmax gate. */
    GATING_NOISE,
    /** Where an estimate of a softmax gate starts. */
    GATING_START,
    /** Noise added while testing. */
    TEST_NOISE
}
