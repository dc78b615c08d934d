package routescope.core.edit;

/**
 * A patch that takes the place of another one.
 *
 * @param training whether it comes from the training images, else from the test images
 * @param image index of its image
 * @param patch its number
 */
public record Donor(boolean training, int image, int patch) {}
