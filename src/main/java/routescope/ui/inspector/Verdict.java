package routescope.ui.inspector;

/**
 * What a model says about an image.
 *
 * @param className the predicted class
 * @param probability its predicted probability, 0..1
 * @param judgement whether it is the class of the image
 */
record Verdict(String className, double probability, Judgement judgement) {

    /** How it compares with the truth. */
    enum Judgement {
        /** It is the class of the image. */
        RIGHT,
        /** It is another class. */
        WRONG,
        /** Nobody knows the class of the image. */
        UNKNOWN
    }
}
