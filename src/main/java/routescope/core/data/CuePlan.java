package routescope.core.data;

/**
 * Which cue each image gets, by counting and without chance: of the first images of a class, the share whose cue goes with
 * the label is never further than one image from what was asked for, and exact over all of them (rounded down).
 */
final class CuePlan {
    /** A share is a decimal number: 0.95 * 20 must not come out below 19. */
    private static final double SLACK = 1e-9;

    private final int classes;
    private final double share;

    /**
     * Makes a plan.
     *
     * @param classes number of classes
     * @param share share of the images whose cue goes with the label, 0..1
     */
    CuePlan(int classes, double share) {
        this.classes = classes;
        this.share = share;
    }

    /** {@return how many of the first images of a class have the cue that goes with it} @param images how many come first */
    int agreeing(int images) {
        return (int) Math.floor(images * share + SLACK);
    }

    /**
     * {@return the cue of an image}
     *
     * @param label its class
     * @param turn how many images of the same class came before
     */
    int cue(int label, int turn) {
        if (agreeing(turn + 1) > agreeing(turn)) {
            return label;
        }
        int conflicting = turn - agreeing(turn);
        return (label + 1 + conflicting % (classes - 1)) % classes;
    }
}
