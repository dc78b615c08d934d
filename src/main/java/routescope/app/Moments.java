package routescope.app;

import routescope.core.run.Snapshot;

/** The moments of a run by their step. Slow: to be asked off the thread that draws. */
public interface Moments {

    /** {@return the last step there is} */
    int lastStep();

    /**
     * {@return the moment of a step}
     *
     * @param step 0 to {@link #lastStep}
     */
    Snapshot at(int step);
}
