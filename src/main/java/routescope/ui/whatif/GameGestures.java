package routescope.ui.whatif;

/** What a person can do in the router's place. */
interface GameGestures {

    /** The pointer is on a patch. @param patch its number, or -1 for none */
    void point(int patch);

    /** A patch is chosen or let go. @param patch its number */
    void toggle(int patch);

    /** The cursor goes on. @param down rows @param right columns */
    void move(int down, int right);

    /** Another image; beyond the last one, when all is chosen, the end. @param by how many further */
    void browse(int by);

    /** Everything is chosen: what comes of it? */
    void finish();

    /** Ten other images. */
    void again();

    /** Back to the bench. */
    void quit();

    /** The result is put on the clipboard as a table. */
    void copy();
}
