package routescope.ui.fx;

/** Up to 32 reasons to draw again, in one number. To be used on one thread only. */
public final class DirtyBits {
    private int bits;

    /** Starts clean. */
    public DirtyBits() {
        // nothing is dirty yet
    }

    /**
     * Adds reasons.
     *
     * @param mask a bit for each reason
     */
    public void mark(int mask) {
        bits |= mask;
    }

    /**
     * {@return whether one of the reasons stands}
     *
     * @param mask a bit for each reason
     */
    public boolean has(int mask) {
        return (bits & mask) != 0;
    }

    /** {@return all standing reasons, which no longer stand afterwards} */
    public int take() {
        int taken = bits;
        bits = 0;
        return taken;
    }
}
