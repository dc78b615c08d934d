package routescope.core.data;

import routescope.core.patch.PatchSet;

/** The router the linear router loss of paper 1 leads to: the sum of y times all patches of an image, over all images. */
final class ClosedFormRouter {
    private ClosedFormRouter() {}

    /** The part of the test images whose discriminative patch is among the {@code l} of the largest routing value. */
    static double hitRate(DataSplit split, int l) {
        PatchSet train = split.train();
        int patches = train.grid().patches();
        double[] kernel = new double[train.grid().patchSize()];
        for (int row = 0; row < train.rows().length; row++) {
            int y = 2 * train.labels()[row / patches] - 1;
            for (int i = 0; i < kernel.length; i++) {
                kernel[i] += y * train.rows()[row][i];
            }
        }
        PatchSet test = split.test();
        int hits = 0;
        for (int image = 0; image < test.size(); image++) {
            int y = 2 * test.labels()[image] - 1;
            double own = y * dot(kernel, test.patch(image, test.discriminativePatch(image)));
            int above = 0;
            for (int patch = 0; patch < patches; patch++) {
                above += y * dot(kernel, test.patch(image, patch)) > own ? 1 : 0;
            }
            hits += above < l ? 1 : 0;
        }
        return hits / (double) test.size();
    }

    private static double dot(double[] kernel, float[] patch) {
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            sum += kernel[i] * patch[i];
        }
        return sum;
    }
}
