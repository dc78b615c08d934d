package routescope.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

class PatternDataTest {
    private static final double ROUNDING = 1e-6;

    private static DataSplit load(PatternConfig config, long seed) {
        return new DataSources().load(config, new Seeds(seed), LoadProgress.NONE);
    }

    /** Shapes at the ends of every range, then 60 random ones. */
    static Stream<PatternConfig> shapes() {
        Stream<PatternConfig> ends = Stream.of(
                new PatternConfig(16, 64, 8, 0.0, 0.4, 2, 30, 10),
                new PatternConfig(1, 3, 1, 0.0, 0.3, 0, 5, 5),
                new PatternConfig(64, 16, 64, 0.5, 0.5, 8, 20, 4),
                new PatternConfig(16, 3, 1, 0.0, 0.0, 0, 20, 4),
                new PatternConfig(16, 50, 1, 0.99, 0.0, 0, 20, 4),
                new PatternConfig(9, 784, 8, -0.99, 0.999, 8, 20, 4),
                new PatternConfig(9, 10, 3, 0.999, 0.5, 3, 20, 4),
                new PatternConfig(9, 2, 3, -0.5, 0.9, 0, 20, 4),
                new PatternConfig(7, 2, 2, 0.0, 0.99, 0, 20, 4));
        UniformRandomProvider random = new Seeds(21).stream(Purpose.NOISE);
        Stream<PatternConfig> drawn = Stream.generate(() -> new PatternConfig(
                        1 + random.nextInt(20),
                        3 + random.nextInt(60),
                        1 + random.nextInt(12),
                        -0.95 + 1.9 * random.nextDouble(),
                        0.95 * random.nextDouble(),
                        0,
                        12,
                        4))
                .limit(60);
        return Stream.concat(ends, drawn);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void keepsEveryPromiseOfTheTheoryForAnyShape(PatternConfig config) {
        DataSplit split = load(config, 5);
        for (PatchSet set : List.of(split.train(), split.test())) {
            assertThat(set.signed()).isTrue();
            assertThat(set.grid().patches()).isEqualTo(config.patchesPerImage());
            assertThat(set.grid().patchSize()).isEqualTo(config.dimension());
            for (int sample = 0; sample < set.size(); sample++) {
                checkSample(config, set, sample);
            }
        }
    }

    private static void checkSample(PatternConfig config, PatchSet set, int sample) {
        double delta = config.classSimilarity();
        double threshold = (1 - delta) / 2;
        int discriminative = 0;
        for (int patch = 0; patch < config.patchesPerImage(); patch++) {
            float[] q = set.patch(sample, patch);
            double first = q[0];
            double second = delta * q[0] + Math.sqrt(1 - delta * delta) * q[1];
            assertThat(norm(q)).isEqualTo(1, within(ROUNDING));
            if (set.truth(sample, patch) == Truth.DISCRIMINATIVE) {
                discriminative++;
                assertThat(set.labels()[sample] == 1 ? first : second).isEqualTo(1, within(ROUNDING));
                assertThat(set.kind(sample, patch)).isEqualTo(set.labels()[sample] == 1 ? "o1" : "o2");
            } else {
                double bound = config.irrelevantSimilarity() + ROUNDING;
                assertThat(Math.abs(first)).isLessThanOrEqualTo(bound);
                assertThat(Math.abs(second)).isLessThanOrEqualTo(bound);
                int patternSet = Integer.parseInt(set.kind(sample, patch).substring(1));
                double gap = Math.abs(first - second);
                if (patternSet <= config.closeSets()) {
                    assertThat(gap).as("a close set").isGreaterThan(threshold);
                } else {
                    assertThat(gap).as("a far set").isLessThanOrEqualTo(threshold + ROUNDING);
                }
            }
        }
        assertThat(discriminative).isOne();
    }

    private static double norm(float[] q) {
        double sum = 0;
        for (float value : q) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum);
    }

    @Test
    void measuresLStarAsOneMoreThanTheMostClosePatches() {
        PatternConfig config = new PatternConfig(16, 64, 8, 0.0, 0.4, 2, 200, 10);
        DataSplit split = load(config, 2);
        PatchSet train = split.train();
        int most = 0;
        for (int sample = 0; sample < train.size(); sample++) {
            int close = 0;
            for (int patch = 0; patch < 16; patch++) {
                close += List.of("S1", "S2").contains(train.kind(sample, patch)) ? 1 : 0;
            }
            most = Math.max(most, close);
        }
        assertThat(split.lStar()).hasValue(1 + most);
        assertThat(most).isBetween(4, 15);
        PatternConfig none = new PatternConfig(16, 64, 8, 0.0, 0.4, 0, 200, 10);
        assertThat(load(none, 2).lStar()).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"0.0,0.1,64,2", "0.0,0.0,64,1", "-0.9,0.3,10,3", "0.0,0.0,2,0", "0.5,0.2,2,0"})
    void saysWhatCanBeReachedWhenSetsCannotBeMade(double delta, double bound, int dimension, int close) {
        PatternConfig config = new PatternConfig(16, dimension, 8, delta, bound, close, 10, 10);
        assertThatThrownBy(() -> load(config, 1)).isInstanceOfSatisfying(RoutescopeException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.SETTING_OUT_OF_RANGE);
            assertThat(e.sentence()).contains("pattern sets", "delta_r");
            assertThat(e.hint()).contains("delta_r");
        });
    }

    @Test
    void canBeMadeWithTheSmallestBoundTheHintNames() {
        PatternConfig config = new PatternConfig(16, 64, 8, 0.0, 0.1, 2, 10, 10);
        assertThatThrownBy(() -> load(config, 1)).isInstanceOfSatisfying(RoutescopeException.class, e -> {
            String[] words = e.hint().replaceAll("\\.$", "").split(" ", -1);
            double named = Double.parseDouble(words[words.length - 1]);
            assertThat(load(new PatternConfig(16, 64, 8, 0.0, named, 2, 10, 10), 1)
                            .lStar())
                    .isPresent();
        });
    }

    @Test
    void drawsTrainingAndTestSamplesAroundTheSameCentresButNeverTheSame() {
        PatternConfig config = new PatternConfig(16, 64, 2, 0.0, 0.4, 0, 40, 40);
        DataSplit split = load(config, 8);
        float[] inTrain = firstOfKind(split.train(), "S1");
        float[] inTest = firstOfKind(split.test(), "S1");
        assertThat(inTrain).isNotEqualTo(inTest);
        double dot = 0;
        for (int i = 0; i < inTrain.length; i++) {
            dot += inTrain[i] * inTest[i];
        }
        assertThat(dot).as("cosine of two patterns of one set").isGreaterThan(0.99);
    }

    private static float[] firstOfKind(PatchSet set, String kind) {
        for (int row = 0; row < set.rows().length; row++) {
            if (set.kindNames().get(set.kinds()[row]).equals(kind)) {
                return set.rows()[row];
            }
        }
        throw new AssertionError("no " + kind);
    }

    @Test
    void balancesClassesAndSpreadsPlaces() {
        PatchSet train =
                load(new PatternConfig(16, 8, 8, 0.0, 0.4, 0, 1600, 1), 4).train();
        int[] places = new int[16];
        for (int sample = 0; sample < train.size(); sample++) {
            places[train.discriminativePatch(sample)]++;
        }
        double chiSquare = Arrays.stream(places)
                .mapToDouble(count -> (count - 100.0) * (count - 100.0) / 100.0)
                .sum();
        assertThat(chiSquare).as("15 degrees of freedom, 1 in 1000").isLessThan(37.7);
        assertThat(Arrays.stream(train.labels()).sum()).isEqualTo(800);
    }

    @Test
    void keepsEarlierSamplesWhenMoreAreAskedFor() {
        PatchSet small = load(new PatternConfig(5, 8, 8, 0.0, 0.4, 0, 10, 3), 4).train();
        PatchSet large = load(new PatternConfig(5, 8, 8, 0.0, 0.4, 0, 30, 3), 4).train();
        assertThat(Arrays.deepEquals(small.rows(), Arrays.copyOf(large.rows(), 50)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"16,4,4", "12,3,4", "7,1,7", "1,1,1", "64,8,8"})
    void picturesPatchesAsSquareAsTheyGo(int patches, int rows, int columns) {
        PatchSet train =
                load(new PatternConfig(patches, 12, 2, 0.0, 0.4, 0, 2, 2), 1).train();
        assertThat(train.grid().rows()).isEqualTo(rows);
        assertThat(train.grid().columns()).isEqualTo(columns);
        assertThat(train.grid().patchHeight()).isEqualTo(3);
    }

    @Test
    void refusesValuesOutsideTheirRange() {
        for (PatternConfig config : List.of(
                new PatternConfig(0, 8, 2, 0.0, 0.4, 0, 2, 2),
                new PatternConfig(4, 1, 2, 0.0, 0.4, 0, 2, 2),
                new PatternConfig(4, 8, 0, 0.0, 0.4, 0, 2, 2),
                new PatternConfig(4, 8, 2, 1.0, 0.4, 0, 2, 2),
                new PatternConfig(4, 8, 2, Double.NaN, 0.4, 0, 2, 2),
                new PatternConfig(4, 8, 2, 0.0, 1.0, 0, 2, 2),
                new PatternConfig(4, 8, 2, 0.0, -0.1, 0, 2, 2),
                new PatternConfig(4, 8, 2, 0.0, 0.4, 3, 2, 2),
                new PatternConfig(4, 8, 2, 0.0, 0.4, -1, 2, 2),
                new PatternConfig(4, 8, 2, 0.0, 0.4, 0, 0, 2))) {
            assertThatThrownBy(() -> load(config, 1))
                    .isInstanceOfSatisfying(
                            RoutescopeException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.SETTING_OUT_OF_RANGE));
        }
    }
}
