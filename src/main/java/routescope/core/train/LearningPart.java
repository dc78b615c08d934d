package routescope.core.train;

/** Which kernels of a mixture learn. */
public enum LearningPart {
    /** Routers and experts. */
    BOTH,
    /** Routers alone; experts stay as they are. */
    ROUTERS,
    /** Experts alone; routers stay as they are. */
    EXPERTS
}
