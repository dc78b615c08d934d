package routescope.app;

import java.util.List;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * A message that stays until it is dismissed or overtaken.
 *
 * @param kind how serious
 * @param code stable short name to quote: an error code, or the name of a notice
 * @param sentence what happened and what was kept
 * @param hint what to do
 * @param ways the ways out offered as buttons
 */
public record Notice(Kind kind, String code, String sentence, String hint, List<Way> ways) {

    /**
     * {@return the notice of something that failed}
     *
     * @param trouble what failed
     * @param retry whether trying again is a way out
     */
    static Notice of(RoutescopeException trouble, boolean retry) {
        boolean plain = trouble.code() == ErrorCode.CANCELLED;
        return new Notice(
                plain ? Kind.INFORMATION : Kind.ERROR,
                trouble.code().name(),
                trouble.sentence(),
                trouble.hint(),
                ways(trouble.code(), retry && !plain));
    }

    private static List<Way> ways(ErrorCode code, boolean retry) {
        if (code == ErrorCode.RUN_DATA_MISSING || code == ErrorCode.RUN_DATA_DIFFERENT) {
            return List.of(Way.LOCATE);
        }
        return retry ? List.of(Way.RETRY) : List.of();
    }

    /** How serious a notice is. */
    public enum Kind {
        /** Good to know. */
        INFORMATION,
        /** Something was adjusted or stopped. */
        WARNING,
        /** Something failed. */
        ERROR
    }

    /** A way out that the window offers as a button. */
    public enum Way {
        /** Open the same configuration with both learning rates halved, and play. */
        HALVE_THE_RATE,
        /** Go back to the configuration that worked before this one, or to this run's start when there is none. */
        GO_BACK,
        /** Take the last recorded change of the run back. */
        UNDO,
        /** Say where the images of the run are. */
        LOCATE,
        /** Try the same again. */
        RETRY
    }
}
