package routescope.core.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Takes the values of a decoded picture as they are stored. {@code BufferedImage.getRGB} is never asked: it takes grey
 * for linear light and brightens it, and washes CMYK out.
 */
final class Samples {
    private static final int WHITE = 255;

    private Samples() {}

    /**
     * {@return the values of a picture, alpha over white}
     *
     * @param image grey, RGB or palette, any number of bits, with or without alpha
     * @param findings told when the background shows
     */
    static PixelRaster of(BufferedImage image, Findings findings) throws DamagedException {
        return image.getColorModel() instanceof IndexColorModel palette
                ? ofPalette(image.getRaster(), palette, findings)
                : ofComponents(image.getRaster(), image.getColorModel(), findings);
    }

    private static PixelRaster ofPalette(Raster raster, IndexColorModel palette, Findings findings) {
        int size = palette.getMapSize();
        int[] colors = new int[size];
        palette.getRGBs(colors);
        boolean grey = true;
        boolean opaque = true;
        for (int argb : colors) {
            grey &= (argb >> 16 & 0xFF) == (argb >> 8 & 0xFF) && (argb & 0xFF) == (argb >> 8 & 0xFF);
            opaque &= argb >>> 24 == WHITE;
        }
        noteBackground(!opaque, findings);
        int channels = grey ? 1 : 3;
        int width = raster.getWidth();
        byte[] values = new byte[width * raster.getHeight() * channels];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            findings.checkCancelled(y);
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
            for (int index : row) {
                int argb = colors[Math.min(index, size - 1)];
                int alpha = argb >>> 24;
                for (int c = 0; c < channels; c++) {
                    values[at++] = overWhite(argb >> 16 - 8 * c & 0xFF, alpha);
                }
            }
        }
        return new PixelRaster(width, raster.getHeight(), channels, values);
    }

    private static PixelRaster ofComponents(Raster raster, ColorModel model, Findings findings)
            throws DamagedException {
        int kind = model.getColorSpace().getType();
        int bands = raster.getNumBands();
        boolean alpha = model.hasAlpha();
        if (kind == ColorSpace.TYPE_CMYK && bands >= 4) {
            return ofInk(raster, findings);
        }
        int channels = kind == ColorSpace.TYPE_GRAY ? 1 : 3;
        if (kind != ColorSpace.TYPE_GRAY && kind != ColorSpace.TYPE_RGB || bands < channels + (alpha ? 1 : 0)) {
            throw DamagedException.foreign("its colours are neither grey nor RGB nor CMYK");
        }
        noteBackground(alpha, findings);
        int[] largest = new int[bands];
        for (int band = 0; band < bands; band++) {
            largest[band] = (int) ((1L << Math.min(31, raster.getSampleModel().getSampleSize(band))) - 1);
        }
        int width = raster.getWidth();
        byte[] values = new byte[width * raster.getHeight() * channels];
        int[] row = new int[width * bands];
        int at = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            findings.checkCancelled(y);
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int from = x * bands;
                int cover = alpha ? to8Bits(row[from + channels], largest[channels]) : WHITE;
                for (int c = 0; c < channels; c++) {
                    int value = to8Bits(row[from + c], largest[c]);
                    values[at++] = model.isAlphaPremultiplied()
                            ? (byte) Math.min(WHITE, value + WHITE - cover)
                            : overWhite(value, cover);
                }
            }
        }
        return new PixelRaster(width, raster.getHeight(), channels, values);
    }

    private static PixelRaster ofInk(Raster raster, Findings findings) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        int largest = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        byte[] values = new byte[width * raster.getHeight() * 3];
        int[] row = new int[width * bands];
        int at = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            findings.checkCancelled(y);
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < row.length; x += bands) {
                int light = WHITE - to8Bits(row[x + 3], largest);
                for (int c = 0; c < 3; c++) {
                    values[at++] = (byte) (((WHITE - to8Bits(row[x + c], largest)) * light + WHITE / 2) / WHITE);
                }
            }
        }
        return new PixelRaster(width, raster.getHeight(), 3, values);
    }

    private static void noteBackground(boolean alpha, Findings findings) {
        if (alpha) {
            findings.note("Where it is transparent, white shows.");
        }
    }

    private static int to8Bits(int value, int largest) {
        return largest == WHITE ? value : (int) (((value & 0xFFFFFFFFL) * WHITE + largest / 2) / largest);
    }

    private static byte overWhite(int value, int alpha) {
        return (byte) ((value * alpha + WHITE * (WHITE - alpha) + WHITE / 2) / WHITE);
    }
}
