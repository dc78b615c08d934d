package routescope.ui.timeline;

/** What a person can do with the charts. */
interface TimelineGestures {

    /** The cursor goes to an epoch. @param epoch any; the nearest evaluation is read off */
    void point(double epoch);

    /** The cursor moves between evaluations. @param evaluations how far, negative for earlier */
    void move(int evaluations);

    /** The cursor goes away. */
    void leave();

    /** The numbers are wanted as a table. */
    void openTable();
}
