package routescope.core.train;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import routescope.core.model.ModelShape;
import routescope.core.model.PatchPass;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

/** Normal noise on the router scores of a training batch: an edit of a run, drawn anew for each step. */
final class RouterNoise {
    private RouterNoise() {}

    /**
     * Adds the noise of one step.
     *
     * @param pass its scores are modified
     * @param seeds the root seed
     * @param step which step: each has a stream of its own, so that a replay draws the same
     * @param deviation standard deviation
     */
    static void add(PatchPass pass, Seeds seeds, int step, double deviation) {
        ModelShape shape = pass.shape();
        ZigguratSampler.NormalizedGaussian normal =
                ZigguratSampler.NormalizedGaussian.of(seeds.stream(Purpose.NOISE, step));
        float[] values = pass.preactivations();
        int rows = pass.batch().size() * shape.patches();
        for (int row = 0; row < rows; row++) {
            for (int s = 0; s < shape.routers(); s++) {
                values[row * shape.kernels() + s] += (float) (deviation * normal.sample());
            }
        }
    }
}
