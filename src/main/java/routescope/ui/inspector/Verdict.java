package routescope.ui.inspector;

/**
 * What a model says about an image.
 *
 * @param className the predicted class
 * @param probability its predicted probability, 0..1
 * @param right whether it is the class of the image
 */
record Verdict(String className, double probability, boolean right) {}
