package routescope.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.random.Seeds;

class DataSourcesTest {
    private static final DigitMosaicConfig MOSAICS =
            new DigitMosaicConfig(DigitSource.GENERATED, "", 4, List.of(0, 1), 100, 50);
    private static final PatternConfig PATTERNS = new PatternConfig(16, 20, 8, 0.0, 0.4, 2, 100, 50);

    @Test
    void tellsHowFarItIsFromNothingToAllWithoutGoingBack() {
        for (DataConfig config : List.of(MOSAICS, PATTERNS)) {
            List<Long> told = new ArrayList<>();
            new DataSources().load(config, new Seeds(1), (done, total) -> {
                assertThat(total).isEqualTo(150 * 16);
                told.add(done);
                return true;
            });
            assertThat(told).isSorted().hasSizeGreaterThan(5).startsWith(0L).endsWith(150L * 16);
        }
    }

    @Test
    void stopsAtOnceWhenCancelled() {
        for (DataConfig config : List.of(MOSAICS, PATTERNS)) {
            List<Long> told = new ArrayList<>();
            assertThatThrownBy(() -> new DataSources().load(config, new Seeds(1), (done, total) -> {
                        told.add(done);
                        return done == 0;
                    }))
                    .isInstanceOfSatisfying(
                            RoutescopeException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
            assertThat(told).hasSize(2);
        }
    }

    @Test
    void refusesWhatDoesNotFitIntoMemoryBeforeMakingAnything() {
        List<DataConfig> large = List.of(
                new DigitMosaicConfig(DigitSource.GENERATED, "", 8, List.of(0, 1), Integer.MAX_VALUE, 1),
                new DigitMosaicConfig(DigitSource.MNIST, "nowhere", 8, List.of(0, 1), Integer.MAX_VALUE, 1),
                new PatternConfig(64, 4096, 8, 0.0, 0.4, 0, 1, 1_000_000),
                new PatternConfig(2, 50_000, Integer.MAX_VALUE, 0.0, 0.4, 0, 1, 1));
        for (DataConfig config : large) {
            assertThatThrownBy(() -> new DataSources().load(config, new Seeds(1), (done, total) -> {
                        throw new AssertionError("it began");
                    }))
                    .isInstanceOfSatisfying(
                            RoutescopeException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DATA_TOO_LARGE));
        }
    }

    @Test
    void leavesHeadRoomWhenMemoryIsScarce() {
        long rows = 150L * 16 * 784 * Float.BYTES;
        assertThatThrownBy(() -> new DataSources(wanted -> rows * 3 / 2).load(MOSAICS, new Seeds(1), LoadProgress.NONE))
                .isInstanceOf(RoutescopeException.class)
                .hasMessageContaining("MB");
        assertThat(new DataSources(wanted -> rows * 2)
                        .load(MOSAICS, new Seeds(1), LoadProgress.NONE)
                        .train()
                        .size())
                .isEqualTo(100);
    }

    @Test
    void marksOtherDataWithAnotherHash() {
        DataSources sources = new DataSources();
        String hash = sources.load(PATTERNS, new Seeds(1), LoadProgress.NONE).sourceHash();
        assertThat(sources.load(PATTERNS, new Seeds(1), LoadProgress.NONE).sourceHash())
                .isEqualTo(hash)
                .matches("[0-9a-f]{64}");
        assertThat(sources.load(PATTERNS, new Seeds(2), LoadProgress.NONE).sourceHash())
                .isNotEqualTo(hash);
    }
}
