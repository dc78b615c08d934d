package routescope.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.UnitSphereSampler;
import org.apache.commons.rng.sampling.shape.UnitBallSampler;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

/**
 * Draws the data model of the theory (paper 1, sections 3 and 4.2): samples of unit vectors with exactly one
 * class-discriminative one. Sample i depends on the seed, the purpose and i only.
 */
final class PatternData {
    /** Kinds before those of the pattern sets: o1 and o2. */
    private static final int CLASS_PATTERNS = 2;

    private final PatternConfig config;
    private final PatternGeometry geometry;
    private final float[][] classPatterns;
    private final double[][] centres;

    /**
     * Chooses the centres of the pattern sets.
     *
     * @throws RoutescopeException when a value is out of range or the wanted sets do not exist
     */
    PatternData(PatternConfig config, Seeds seeds) {
        check(config);
        this.config = config;
        geometry = new PatternGeometry(config);
        int dimension = config.dimension();
        classPatterns = new float[CLASS_PATTERNS][dimension];
        classPatterns[0][0] = 1f;
        classPatterns[1][0] = (float) config.classSimilarity();
        classPatterns[1][1] = (float) geometry.lift();
        centres = centres(seeds.stream(Purpose.SPLIT, Long.MIN_VALUE));
    }

    private static void check(PatternConfig config) {
        require(config.patchesPerImage() >= 1, "n = " + config.patchesPerImage(), "n is at least 1.");
        require(config.dimension() >= 2, "d = " + config.dimension(), "d is at least 2.");
        require(config.patternSets() >= 1, "p = " + config.patternSets(), "p is at least 1.");
        double delta = config.classSimilarity();
        require(delta > -1 && delta < 1, "delta_d = " + delta, "delta_d lies between -1 and 1, both excluded.");
        double bound = config.irrelevantSimilarity();
        require(bound >= 0 && bound < 1, "delta_r = " + bound, "delta_r is at least 0 and below 1.");
        int close = config.closeSets();
        require(
                close >= 0 && close <= config.patternSets(),
                close + " close pattern sets",
                "There are 0 to p = " + config.patternSets() + " of them.");
        require(
                config.trainSamples() >= 1 && config.testSamples() >= 1,
                config.trainSamples() + " training and " + config.testSamples() + " test samples",
                "Both numbers are at least 1.");
    }

    private static void require(boolean holds, String what, String range) {
        if (!holds) {
            throw new RoutescopeException(ErrorCode.SETTING_OUT_OF_RANGE, what + " is outside the range", range);
        }
    }

    private double[][] centres(UniformRandomProvider random) {
        int sets = config.patternSets();
        int close = config.closeSets();
        double[] closeValues = geometry.closeValues();
        double[] farValues = geometry.farValues();
        if (close > 0 && closeValues.length == 0 || close < sets && farValues.length == 0) {
            throw PatternGeometry.unreachable(config, close > 0 && closeValues.length == 0);
        }
        double[][] made = new double[sets][];
        for (int set = 0; set < sets; set++) {
            double[] values = set < close ? closeValues : farValues;
            double along = values[random.nextInt(values.length)];
            if (set < close ? set % 2 == 1 : random.nextBoolean()) {
                along = -along;
            }
            made[set] = centre(along, random);
        }
        return made;
    }

    private double[] centre(double along, UniformRandomProvider random) {
        int dimension = config.dimension();
        double limit = geometry.acrossLimit(along);
        double across = dimension == 2 ? limit : limit * random.nextDouble();
        if (random.nextBoolean()) {
            across = -across;
        }
        double[] centre = new double[dimension];
        centre[0] = geometry.first(along, across);
        centre[1] = geometry.second(along, across);
        if (dimension > 2) {
            double rest = Math.sqrt(Math.max(0, 1 - along * along - across * across));
            double[] direction = UnitSphereSampler.of(random, dimension - 2).sample();
            for (int i = 2; i < dimension; i++) {
                centre[i] = rest * direction[i - 2];
            }
        }
        return centre;
    }

    /**
     * Draws samples.
     *
     * @param samples how many
     * @param seeds the root seed
     * @param purpose training or test samples
     * @param meter told of every sample
     * @return the samples
     */
    PatchSet build(int samples, Seeds seeds, Purpose purpose, LoadMeter meter) {
        int patches = config.patchesPerImage();
        float[][] rows = new float[samples * patches][];
        int[] labels = new int[samples];
        Truth[] truth = new Truth[rows.length];
        int[] kinds = new int[rows.length];
        for (int sample = 0; sample < samples; sample++) {
            UniformRandomProvider random = seeds.stream(purpose, sample);
            UnitBallSampler ball = UnitBallSampler.of(random, config.dimension());
            labels[sample] = sample % 2;
            int place = random.nextInt(patches);
            for (int patch = 0; patch < patches; patch++) {
                int row = sample * patches + patch;
                if (patch == place) {
                    kinds[row] = 1 - labels[sample];
                    truth[row] = Truth.DISCRIMINATIVE;
                    rows[row] = classPatterns[kinds[row]];
                } else {
                    int set = random.nextInt(centres.length);
                    kinds[row] = CLASS_PATTERNS + set;
                    truth[row] = Truth.IRRELEVANT;
                    rows[row] = irrelevant(centres[set], ball.sample());
                }
            }
            meter.advance(patches);
        }
        return new PatchSet(grid(), rows, labels, truth, kinds, List.of("o2", "o1"), kindNames(), true, null);
    }

    /** One pattern of a set: the centre moved by the noise, at unit length; the noise is used up. */
    private float[] irrelevant(double[] centre, double[] noise) {
        double radius = geometry.radius();
        noise[0] *= geometry.flatness();
        noise[1] *= geometry.flatness();
        double squares = 0;
        for (int i = 0; i < noise.length; i++) {
            noise[i] = centre[i] + radius * noise[i];
            squares += noise[i] * noise[i];
        }
        double inverse = 1 / Math.sqrt(squares);
        float[] pattern = new float[noise.length];
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = (float) (noise[i] * inverse);
        }
        return pattern;
    }

    /**
     * Measures l* (paper 1, Definition D.3).
     *
     * @param set samples of this data
     * @return one more than the largest number of irrelevant patches of a sample with {@code |<o_1 - o_2, q>|} above
     *     delta' = (1 - delta_d) / 2
     */
    int lStar(PatchSet set) {
        int patches = config.patchesPerImage();
        double first = 1 - config.classSimilarity();
        double second = -geometry.lift();
        int most = 0;
        for (int sample = 0; sample < set.size(); sample++) {
            int close = 0;
            for (int patch = 0; patch < patches; patch++) {
                float[] q = set.patch(sample, patch);
                boolean closer = Math.abs(first * q[0] + second * q[1]) > geometry.threshold();
                if (closer && set.truth(sample, patch) == Truth.IRRELEVANT) {
                    close++;
                }
            }
            most = Math.max(most, close);
        }
        return 1 + most;
    }

    private List<String> kindNames() {
        List<String> names = new ArrayList<>(List.of("o1", "o2"));
        IntStream.rangeClosed(1, config.patternSets()).forEach(set -> names.add("S" + set));
        return List.copyOf(names);
    }

    private PatchGrid grid() {
        int patches = config.patchesPerImage();
        int dimension = config.dimension();
        int rows = squarest(patches);
        int height = squarest(dimension);
        return new PatchGrid(rows, patches / rows, height, dimension / height, 1);
    }

    /** {@return the largest divisor of a number that is not above its root} */
    private static int squarest(int number) {
        int divisor = (int) Math.sqrt(number);
        while (number % divisor != 0) {
            divisor--;
        }
        return divisor;
    }
}
