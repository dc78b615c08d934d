package routescope.core.run;

/**
 * Which steps are remembered for good: the first, then every sixteenth, and from step 2048 on at a distance that doubles
 * with the step, so that a run of any length has a number of key frames that grows with its logarithm. Steps at which a
 * person turned a knob are remembered besides.
 */
final class KeyFramePolicy {
    /** Steps between two key frames at first: as many as are replayed between two pictures of a drag. */
    static final int SPACING = 16;

    private static final int FIRST_DOUBLING = 2048;

    private KeyFramePolicy() {}

    /** {@return whether a step is remembered} @param step updates done */
    static boolean isKey(int step) {
        int spacing = SPACING;
        for (long from = FIRST_DOUBLING; step >= from; from *= 2) {
            spacing *= 2;
        }
        return step % spacing == 0;
    }
}
