package routescope.core.train;

/** Refuses a loss that is no number, or more than a thousand times what the run started with (and at least 1000 nats). */
final class DivergenceGuard {
    private static final double FACTOR = 1000;

    private double start = Double.NaN;

    /** {@return the loss this guard compares with, at least 1; not-a-number before the first} */
    double start() {
        return start;
    }

    /** Goes on as after another first loss. @param firstLoss what {@link #start} gave */
    void restart(double firstLoss) {
        start = firstLoss;
    }

    /** {@return whether training may go on after this loss} @param loss mean loss of a batch before its update */
    boolean accepts(double loss) {
        if (!Double.isFinite(loss)) {
            return false;
        }
        if (Double.isNaN(start)) {
            start = Math.max(1, loss);
        }
        return loss <= FACTOR * start;
    }
}
