package routescope.app.whatif;

/**
 * One number that differs between an image and its changed copy.
 *
 * @param what which number
 * @param patch number of the patch, or -1 when it belongs to the whole image
 * @param expert index of the expert, or -1 when it belongs to none
 * @param before for the original; not-a-number for the gate of a patch that was not selected
 * @param after for the copy, likewise
 */
public record Change(What what, int patch, int expert, double before, double after) {

    /** What can differ. */
    public enum What {
        /** The logit of class 1 of two classes, of the true class of more. */
        LOGIT,
        /** The probability of that class. */
        PROBABILITY,
        /** The logit of the CNN beside. */
        COMPARISON_LOGIT,
        /** The probability by the CNN beside. */
        COMPARISON_PROBABILITY,
        /** Weight of a patch in an expert; not-a-number when the expert did not select it. */
        GATE,
        /** How many experts selected a patch. */
        OWNERS,
        /** Share of a patch in the logit. */
        CONTRIBUTION,
        /** Router's score of a patch. */
        SCORE
    }

    /** {@return by how much the number grew; a gate that is not there counts as 0} */
    public double by() {
        return number(after) - number(before);
    }

    /** {@return whether the patch came into the selection of the expert} */
    public boolean entered() {
        return what == What.GATE && Double.isNaN(before) && !Double.isNaN(after);
    }

    /** {@return whether the patch fell out of the selection of the expert} */
    public boolean left() {
        return what == What.GATE && !Double.isNaN(before) && Double.isNaN(after);
    }

    private static double number(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
