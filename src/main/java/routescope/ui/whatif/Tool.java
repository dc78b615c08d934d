package routescope.ui.whatif;

/** What pointing at the copy does. */
enum Tool {
    /** Chooses a patch; dragged, it is moved. */
    POINT,
    /** Paints. */
    PAINT,
    /** The next patch changes places with the carried one. */
    MOVE,
    /** The next patch becomes like the carried one. */
    DUPLICATE
}
