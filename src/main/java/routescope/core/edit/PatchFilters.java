package routescope.core.edit;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import routescope.core.patch.PatchGrid;

/** What changes the pixels of one patch. Every method returns a fresh array and leaves its argument alone. */
public final class PatchFilters {
    private PatchFilters() {}

    /**
     * {@return the patch smoothed by a Gaussian; beyond its edge its edge goes on}
     *
     * @param patch its values, not modified
     * @param grid how images are cut
     * @param sigma standard deviation in pixels, above 0
     */
    public static float[] blur(float[] patch, PatchGrid grid, double sigma) {
        double[] weights = bell(sigma);
        float[] across = spread(patch, grid, weights, 1, 0);
        return spread(across, grid, weights, 0, 1);
    }

    /** {@return weights of distances 0, 1, ... that add up to 1 over both sides} */
    private static double[] bell(double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        double[] weights = new double[reach + 1];
        double sum = 0;
        for (int i = 0; i <= reach; i++) {
            weights[i] = Math.exp(-i * i / (2 * sigma * sigma));
            sum += i == 0 ? weights[i] : 2 * weights[i];
        }
        for (int i = 0; i <= reach; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static float[] spread(float[] from, PatchGrid grid, double[] weights, int stepX, int stepY) {
        int width = grid.patchWidth();
        int height = grid.patchHeight();
        float[] to = new float[from.length];
        for (int i = 0; i < to.length; i++) {
            int channel = i % grid.channels();
            int x = i / grid.channels() % width;
            int y = i / grid.channels() / width;
            double sum = 0;
            for (int d = 1 - weights.length; d < weights.length; d++) {
                int column = Math.max(0, Math.min(width - 1, x + d * stepX));
                int row = Math.max(0, Math.min(height - 1, y + d * stepY));
                sum += weights[Math.abs(d)] * from[(row * width + column) * grid.channels() + channel];
            }
            to[i] = (float) sum;
        }
        return to;
    }

    static float[] paint(float[] patch, PatchGrid grid, List<Stroke> strokes) {
        float[] painted = patch.clone();
        for (Stroke stroke : strokes) {
            for (int y = 0; y < grid.patchHeight(); y++) {
                for (int x = 0; x < grid.patchWidth(); x++) {
                    if (stroke.covers(x, y)) {
                        fill(painted, (y * grid.patchWidth() + x) * grid.channels(), grid.channels(), stroke.ink());
                    }
                }
            }
        }
        return painted;
    }

    private static void fill(float[] painted, int at, int channels, Ink ink) {
        for (int channel = 0; channel < channels; channel++) {
            painted[at + channel] = ink.value(channel, channels);
        }
    }

    /** Clockwise; the patch is square. */
    static float[] rotate(float[] patch, PatchGrid grid, int turns) {
        float[] turned = patch.clone();
        for (int turn = Math.floorMod(turns, 4); turn > 0; turn--) {
            turned = quarter(turned, grid.patchWidth(), grid.channels());
        }
        return turned;
    }

    private static float[] quarter(float[] patch, int side, int channels) {
        float[] turned = new float[patch.length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                System.arraycopy(
                        patch, (y * side + x) * channels, turned, (x * side + side - 1 - y) * channels, channels);
            }
        }
        return turned;
    }

    /**
     * {@return the patch with its pixels in another order}
     *
     * @param patch its values, not modified
     * @param grid how images are cut
     * @param random decides the order
     */
    public static float[] shuffle(float[] patch, PatchGrid grid, UniformRandomProvider random) {
        int channels = grid.channels();
        int[] order = new int[patch.length / channels];
        Arrays.setAll(order, i -> i);
        PermutationSampler.shuffle(random, order);
        float[] result = new float[patch.length];
        for (int pixel = 0; pixel < order.length; pixel++) {
            System.arraycopy(patch, order[pixel] * channels, result, pixel * channels, channels);
        }
        return result;
    }
}
