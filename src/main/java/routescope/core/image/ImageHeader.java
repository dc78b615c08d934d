package routescope.core.image;

/**
 * What the head of an image file says.
 *
 * @param format the format, by the first bytes
 * @param width pixels from left to right, as stored
 * @param height pixels from top to bottom, as stored
 * @param mislabelled whether the ending of the file's name is that of another format
 */
public record ImageHeader(ImageFormat format, int width, int height, boolean mislabelled) {}
