package routescope.core.spurious;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import routescope.core.patch.PatchGrid;

/** Changed copies of the values of one patch, pixels row by row with their channels together. */
public final class PatchFilters {
    /** Standard deviation of a blur in parts of the patch's side: no stroke is left of a digit. */
    private static final double BLUR = 1 / 5.0;

    private PatchFilters() {}

    /** {@return a patch of nothing but 0} @param grid how images are cut */
    public static float[] erased(PatchGrid grid) {
        return new float[grid.patchSize()];
    }

    /**
     * {@return the patch smoothed by a Gaussian with a fifth of its side as standard deviation; beyond its edge its edge
     * goes on}
     *
     * @param values the patch, not modified
     * @param grid how images are cut
     */
    public static float[] blurred(float[] values, PatchGrid grid) {
        int channels = grid.channels();
        float[] across = smoothed(
                values, grid.patchHeight(), grid.patchWidth(), channels, grid.patchWidth() * channels, channels);
        return smoothed(
                across, grid.patchWidth(), grid.patchHeight(), channels, channels, grid.patchWidth() * channels);
    }

    /** Smooths lines of {@code length} pixels that are {@code step} values apart; lines begin {@code next} values apart. */
    private static float[] smoothed(float[] values, int lines, int length, int channels, int next, int step) {
        double deviation = Math.max(0.5, length * BLUR);
        int reach = (int) Math.ceil(3 * deviation);
        double[] weights = new double[2 * reach + 1];
        for (int i = 0; i < weights.length; i++) {
            double far = (i - reach) / deviation;
            weights[i] = Math.exp(-0.5 * far * far);
        }
        double sum = Arrays.stream(weights).sum();
        float[] result = new float[values.length];
        for (int line = 0; line < lines; line++) {
            for (int at = 0; at < length; at++) {
                for (int channel = 0; channel < channels; channel++) {
                    double value = 0;
                    for (int i = 0; i < weights.length; i++) {
                        int from = Math.max(0, Math.min(length - 1, at + i - reach));
                        value += weights[i] * values[line * next + from * step + channel];
                    }
                    result[line * next + at * step + channel] = (float) (value / sum);
                }
            }
        }
        return result;
    }

    /**
     * {@return the patch with its pixels in another order}
     *
     * @param values the patch, not modified
     * @param grid how images are cut
     * @param random decides the order
     */
    public static float[] shuffled(float[] values, PatchGrid grid, UniformRandomProvider random) {
        int channels = grid.channels();
        int[] order = new int[values.length / channels];
        Arrays.setAll(order, i -> i);
        PermutationSampler.shuffle(random, order);
        float[] result = new float[values.length];
        for (int pixel = 0; pixel < order.length; pixel++) {
            System.arraycopy(values, order[pixel] * channels, result, pixel * channels, channels);
        }
        return result;
    }
}
