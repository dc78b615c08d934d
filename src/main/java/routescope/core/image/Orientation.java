package routescope.core.image;

/** The eight ways a camera may have been held (EXIF tag 0x0112), and how each is turned upright. */
final class Orientation {
    /** Stored as it is seen. */
    static final int UPRIGHT = 1;

    private static final int LAST = 8;
    private static final int FIRST_TURNED = 5;

    private Orientation() {}

    /** {@return whether a number is an orientation} */
    static boolean exists(int orientation) {
        return orientation >= UPRIGHT && orientation <= LAST;
    }

    /** {@return the pixels turned upright; the same object when they are} */
    static PixelRaster upright(PixelRaster stored, int orientation) {
        if (orientation == UPRIGHT) {
            return stored;
        }
        int width = stored.width();
        int height = stored.height();
        boolean turned = orientation >= FIRST_TURNED;
        int newWidth = turned ? height : width;
        int newHeight = turned ? width : height;
        int channels = stored.channels();
        byte[] from = stored.values();
        byte[] to = new byte[from.length];
        int at = 0;
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                int source = source(x, y, width, height, orientation) * channels;
                for (int c = 0; c < channels; c++) {
                    to[at++] = from[source + c];
                }
            }
        }
        return new PixelRaster(newWidth, newHeight, channels, to);
    }

    /** {@return the stored pixel that is seen at (x, y)} */
    private static int source(int x, int y, int width, int height, int orientation) {
        int right = width - 1;
        int bottom = height - 1;
        return switch (orientation) {
            case 2 -> y * width + right - x;
            case 3 -> (bottom - y) * width + right - x;
            case 4 -> (bottom - y) * width + x;
            case 5 -> x * width + y;
            case 6 -> (bottom - x) * width + y;
            case 7 -> (bottom - x) * width + right - y;
            case 8 -> x * width + right - y;
            default -> y * width + x;
        };
    }
}
