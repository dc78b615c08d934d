package routescope.core.image;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a file beside its pixels, each part as its bytes.
 *
 * @param profile ICC profile, or null
 * @param exif EXIF block from its TIFF header on, or null
 * @param xmp XMP packet, or null
 */
record Parts(byte @Nullable [] profile, byte @Nullable [] exif, byte @Nullable [] xmp) {
    static final Parts NONE = new Parts(null, null, null);
}
