package routescope.core.train;

/** Which part of a model a step trains. */
public enum Stage {
    /** Routers of the separate recipe, with the linear loss. */
    ROUTERS,
    /** Experts of the separate recipe, routers frozen. */
    EXPERTS,
    /** Routers and experts together. */
    JOINT,
    /** A CNN: experts without routers. */
    CNN
}
