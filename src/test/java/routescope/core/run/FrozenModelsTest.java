package routescope.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routescope.core.data.DataSources;
import routescope.core.data.LoadProgress;
import routescope.core.error.RoutescopeException;
import routescope.core.metric.MetricPoint;
import routescope.core.patch.PatchSet;
import routescope.core.random.Seeds;

class FrozenModelsTest {

    private static RunConfig small(String preset) {
        RunConfig config = Presets.find(preset, null).config();
        for (String change : new String[] {"data.trainSamples=60", "data.testSamples=130", "training.epochs=3"}) {
            String[] parts = change.split("=", 2);
            Setting setting = Settings.find(parts[0]).orElseThrow();
            config = setting.with(config, setting.parse(parts[1]));
        }
        return config;
    }

    private static Run open(RunConfig config) {
        return new Run(config, new DataSources().load(config.data(), new Seeds(config.seed()), LoadProgress.NONE));
    }

    private static Run trained(String preset) {
        Run run = open(small(preset));
        for (int i = 0; i < 7; i++) {
            run.step();
        }
        return run;
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits-joint", "digits-separate", "digits-cnn", "digits-multiclass", "pattern"})
    void saysWhatTheBoardSaysBitForBit(String preset) {
        try (Run run = trained(preset)) {
            Snapshot snapshot = run.snapshot();
            try (FrozenModels models = FrozenModels.of(snapshot)) {
                ProbeRouting again =
                        models.route(snapshot.test(), snapshot.probe().images());

                assertThat(again).usingRecursiveComparison().isEqualTo(snapshot.probe());
            }
        }
    }

    @Test
    void followsEditsOfLAndKnockedOutExperts() {
        try (Run run = trained("digits-joint")) {
            run.edit(run.engine().knobs().withSelected(3).togglingSilenced(2), "edited");
            Snapshot snapshot = run.snapshot();
            try (FrozenModels models = FrozenModels.of(snapshot)) {
                ProbeRouting again =
                        models.route(snapshot.test(), snapshot.probe().images());

                assertThat(again.selectedPatches()).isEqualTo(3);
                assertThat(again).usingRecursiveComparison().isEqualTo(snapshot.probe());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits-joint", "digits-multiclass"})
    void answersAsTheMeasurementsCount(String preset) {
        try (Run run = trained(preset)) {
            run.edit(run.engine().knobs().withRates(0.1, 0.1), "measured");
            Snapshot snapshot = run.snapshot();
            MetricPoint measured = snapshot.latest();
            assertThat(measured.step()).isEqualTo(7);
            PatchSet test = snapshot.test();
            try (FrozenModels models = FrozenModels.of(snapshot)) {
                FrozenModels.Answers answers = models.answer(test, LoadProgress.NONE);
                double right = IntStream.range(0, test.size())
                        .filter(i -> answers.predicted(i) == test.labels()[i])
                        .count();
                double rightBeside = IntStream.range(0, test.size())
                        .filter(i -> answers.predictedByComparison(i) == test.labels()[i])
                        .count();

                assertThat(right / test.size()).isEqualTo(measured.testAccuracy());
                assertThat(rightBeside / test.size())
                        .isEqualTo(measured.comparison().testAccuracy());
            }
        }
    }

    @Test
    void refusesImagesCutInAnotherWayAndStopsWhenTold() {
        try (Run run = trained("digits-joint");
                Run other = open(small("pattern"));
                FrozenModels models = FrozenModels.of(run.snapshot())) {
            PatchSet foreign = other.data().test();
            assertThatThrownBy(() -> models.route(foreign, 0))
                    .isInstanceOf(RoutescopeException.class)
                    .hasMessageContaining("cut into");
            PatchSet own = run.data().test();
            assertThatThrownBy(() -> models.answer(own, (done, total) -> done < 100))
                    .isInstanceOf(RoutescopeException.class);
        }
    }
}
