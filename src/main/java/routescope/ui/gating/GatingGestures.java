package routescope.ui.gating;

/** What can be done in the lab of softmax gating. */
interface GatingGestures {
    /** Iterates to the end, or holds. */
    void playOrPause();

    /** Makes one iteration. */
    void step();

    /** Draws the data and the start again, as they were. */
    void restart();

    /** Saves the picture of the fit. */
    void saveFit();

    /** Saves the parameters of the fit. */
    void saveParameters();

    /** Saves the picture of the flat direction. */
    void saveFlat();
}
