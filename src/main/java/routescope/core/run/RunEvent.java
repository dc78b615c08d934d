package routescope.core.run;

/**
 * Something worth a mark on the time slider.
 *
 * @param step updates done when it was seen
 * @param kind what happened
 * @param expert index of the expert it happened to, or -1
 * @param label index of the class it is about, or -1
 * @param value the number that tells: a share 0..1, a loss, or not-a-number
 */
public record RunEvent(int step, Kind kind, int expert, int label, double value) {

    /** What can happen. */
    public enum Kind {
        /** An expert began to select the discriminative patch of nearly all images of a class. */
        LOCKED_ON,
        /** None of an expert's neurons fires on its patches any more. */
        DIED,
        /** An expert that was dead fires again. */
        WOKE,
        /** The best routing precision of any expert passed a mark. */
        PRECISION_PASSED,
        /** Test accuracy passed a mark. */
        ACCURACY_PASSED,
        /** The loss rose suddenly. */
        LOSS_JUMPED,
        /** An expert left one class for another. */
        ROUTERS_SWAPPED,
        /** Accuracy of the worst class fell far below what it was. */
        WORST_GROUP_FELL,
        /** Accuracy of the worst class came back. */
        WORST_GROUP_RECOVERED,
        /** The guard stopped the run. */
        DIVERGED,
        /** A person changed the knobs. */
        EDITED
    }
}
