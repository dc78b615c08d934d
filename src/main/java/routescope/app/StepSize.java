package routescope.app;

/** How far one press of Next goes. */
public enum StepSize {
    /** One phase of a step: draw, score, select and so on. */
    PHASE,
    /** One mini-batch, update included. */
    BATCH,
    /** To the end of the epoch. */
    EPOCH
}
