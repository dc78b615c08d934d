package routescope.ui.timeline;

/** What the timeline asks of the run. */
public interface TimelineCommands {

    /** Shows another step; of many calls the last one counts. @param step 0 to the end of the branch */
    void travel(int step);
}
