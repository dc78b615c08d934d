package routescope.viz;

import java.util.HashMap;
import java.util.Map;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;

/**
 * Pixels of whole images, kept while the same set is shown: painting a board again costs no arithmetic on pixels. The
 * same array instance always holds the same contents, so a surface may keep what it makes of it. Not thread-safe.
 */
final class PatchPictures {
    private static final int LARGEST_CACHE = 512;

    private final Map<Key, Picture> pictures = new HashMap<>();
    private float[][] values = {};
    private double extent;

    /**
     * Pixels of an image.
     *
     * @param pixels {@code [rows * columns]} 0xAARRGGBB
     * @param columns pixels from left to right
     * @param rows pixels from top to bottom
     */
    record Picture(int[] pixels, int columns, int rows) {}

    private record Key(int image, int patchWidth, int patchHeight, boolean dark) {}

    /**
     * {@return an image for a place of a given size: its own pixels when they are enlarged, averaged ones when there are
     *     more of them than the place has}
     *
     * @param from the set of images
     * @param image index of the image
     * @param place where it will be painted
     * @param theme decides the centre of the diverging map of signed patches
     */
    Picture picture(PatchSet from, int image, Rect place, Theme theme) {
        if (values != from.rows()) {
            pictures.clear();
            values = from.rows();
            extent = from.signed() ? largest(from) : 1;
        }
        PatchGrid grid = from.grid();
        int width = Math.min(grid.patchWidth(), (int) (place.width() / grid.columns()));
        int height = Math.min(grid.patchHeight(), (int) (place.height() / grid.rows()));
        Key key = new Key(image, Math.max(1, width), Math.max(1, height), from.signed() && theme.dark());
        Picture known = pictures.get(key);
        if (known == null) {
            if (pictures.size() >= LARGEST_CACHE) {
                pictures.clear();
            }
            known = draw(from, key, theme);
            pictures.put(key, known);
        }
        return known;
    }

    private Picture draw(PatchSet from, Key key, Theme theme) {
        PatchGrid grid = from.grid();
        int columns = grid.columns() * key.patchWidth;
        int[] pixels = new int[columns * grid.rows() * key.patchHeight];
        for (int patch = 0; patch < grid.patches(); patch++) {
            float[] patchValues = from.patch(key.image, patch);
            int corner = grid.row(patch) * key.patchHeight * columns + grid.column(patch) * key.patchWidth;
            for (int y = 0; y < key.patchHeight; y++) {
                for (int x = 0; x < key.patchWidth; x++) {
                    pixels[corner + y * columns + x] = color(from, patchValues, key, x, y, theme);
                }
            }
        }
        return new Picture(pixels, columns, grid.rows() * key.patchHeight);
    }

    private int color(PatchSet from, float[] patch, Key key, int x, int y, Theme theme) {
        PatchGrid grid = from.grid();
        if (grid.channels() == 3 && !from.signed()) {
            int red = level(mean(grid, patch, key, x, y, 0));
            int green = level(mean(grid, patch, key, x, y, 1));
            int blue = level(mean(grid, patch, key, x, y, 2));
            return Argb.opaque(red << 16 | green << 8 | blue);
        }
        double value = mean(grid, patch, key, x, y, 0);
        if (from.signed()) {
            return ColorMap.divergingFor(theme).at((value / extent + 1) / 2);
        }
        return Argb.opaque(level(value) * 0x010101);
    }

    private static double mean(PatchGrid grid, float[] patch, Key key, int x, int y, int channel) {
        int top = y * grid.patchHeight() / key.patchHeight;
        int bottom = Math.max(top + 1, ((y + 1) * grid.patchHeight() + key.patchHeight - 1) / key.patchHeight);
        int left = x * grid.patchWidth() / key.patchWidth;
        int right = Math.max(left + 1, ((x + 1) * grid.patchWidth() + key.patchWidth - 1) / key.patchWidth);
        double sum = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                sum += patch[(row * grid.patchWidth() + column) * grid.channels() + channel];
            }
        }
        return sum / ((bottom - top) * (right - left));
    }

    private static int level(double value) {
        return (int) Math.round(Math.max(0, Math.min(1, value)) * 255);
    }

    private static double largest(PatchSet from) {
        double largest = 0;
        for (float[] row : from.rows()) {
            for (float value : row) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest > 0 ? largest : 1;
    }
}
