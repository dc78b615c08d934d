package routescope.app.experiment;

import java.util.List;
import java.util.Optional;
import routescope.core.error.RoutescopeException;

/**
 * What a job looks like at one moment: immutable, read by a window once a frame.
 *
 * @param <R> type of a result
 * @param state what the job is doing
 * @param results results so far, in the order of the cells
 * @param cells number of cells in all
 * @param share how much is done, 0..1, cells under way counted in part
 * @param secondsLeft how long the rest takes at the pace so far, not-a-number before anything is known
 * @param trouble why the job stopped, if it failed
 */
public record JobView<R>(
        State state,
        List<R> results,
        int cells,
        double share,
        double secondsLeft,
        Optional<RoutescopeException> trouble) {

    /** What a job is doing. */
    public enum State {
        /** Computes cells. */
        RUNNING,
        /** Holds every cell where it is. */
        PAUSED,
        /** All cells are done. */
        DONE,
        /** Was given up; the results so far stay. */
        CANCELLED,
        /** A cell failed; the results so far stay. */
        FAILED;

        /** {@return whether nothing more will come} */
        public boolean isOver() {
            return this == DONE || this == CANCELLED || this == FAILED;
        }
    }

    /** Takes a copy of the list. */
    public JobView {
        results = List.copyOf(results);
    }
}
