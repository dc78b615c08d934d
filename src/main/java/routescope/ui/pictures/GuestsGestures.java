package routescope.ui.pictures;

/** What a person can do with pictures of their own. */
interface GuestsGestures {
    /** Asks for files and opens them. */
    void open();

    /** Asks for a folder and opens what is in it. */
    void openFolder();

    /** Lets go of all pictures. */
    void clear();

    /** Asks the models at the moment that is shown. */
    void predict();

    /** Prepares the pictures for the run that is open now. */
    void prepareAgain();

    /** Lists the files that were skipped. */
    void showSkipped();

    /** Puts a picture on the routing board, or takes it off. @param row the picture @param on whether to put it there */
    void seat(PictureRow row, boolean on);
}
