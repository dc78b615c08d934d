package routescope.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import routescope.core.random.Seeds;

class RealMnistTest {
    private static Path folder = Path.of("");

    @BeforeAll
    static void findMnist() {
        folder = Path.of(System.getProperty("routescope.data", "")).resolve("mnist");
        assumeTrue(MnistFolder.isComplete(folder), "MNIST is not in the folder routescope.data names");
    }

    private static DataSplit load(int train, long seed) {
        DigitMosaicConfig config =
                new DigitMosaicConfig(DigitSource.MNIST, folder.toString(), 4, List.of(0, 1), train, 1000);
        return new DataSources().load(config, new Seeds(seed), LoadProgress.NONE);
    }

    @Test
    void readsTheWellKnownCounts() {
        MnistFolder.Pools pools = MnistFolder.read(folder.toString());
        assertThat(pools.first().size()).isEqualTo(60_000);
        assertThat(pools.first().count(0)).isEqualTo(5_923);
        assertThat(pools.first().count(1)).isEqualTo(6_742);
        assertThat(pools.second().orElseThrow().size()).isEqualTo(10_000);
        assertThat(pools.second().orElseThrow().count(1)).isEqualTo(1_135);
    }

    @Test
    void reproducesTheHitRatesOfThePaperWhenNIs300() {
        DataSplit split = load(300, 1);
        assertThat(ClosedFormRouter.hitRate(split, 1)).as("figure 8 has 0.843").isBetween(0.79, 0.89);
        assertThat(ClosedFormRouter.hitRate(split, 4)).as("figure 8 has 0.964").isBetween(0.94, 0.99);
    }

    @Test
    void sharesRowsWithinASetAndNoneBetweenTheSets() {
        DataSplit split = load(1000, 2);
        Set<float[]> train = Collections.newSetFromMap(new IdentityHashMap<>());
        train.addAll(Arrays.asList(split.train().rows()));
        Set<float[]> test = Collections.newSetFromMap(new IdentityHashMap<>());
        test.addAll(Arrays.asList(split.test().rows()));
        assertThat(train.size()).as("16000 patches of fewer digits").isBetween(10_000, 15_500);
        assertThat(train.stream().anyMatch(test::contains)).isFalse();
        for (float[] row : test) {
            for (float value : row) {
                assertThat(value >= 0f && value <= 1f).isTrue();
            }
        }
    }
}
