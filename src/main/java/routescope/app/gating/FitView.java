package routescope.app.gating;

import java.util.List;
import java.util.Optional;
import routescope.core.error.RoutescopeException;
import routescope.core.gating.FitMoment;
import routescope.core.gating.FitResult;
import routescope.core.gating.FitState;

/**
 * What a fit looks like at one moment: immutable, read by a window once a frame.
 *
 * @param phase what the optimiser is doing
 * @param now where it stands
 * @param moments all moments so far, the beginning first
 * @param result how it ended, if it did
 * @param trouble what failed, if something did that should not
 */
public record FitView(
        Phase phase,
        FitState now,
        List<FitMoment> moments,
        Optional<FitResult> result,
        Optional<RoutescopeException> trouble) {

    /** What an optimiser is doing. */
    public enum Phase {
        /** Waits for a person. */
        HELD,
        /** Iterates. */
        RUNNING,
        /** Has ended. */
        OVER
    }

    /** Takes a copy of the list. */
    public FitView {
        moments = List.copyOf(moments);
    }
}
