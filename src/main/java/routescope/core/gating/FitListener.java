package routescope.core.gating;

/** Told after every iteration; may hold the optimiser up. */
@FunctionalInterface
public interface FitListener {
    /** Ignores everything and never cancels. */
    FitListener NONE = moment -> true;

    /**
     * Tells where the optimiser stands.
     *
     * @param moment the moment
     * @return false to give the fit up
     */
    boolean reached(FitMoment moment);
}
