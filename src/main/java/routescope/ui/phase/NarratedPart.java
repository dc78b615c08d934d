package routescope.ui.phase;

/** A part of the window that a phase changes. */
public enum NarratedPart {
    /** The routing board. */
    BOARD,
    /** The inspector, with the kernels. */
    INSPECTOR,
    /** The curves. */
    CHARTS
}
