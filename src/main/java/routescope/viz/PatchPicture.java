package routescope.viz;

import org.jspecify.annotations.Nullable;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;

/**
 * Paints single patches with hard edges, as the board paints whole images: pixels in grey or colour, signed values
 * diverging around zero on one scale for the whole set. Remembers that scale; not thread-safe.
 */
public final class PatchPicture {
    private @Nullable PatchSet known;
    private double extent = 1;

    /** Makes a painter that has painted nothing. */
    public PatchPicture() {}

    /**
     * Paints one patch with a thin frame around it.
     *
     * @param surface what is painted on
     * @param area its place
     * @param set where the patch is from
     * @param image index of the image
     * @param patch number of the patch
     * @param theme the surroundings
     */
    public void paint(Surface surface, Rect area, PatchSet set, int image, int patch, Theme theme) {
        PatchGrid grid = set.grid();
        surface.pixels(
                pixels(set, image, patch, theme),
                grid.patchWidth(),
                grid.patchHeight(),
                area.x(),
                area.y(),
                area.width(),
                area.height());
        surface.strokeRect(area.x() - 1, area.y() - 1, area.width() + 2, area.height() + 2, 1, theme.grid());
    }

    private int[] pixels(PatchSet set, int image, int patch, Theme theme) {
        float[] values = set.patch(image, patch);
        if (set.signed()) {
            Scale scale = Scale.diverging("", "", extent(set), theme, Scope.ALL_EXPERTS);
            return KernelPicture.pixels(values, 0, set.grid(), scale);
        }
        int channels = set.grid().channels();
        int[] pixels = new int[set.grid().patchHeight() * set.grid().patchWidth()];
        for (int i = 0; i < pixels.length; i++) {
            int red = level(values[i * channels]);
            int green = channels == 3 ? level(values[i * channels + 1]) : red;
            int blue = channels == 3 ? level(values[i * channels + 2]) : red;
            pixels[i] = Argb.opaque(red << 16 | green << 8 | blue);
        }
        return pixels;
    }

    private double extent(PatchSet set) {
        if (set != known) {
            known = set;
            extent = 0;
            for (float[] row : set.rows()) {
                for (float value : row) {
                    extent = Math.max(extent, Math.abs(value));
                }
            }
        }
        return extent;
    }

    private static int level(double value) {
        return (int) Math.round(Math.max(0, Math.min(1, value)) * 255);
    }
}
