package routescope.ui.gating;

/** What can be done in the lab of softmax gating. */
interface GatingGestures {
    /** Iterates to the end, or holds. */
    void playOrPause();

    /** Makes one iteration. */
    void step();

    /** Draws the data and the start again, as they were. */
    void restart();

    /** Writes the fit, tables and pictures, into a folder. */
    void exportFit();

    /** Writes the flat direction, table and picture, into a folder. */
    void exportFlat();
}
