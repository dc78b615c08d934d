package routescope.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routescope.core.data.DataSources;
import routescope.core.data.LoadProgress;
import routescope.core.random.Seeds;
import routescope.core.tensor.Workers;

class RunConfigTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "training.recipe=joint",
                "training.recipe=joint training.batch=1000",
                "training.recipe=separate training.routerSolver=sgd",
                "training.recipe=separate training.routerSolver=sgd training.routerSamples=11",
                "training.recipe=separate training.routerSolver=closed-form",
                "training.recipe=separate model.kind=cnn",
            })
    void knowsTheStepsOfAWholeTraining(String changes) {
        RunConfig config = Presets.find("pattern", null).config();
        String small =
                "data.trainSamples=33 data.testSamples=10 training.batch=5 training.epochs=2 training.routerEpochs=3 ";
        for (String change : (small + changes).split(" ", -1)) {
            String[] parts = change.split("=", -1);
            Setting setting = Settings.find(parts[0]).orElseThrow();
            config = setting.with(config, setting.parse(parts[1]));
        }
        config = Settings.adapt(config).config();
        try (Run run = new Run(
                config,
                new DataSources().load(config.data(), new Seeds(config.seed()), LoadProgress.NONE),
                Workers.ONE,
                Run.NO_HISTORY)) {
            while (!run.finished() && run.divergence().isEmpty()) {
                run.step();
            }
            assertThat(run.divergence()).isEmpty();
            assertThat(run.position().step()).isEqualTo(config.steps());
        }
    }
}
