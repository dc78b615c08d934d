package routescope.core.image;

/**
 * What is refused by its header, before any pixel takes memory.
 *
 * @param pixels most pixels of a picture
 * @param fileBytes most bytes of a file
 */
public record ImageLimits(long pixels, long fileBytes) {

    /** 50 million pixels, which is more than cameras make, in files of at most 256 MB. */
    public static final ImageLimits DEFAULT = new ImageLimits(50_000_000, 256L << 20);
}
