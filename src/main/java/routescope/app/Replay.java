package routescope.app;

/** Tells when a replay takes so long that a person must see how far it is. One thread only. */
final class Replay {
    private static final long PATIENCE_NANOS = 300_000_000L;
    private static final long BETWEEN_NANOS = 50_000_000L;

    private long next;
    private int first = -1;

    Replay(long now) {
        next = now + PATIENCE_NANOS;
    }

    /** {@return whether to show how far it is} @param step where it is @param now the time */
    boolean isDue(int step, long now) {
        if (first < 0) {
            first = step;
        }
        boolean due = now - next >= 0;
        if (due) {
            next = now + BETWEEN_NANOS;
        }
        return due;
    }

    /** {@return how far it is, 0 to 1} @param step where it is @param target where it goes */
    double share(int step, int target) {
        return target <= first ? 0 : Math.max(0, Math.min(1, (step - first) / (double) (target - first)));
    }
}
