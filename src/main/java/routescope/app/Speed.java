package routescope.app;

/**
 * How fast play goes.
 *
 * @param stepsPerSecond batches a second; positive infinity means as fast as possible
 */
public record Speed(double stepsPerSecond) {
    /** As fast as possible. */
    public static final Speed MAX = new Speed(Double.POSITIVE_INFINITY);

    /** {@return whether play never waits} */
    public boolean isMax() {
        return Double.isInfinite(stepsPerSecond);
    }
}
