package routescope.core.image;

/**
 * Resizes pictures: smaller by averaging the area each new pixel covers, edges in proportion, so that nothing is skipped
 * and nothing flickers; larger by straight lines between the old pixels. Both ways one direction after the other.
 */
final class Resampler {
    private Resampler() {}

    /** {@return the picture in another size; the same object when it has that size} */
    static PixelRaster resize(PixelRaster picture, int width, int height) {
        if (picture.width() == width && picture.height() == height) {
            return picture;
        }
        int channels = picture.channels();
        Weights across = Weights.of(picture.width(), width);
        Weights down = Weights.of(picture.height(), height);
        float[] sums = new float[width * channels];
        float[] row = new float[width * channels];
        byte[] values = new byte[width * height * channels];
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(sums, 0);
            for (int i = 0; i < down.weights[y].length; i++) {
                across(picture, down.first[y] + i, across, row);
                float weight = down.weights[y][i];
                for (int x = 0; x < row.length; x++) {
                    sums[x] += weight * row[x];
                }
            }
            for (int x = 0; x < sums.length; x++) {
                values[y * sums.length + x] = (byte) Math.max(0, Math.min(255, Math.round(sums[x])));
            }
        }
        return new PixelRaster(width, height, channels, values);
    }

    private static void across(PixelRaster picture, int y, Weights across, float[] row) {
        int channels = picture.channels();
        byte[] values = picture.values();
        int start = y * picture.width();
        for (int x = 0; x < across.first.length; x++) {
            float[] weights = across.weights[x];
            for (int c = 0; c < channels; c++) {
                float sum = 0;
                int at = (start + across.first[x]) * channels + c;
                for (float weight : weights) {
                    sum += weight * (values[at] & 0xFF);
                    at += channels;
                }
                row[x * channels + c] = sum;
            }
        }
    }

    /** For each new place: the first old place it is made of, and the weight of that and of the following ones. */
    private static final class Weights {
        private final int[] first;
        private final float[][] weights;

        private Weights(int places) {
            first = new int[places];
            weights = new float[places][];
        }

        static Weights of(int old, int places) {
            Weights all = new Weights(places);
            double scale = (double) old / places;
            for (int i = 0; i < places; i++) {
                if (scale >= 1) {
                    all.average(i, i * scale, Math.min(old, (i + 1) * scale));
                } else {
                    all.interpolate(i, (i + 0.5) * scale - 0.5, old);
                }
            }
            return all;
        }

        private void average(int place, double from, double to) {
            int begin = (int) Math.floor(from);
            int end = Math.max(begin + 1, (int) Math.ceil(to - 1e-9));
            first[place] = begin;
            weights[place] = new float[end - begin];
            for (int i = begin; i < end; i++) {
                weights[place][i - begin] = (float) ((Math.min(to, i + 1.0) - Math.max(from, i)) / (to - from));
            }
        }

        private void interpolate(int place, double center, int old) {
            double inside = Math.max(0, Math.min(old - 1.0, center));
            int begin = (int) Math.floor(inside);
            float rest = (float) (inside - begin);
            first[place] = begin;
            weights[place] = rest == 0 ? new float[] {1} : new float[] {1 - rest, rest};
        }
    }
}
