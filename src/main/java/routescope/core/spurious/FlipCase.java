package routescope.core.spurious;

/**
 * A test image whose predicted class changes when the cue is taken away.
 *
 * @param image index of the image
 * @param before the class named before, -1 for none
 * @param after the class named after, -1 for none
 * @param change how far the logit of the class named before fell against the others
 */
public record FlipCase(int image, int before, int after, double change) {}
