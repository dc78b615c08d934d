package routescope.core.cluster;

/** What a patch of a sample was drawn as. */
public enum PatchKind {
    /** y alpha v_k: the label, in the direction of the sample's own cluster. */
    FEATURE,
    /** beta c_k: the centre of the sample's cluster. */
    CENTRE,
    /** eps gamma v_k': the feature of another cluster with a sign of its own; misleads. */
    FEATURE_NOISE,
    /** Gaussian noise. */
    RANDOM
}
