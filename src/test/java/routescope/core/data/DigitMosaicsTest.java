package routescope.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;
import routescope.core.random.Seeds;

class DigitMosaicsTest {

    private static DigitMosaicConfig config(int grid, List<Integer> digits, int train, int test) {
        return new DigitMosaicConfig(DigitSource.GENERATED, "", grid, digits, train, test);
    }

    private static DataSplit load(DigitMosaicConfig config, long seed) {
        return new DataSources().load(config, new Seeds(seed), LoadProgress.NONE);
    }

    @Test
    void putsExactlyOneClassDigitIntoEachImage() {
        DataSplit split = load(config(3, List.of(4, 7, 0), 101, 50), 1);
        for (PatchSet set : List.of(split.train(), split.test())) {
            for (int image = 0; image < set.size(); image++) {
                int found = 0;
                for (int patch = 0; patch < 9; patch++) {
                    int kind = set.kinds()[image * 9 + patch];
                    if (set.truth(image, patch) == Truth.DISCRIMINATIVE) {
                        found++;
                        assertThat(kind).isEqualTo(List.of(4, 7, 0).get(set.labels()[image]));
                    } else {
                        assertThat(kind).isIn(1, 2, 3, 5, 6, 8, 9);
                    }
                }
                assertThat(found).as("image %d", image).isOne();
            }
        }
        assertThat(split.train().classNames()).containsExactly("4", "7", "0");
        assertThat(split.train().kind(0, split.train().discriminativePatch(0))).isEqualTo("4");
        assertThat(split.train().signed()).isFalse();
        assertThat(split.lStar()).isEmpty();
    }

    @Test
    void makesTheSecondClassDigitThePositiveClass() {
        PatchSet train = load(config(2, List.of(0, 1), 20, 10), 1).train();
        int positive = IntStream.range(0, 20)
                .filter(i -> train.labels()[i] == 1)
                .findFirst()
                .orElseThrow();
        assertThat(train.kind(positive, train.discriminativePatch(positive))).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100, 101})
    void balancesClassesUpToOneImage(int count) {
        PatchSet train = load(config(2, List.of(3, 8, 5), count, 1), 5).train();
        long[] sizes = new long[3];
        Arrays.stream(train.labels()).forEach(label -> sizes[label]++);
        assertThat(Arrays.stream(sizes).max().orElse(0)
                        - Arrays.stream(sizes).min().orElse(0))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void spreadsPlacesAndIrrelevantDigitsUniformly() {
        PatchSet train = load(config(4, List.of(0, 1), 1600, 1), 3).train();
        int[] places = new int[16];
        int[] kinds = new int[10];
        for (int image = 0; image < train.size(); image++) {
            places[train.discriminativePatch(image)]++;
        }
        Arrays.stream(train.kinds()).forEach(kind -> kinds[kind]++);
        assertThat(chiSquare(places)).as("15 degrees of freedom, 1 in 1000").isLessThan(37.7);
        assertThat(chiSquare(Arrays.copyOfRange(kinds, 2, 10)))
                .as("7 degrees of freedom, 1 in 1000")
                .isLessThan(24.3);
        int[] placesOfOne = new int[16];
        for (int image = 1; image < train.size(); image += 2) {
            placesOfOne[train.discriminativePatch(image)]++;
        }
        assertThat(chiSquare(placesOfOne))
                .as("the place must not tell the class")
                .isLessThan(37.7);
    }

    private static double chiSquare(int[] counts) {
        double expected = Arrays.stream(counts).average().orElseThrow();
        return Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    @Test
    void makesTheSameBitsWhenTheSeedIsTheSame() {
        DataSplit one = load(config(4, List.of(0, 1), 20, 20), 9);
        DataSplit two = load(config(4, List.of(0, 1), 20, 20), 9);
        assertThat(Arrays.deepEquals(one.train().rows(), two.train().rows())).isTrue();
        assertThat(Arrays.deepEquals(one.test().rows(), two.test().rows())).isTrue();
        assertThat(one.sourceHash()).isEqualTo(two.sourceHash()).hasSize(64);
    }

    @Test
    void makesOtherImagesWhenTheSeedOrThePurposeDiffers() {
        DataSplit one = load(config(4, List.of(0, 1), 20, 20), 9);
        DataSplit two = load(config(4, List.of(0, 1), 20, 20), 10);
        assertThat(one.sourceHash()).isNotEqualTo(two.sourceHash());
        Set<Integer> seen = new HashSet<>();
        for (PatchSet set : List.of(one.train(), one.test(), two.train(), two.test())) {
            Arrays.stream(set.rows()).forEach(row -> seen.add(Arrays.hashCode(row)));
        }
        assertThat(seen).as("no digit twice anywhere").hasSize(4 * 20 * 16);
    }

    @Test
    void keepsEarlierImagesWhenMoreAreAskedFor() {
        PatchSet small = load(config(4, List.of(0, 1), 11, 5), 9).train();
        PatchSet large = load(config(4, List.of(0, 1), 40, 5), 9).train();
        assertThat(Arrays.deepEquals(small.rows(), Arrays.copyOf(large.rows(), small.rows().length)))
                .isTrue();
        assertThat(small.labels()).isEqualTo(Arrays.copyOf(large.labels(), 11));
        assertThat(small.kinds()).isEqualTo(Arrays.copyOf(large.kinds(), small.kinds().length));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isAsHardAsMnistForTheClosedFormRouterWhenNIs300(long seed) {
        DataSplit split = load(config(4, List.of(0, 1), 300, 500), seed);
        assertThat(ClosedFormRouter.hitRate(split, 1)).as("top 1; MNIST: 0.83").isBetween(0.70, 0.95);
        assertThat(ClosedFormRouter.hitRate(split, 6)).as("top 6; MNIST: 0.99").isGreaterThan(0.95);
    }

    @Test
    void refusesClassDigitsThatCannotBeClasses() {
        for (List<Integer> digits : List.of(
                List.of(1),
                List.<Integer>of(),
                List.of(1, 1),
                List.of(0, 10),
                List.of(-1, 2),
                List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9))) {
            assertThatThrownBy(() -> load(config(4, digits, 10, 10), 1))
                    .isInstanceOfSatisfying(
                            RoutescopeException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.SETTING_OUT_OF_RANGE));
        }
    }

    @Test
    void refusesSizesBelowOne() {
        for (DigitMosaicConfig config : List.of(
                config(0, List.of(0, 1), 10, 10), config(4, List.of(0, 1), 0, 10), config(4, List.of(0, 1), 5, -3))) {
            assertThatThrownBy(() -> load(config, 1))
                    .isInstanceOfSatisfying(
                            RoutescopeException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.SETTING_OUT_OF_RANGE));
        }
    }
}
