package routescope.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import routescope.core.data.DataSources;
import routescope.core.data.LoadProgress;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.random.Seeds;

/** Settings at the ends of their ranges, one by one and all at once: a run or a sentence, never another exception. */
class SettingExtremesTest {
    private static final List<ErrorCode> SENTENCES = List.of(
            ErrorCode.SETTING_OUT_OF_RANGE,
            ErrorCode.DATA_TOO_LARGE,
            ErrorCode.MODEL_TOO_LARGE,
            ErrorCode.DATA_FILE_MISSING);

    private static RunConfig small(String preset) {
        RunConfig config = Presets.find(preset, null).config();
        config = set(config, "data.trainSamples", 24L);
        config = set(config, "data.testSamples", 8L);
        config = set(config, "training.routerEpochs", 1L);
        return set(config, "training.epochs", 2L);
    }

    private static RunConfig set(RunConfig config, String id, Object value) {
        return Settings.find(id).orElseThrow().with(config, value);
    }

    static List<Object[]> ends() {
        List<Object[]> cases = new ArrayList<>();
        for (String preset : List.of("digits-joint", "digits-separate", "digits-cnn", "digits-multiclass", "pattern")) {
            RunConfig config = small(preset);
            for (Setting setting : Settings.all()) {
                if (setting.applies().test(config) && setting.existsIn(config) && isCheap(setting)) {
                    values(setting).forEach(value -> cases.add(new Object[] {preset, setting.id(), value}));
                }
            }
        }
        return cases;
    }

    /** Thousands of images only take time here; their memory is tested with the data sources. */
    private static boolean isCheap(Setting setting) {
        return !setting.id().equals("data.trainSamples") && !setting.id().equals("data.testSamples");
    }

    private static List<Object> values(Setting setting) {
        return switch (setting.kind()) {
            case INTEGER -> List.of((long) setting.min(), (long) setting.max());
            case REAL -> List.of(setting.min(), setting.max());
            case CHOICE -> List.copyOf(setting.choices());
            case SWITCH -> List.of(true, false);
            case FOLDER -> List.of("", "no such folder");
            case DIGITS -> List.of(List.of(0L, 9L), List.of(7L, 0L, 1L, 2L, 3L, 4L, 5L, 6L));
        };
    }

    private static void runOrSentence(RunConfig wanted) {
        RunConfig config = Settings.adapt(wanted).config();
        try {
            Settings.check(config);
            try (Run run = new Run(
                    config, new DataSources().load(config.data(), new Seeds(config.seed()), LoadProgress.NONE))) {
                for (int i = 0; i < 4 && !run.finished() && run.divergence().isEmpty(); i++) {
                    run.step();
                }
                Snapshot snapshot = run.snapshot();
                assertThat(snapshot.metrics()).isNotEmpty();
                for (float weight : snapshot.kernels().neurons()) {
                    assertThat(weight).isFinite();
                }
            }
        } catch (RoutescopeException e) {
            assertThat(e.code()).isIn(SENTENCES);
            assertThat(e.sentence()).isNotBlank().doesNotContain("{0}");
            assertThat(e.hint()).isNotBlank();
        }
    }

    @ParameterizedTest(name = "{0} with {1} = {2}")
    @MethodSource("ends")
    void oneSettingAtItsEndGivesARunOrASentence(String preset, String id, Object value) {
        runOrSentence(set(small(preset), id, value));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void allSettingsAtRandomEndsGiveARunOrASentence(int seed) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        RunConfig config = small(seed % 4 == 0 ? "pattern" : "digits-joint");
        for (Setting setting : Settings.all()) {
            if (setting.existsIn(config) && isCheap(setting) && !setting.id().equals("data.source")) {
                List<Object> values = values(setting);
                config = setting.with(config, values.get(random.nextInt(values.size())));
            }
        }
        runOrSentence(config);
    }

    @Test
    void everythingAtItsLargestIsRefusedInWords() {
        RunConfig largest = small("digits-joint");
        for (Setting setting : Settings.all()) {
            if (setting.existsIn(largest) && setting.kind() == Setting.Kind.INTEGER) {
                largest = setting.with(largest, (long) setting.max());
            }
        }
        RunConfig config = largest;
        assertThatThrownBy(() -> new DataSources().load(config.data(), new Seeds(1), LoadProgress.NONE))
                .isInstanceOfSatisfying(
                        RoutescopeException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DATA_TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e7", "NaN", "Infinity", "abc", ""})
    void ratesOutsideTheirRangeAreRefusedInWords(String word) {
        Setting rate = Settings.find("training.expertLearningRate").orElseThrow();
        assertThatThrownBy(() -> rate.parse(word)).isInstanceOfSatisfying(RoutescopeException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.SETTING_OUT_OF_RANGE);
            assertThat(e.hint()).contains("0 to 1000000");
        });
    }
}
