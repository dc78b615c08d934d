package routescope.ui.spurious;

/** What a person does in the lab of cues. */
interface SpuriousGestures {
    /** Opens a preset with a cue. @param id its id */
    void openPreset(String id);

    /** Asks for a cue and opens the run's images with it. */
    void addCue();

    /** Tries every intervention on the moment that is shown. */
    void intervene();

    /** Chooses a case. @param index its place among those shown, any; the nearest one counts */
    void chooseCase(int index);

    /** Shows the image of the chosen case where patches can be changed. */
    void openCase();
}
