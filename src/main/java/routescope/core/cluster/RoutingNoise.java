package routescope.core.cluster;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

/** The noise on the scores of one set of samples: every pass has a stream of its own, so that any can be drawn again. */
final class RoutingNoise {
    private static final double TIE_BREAK = 1e-5;

    private final ClusterTrainingConfig.Noise kind;
    private final Seeds seeds;
    private final Purpose purpose;
    private final float[] values;
    private long drawn = -1;

    RoutingNoise(ClusterTrainingConfig.Noise kind, Seeds seeds, Purpose purpose, int size) {
        this.kind = kind;
        this.seeds = seeds;
        this.purpose = purpose;
        values = new float[size];
    }

    /** {@return the noise of an epoch, valid until the next call} @param epoch which */
    float[] of(int epoch) {
        long wanted = kind == ClusterTrainingConfig.Noise.FRESH ? epoch : 0;
        if (wanted != drawn) {
            draw(seeds.stream(purpose, wanted));
            drawn = wanted;
        }
        return values;
    }

    private void draw(UniformRandomProvider random) {
        if (kind == ClusterTrainingConfig.Noise.OFF) {
            ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (TIE_BREAK * normal.sample());
            }
        } else {
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextFloat();
            }
        }
    }
}
