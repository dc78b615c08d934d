package routescope.core.image;

import java.util.List;

/**
 * An opened image file.
 *
 * @param name how to call the file in a message
 * @param header what its head says
 * @param pixels the pixels as stored: alpha over white, profile turned into sRGB, not yet turned upright
 * @param orientation EXIF orientation 1..8; 1 is upright
 * @param damage how far the pixels can be trusted
 * @param notes a sentence for everything a person should know: another format than the name says, damage, alpha
 */
public record DecodedImage(
        String name, ImageHeader header, PixelRaster pixels, int orientation, Damage damage, List<String> notes) {

    /** Takes a copy of the list. */
    public DecodedImage {
        notes = List.copyOf(notes);
    }

    /** {@return the pixels, turned upright} */
    public PixelRaster upright() {
        return Orientation.upright(pixels, orientation);
    }
}
