package routescope.app;

/** What a session is doing. Changed by compare-and-set only. */
public enum SessionState {
    /** No run yet. */
    EMPTY,
    /** Images are being made or read; {@link SessionView#loading} tells how far. */
    LOADING,
    /** A run stands at its start. */
    READY,
    /** Training goes on until told otherwise. */
    RUNNING,
    /** The run is played backwards until told otherwise. */
    REWINDING,
    /** Training waits; the run is past its start. */
    PAUSED,
    /** One step by hand is being made. */
    STEPPING,
    /** The divergence guard stopped the run at its last good step; {@link SessionView#notice} says so. */
    DIVERGED,
    /** Opening or training failed; {@link SessionView#notice} says why. The run before it, if any, is kept. */
    FAILED,
    /** Over. */
    CLOSED;

    /** {@return whether steps come by themselves, forwards or backwards} */
    public boolean isPlaying() {
        return this == RUNNING || this == REWINDING;
    }
}
