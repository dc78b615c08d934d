package routescope.ui.cluster;

/** What a person does in the lab of cluster experts. */
interface ClusterGestures {
    /** Starts a run with what is chosen. */
    void start();

    /** Goes on, or pauses. */
    void toggle();

    /** Makes one step. */
    void step();

    /** Shows the moment one step earlier. */
    void back();

    /** Shows an epoch. @param epoch which */
    void travel(int epoch);

    /** Fills the fields with a preset. */
    void preset();

    /** Projects the samples by their variance. */
    void pca();

    /** Projects the samples by their neighbours, in the background. */
    void tsne();

    /** Moves the choice of a sample. @param by how far */
    void browse(int by);

    /** Writes tables and pictures of the run into a folder. */
    void export();
}
