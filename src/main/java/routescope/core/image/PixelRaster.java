package routescope.core.image;

import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * The pixels of a picture: 8 bits a value, sRGB or grey as stored, no alpha. Immutable by agreement: nobody writes into
 * the array.
 *
 * @param width pixels from left to right
 * @param height pixels from top to bottom
 * @param channels 1 for grey, 3 for red, green, blue
 * @param values {@code [height][width][channels]}, row by row, each 0..255 as an unsigned byte
 */
public record PixelRaster(int width, int height, int channels, byte[] values) {

    /**
     * Checks that sizes and array go together.
     *
     * @throws RoutescopeException when they do not
     */
    public PixelRaster {
        if (width < 1
                || height < 1
                || channels != 1 && channels != 3
                || (long) width * height * channels != values.length) {
            throw new RoutescopeException(
                    ErrorCode.INTERNAL,
                    "making a picture",
                    "%d x %d x %d values do not make %d".formatted(width, height, channels, values.length));
        }
    }

    /**
     * {@return one value, 0..255}
     *
     * @param x column from the left
     * @param y row from the top
     * @param channel 0 for grey or red, 1 for green, 2 for blue
     */
    public int value(int x, int y, int channel) {
        return values[(y * width + x) * channels + channel] & 0xFF;
    }

    /** {@return whether it has grey values only} */
    public boolean grey() {
        return channels == 1;
    }
}
