package routescope.core.image;

import java.util.Arrays;

/** Makes pictures square, and grey or coloured. */
final class Frames {
    private static final long LARGEST_SQUARE = 1 << 24;

    private Frames() {}

    /** {@return the picture made square; the same object when it is, or when it is to be stretched later} */
    static PixelRaster square(PixelRaster picture, Framing framing, int background) {
        if (framing == Framing.STRETCH || picture.width() == picture.height()) {
            return picture;
        }
        boolean crop = framing == Framing.CROP;
        int shorter = Math.min(picture.width(), picture.height());
        int side = crop ? shorter : Math.max(picture.width(), picture.height());
        // A letterbox of a strip would be a huge square of nothing: its resolution is bounded, its shape is not
        // changed.
        if (!crop && (long) side * side > LARGEST_SQUARE) {
            return square(shrunk(picture), framing, background);
        }
        return placed(picture, side, background);
    }

    private static PixelRaster shrunk(PixelRaster picture) {
        int half = 2;
        return Resampler.resize(picture, Math.max(1, picture.width() / half), Math.max(1, picture.height() / half));
    }

    /** Puts the middle of a picture onto the middle of a square. */
    private static PixelRaster placed(PixelRaster picture, int side, int background) {
        int channels = picture.channels();
        byte[] values = new byte[side * side * channels];
        Arrays.fill(values, (byte) background);
        int columns = Math.min(side, picture.width());
        int rows = Math.min(side, picture.height());
        int fromX = (picture.width() - columns) / 2;
        int fromY = (picture.height() - rows) / 2;
        int toX = (side - columns) / 2;
        int toY = (side - rows) / 2;
        for (int y = 0; y < rows; y++) {
            System.arraycopy(
                    picture.values(),
                    ((fromY + y) * picture.width() + fromX) * channels,
                    values,
                    ((toY + y) * side + toX) * channels,
                    columns * channels);
        }
        return new PixelRaster(side, side, channels, values);
    }

    /** {@return the picture with as many values a pixel as asked for; the same object when it has} */
    static PixelRaster tint(PixelRaster picture, Tint tint) {
        if (picture.channels() == tint.channels()) {
            return picture;
        }
        byte[] from = picture.values();
        int pixels = picture.width() * picture.height();
        byte[] to = new byte[pixels * tint.channels()];
        for (int i = 0; i < pixels; i++) {
            if (tint == Tint.GREY) {
                to[i] = brightness(from[3 * i] & 0xFF, from[3 * i + 1] & 0xFF, from[3 * i + 2] & 0xFF);
            } else {
                Arrays.fill(to, 3 * i, 3 * i + 3, from[i]);
            }
        }
        return new PixelRaster(picture.width(), picture.height(), tint.channels(), to);
    }

    /** The weights of ITU-R BT.601, on the values as stored: what a grey JPEG of the same picture holds. */
    private static byte brightness(int red, int green, int blue) {
        return (byte) Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    }
}
