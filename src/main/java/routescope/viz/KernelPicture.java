package routescope.viz;

import routescope.core.patch.PatchGrid;

/** Weights of a router or a neuron as a picture of a patch: diverging colours, one symmetric scale for all pictures. */
public final class KernelPicture {
    private KernelPicture() {}

    /**
     * {@return the scale that several kernels share, symmetric around zero}
     *
     * @param weights all the weights, {@code [kernels * d]}
     * @param theme decides between light and dark centre
     * @param scope over which weights the ends are taken
     */
    public static Scale scale(float[] weights, Theme theme, Scope scope) {
        double extent = 0;
        for (float weight : weights) {
            double value = Math.abs(weight);
            extent = value > extent && Double.isFinite(value) ? value : extent;
        }
        return Scale.diverging(VizText.get("quantity.weight"), "", extent, theme, scope);
    }

    /**
     * {@return the pixels of one kernel, {@code [patchHeight * patchWidth]} 0xAARRGGBB; channels are averaged}
     *
     * @param weights all the weights, not modified
     * @param offset where the kernel begins
     * @param grid the shape of a patch
     * @param scale the colours
     */
    public static int[] pixels(float[] weights, int offset, PatchGrid grid, Scale scale) {
        int[] pixels = new int[grid.patchHeight() * grid.patchWidth()];
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            double sum = 0;
            for (int channel = 0; channel < grid.channels(); channel++) {
                sum += weights[offset + pixel * grid.channels() + channel];
            }
            pixels[pixel] = scale.color(sum / grid.channels());
        }
        return pixels;
    }

    /**
     * Paints one kernel with hard edges and a thin frame; a weight that is not a number makes the whole place hatched.
     *
     * @param surface what is painted on
     * @param area its place
     * @param weights all the weights, not modified
     * @param offset where the kernel begins
     * @param grid the shape of a patch
     * @param scale the colours
     * @param theme the surroundings
     */
    public static void paint(
            Surface surface, Rect area, float[] weights, int offset, PatchGrid grid, Scale scale, Theme theme) {
        for (int i = 0; i < grid.patchSize(); i++) {
            if (Float.isNaN(weights[offset + i])) {
                Marks.noValue(surface, area, theme);
                return;
            }
        }
        int[] pixels = pixels(weights, offset, grid, scale);
        surface.pixels(pixels, grid.patchWidth(), grid.patchHeight(), area.x(), area.y(), area.width(), area.height());
        surface.strokeRect(area.x() - 1, area.y() - 1, area.width() + 2, area.height() + 2, 1, theme.grid());
    }
}
