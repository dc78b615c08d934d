package routescope.core.image;

import java.awt.image.Raster;

/**
 * Turns the stored components of a JPEG into grey or RGB, by the rules of libjpeg: an Adobe block decides, then JFIF,
 * then the letters of the components. What Adobe programs write with four components is inverted ink.
 */
final class JpegColors {
    private static final int WHITE = 255;
    private static final int HALF = 1 << 15;

    private JpegColors() {}

    /**
     * {@return the pixels}
     *
     * @param raster the components as stored, with as many bits as the frame says
     * @param jpeg the file they come from
     * @param findings asked whether they are still wanted
     */
    static PixelRaster of(Raster raster, JpegFile jpeg, Findings findings) throws DamagedException {
        int bands = raster.getNumBands();
        int channels = bands == 1 ? 1 : 3;
        if (bands != 1 && bands != 3 && bands != 4) {
            throw new DamagedException("it has %d colour components".formatted(bands));
        }
        JpegFile.Frame frame = jpeg.frame();
        boolean letters = frame != null && frame.letters();
        boolean luma = bands == 3
                ? jpeg.adobeTransform() == 1 || jpeg.adobeTransform() < 0 && (jpeg.jfif() || !letters)
                : bands == 4 && jpeg.adobeTransform() == 2;
        int bits = frame == null ? 8 : frame.bits();
        boolean inverted = jpeg.adobeTransform() >= 0;
        int width = raster.getWidth();
        byte[] values = new byte[width * raster.getHeight() * channels];
        int[] row = new int[width * bands];
        int at = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            findings.checkCancelled(y);
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            if (bits != 8) {
                scale(row, (1 << bits) - 1);
            }
            for (int x = 0; x < row.length; x += bands) {
                if (luma) {
                    toRgb(row, x);
                }
                if (luma && bands == 4) {
                    toInk(row, x);
                }
                int ink = bands < 4 ? WHITE : inverted ? row[x + 3] : WHITE - row[x + 3];
                for (int c = 0; c < channels; c++) {
                    int value = bands == 4 && !inverted ? WHITE - row[x + c] : row[x + c];
                    values[at++] = (byte) (bands < 4 ? value : (value * ink + WHITE / 2) / WHITE);
                }
            }
        }
        return new PixelRaster(width, raster.getHeight(), channels, values);
    }

    private static void scale(int[] row, int largest) {
        for (int i = 0; i < row.length; i++) {
            row[i] = Math.min(WHITE, (int) (((long) row[i] * WHITE + largest / 2) / largest));
        }
    }

    private static void toInk(int[] row, int at) {
        for (int c = 0; c < 3; c++) {
            row[at + c] = WHITE - row[at + c];
        }
    }

    /** The formula of JFIF, in place, with factors in 65536ths as libjpeg has them. */
    private static void toRgb(int[] row, int at) {
        int y = row[at];
        int cb = row[at + 1] - 128;
        int cr = row[at + 2] - 128;
        row[at] = clamp(y + (91881 * cr + HALF >> 16));
        row[at + 1] = clamp(y + (-22554 * cb - 46802 * cr + HALF >> 16));
        row[at + 2] = clamp(y + (116130 * cb + HALF >> 16));
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(WHITE, value));
    }
}
