package routescope.ui.setup;

import java.util.Arrays;
import routescope.core.model.ModelKind;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.run.RunConfig;
import routescope.viz.ColorMap;
import routescope.viz.ExpertPalette;

/** The pixels of a preset's picture: its first image, and below it a stripe for each expert; grey for a CNN. */
final class Thumbnail {
    /** Pixels on each side. */
    static final int SIDE = 56;

    private static final int STRIPE = 5;
    private static final int GREY = 0xFF8A9099;

    private Thumbnail() {}

    /** {@return [SIDE * SIDE] 0xAARRGGBB} */
    static int[] draw(RunConfig config, PatchSet set) {
        int[] pixels = new int[SIDE * SIDE];
        Arrays.fill(pixels, 0xFF000000);
        double extent = set.signed() ? largest(set) : 1;
        int height = SIDE - STRIPE;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < SIDE; x++) {
                float value = at(set, (x + 0.5) / SIDE, (y + 0.5) / height, SIDE);
                pixels[y * SIDE + x] = color(set, value, extent);
            }
        }
        stripes(config, pixels);
        return pixels;
    }

    private static int color(PatchSet set, float value, double extent) {
        if (set.signed()) {
            return ColorMap.DIVERGING.at(0.5 + value / extent / 2);
        }
        int grey = Math.round(255 * Math.max(0, Math.min(1, value)));
        return 0xFF000000 | grey << 16 | grey << 8 | grey;
    }

    /** The mean over the pixels of the image that one pixel of the picture stands for. */
    private static float at(PatchSet set, double x, double y, int side) {
        PatchGrid grid = set.grid();
        int width = grid.columns() * grid.patchWidth();
        int height = grid.rows() * grid.patchHeight();
        int spanX = Math.max(1, width / side);
        int spanY = Math.max(1, height / side);
        float sum = 0;
        for (int dy = 0; dy < spanY; dy++) {
            for (int dx = 0; dx < spanX; dx++) {
                int px = Math.min(width - 1, (int) (x * width) + dx - spanX / 2);
                int py = Math.min(height - 1, (int) (y * height) + dy - spanY / 2);
                sum += pixel(set, Math.max(0, px), Math.max(0, py));
            }
        }
        return sum / (spanX * spanY);
    }

    private static float pixel(PatchSet set, int x, int y) {
        PatchGrid grid = set.grid();
        int patch = y / grid.patchHeight() * grid.columns() + x / grid.patchWidth();
        int inside = y % grid.patchHeight() * grid.patchWidth() + x % grid.patchWidth();
        return set.patch(0, patch)[inside * grid.channels()];
    }

    private static double largest(PatchSet set) {
        double largest = 0;
        for (int patch = 0; patch < set.grid().patches(); patch++) {
            for (float value : set.patch(0, patch)) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest == 0 ? 1 : largest;
    }

    private static void stripes(RunConfig config, int[] pixels) {
        int experts =
                config.model().kind() == ModelKind.CNN ? 0 : config.model().experts();
        ExpertPalette palette = new ExpertPalette(Math.max(1, experts));
        for (int x = 0; x < SIDE; x++) {
            int color = experts == 0 ? GREY : palette.fill(x * experts / SIDE);
            for (int y = SIDE - STRIPE + 1; y < SIDE; y++) {
                pixels[y * SIDE + x] = color;
            }
        }
    }
}
