package routescope.app.bench;

import java.util.List;
import routescope.core.metric.Cost;
import routescope.core.model.ModelConfig;
import routescope.core.model.ModelKind;
import routescope.core.run.Presets;
import routescope.core.run.RunConfig;
import routescope.core.run.Settings;
import routescope.core.train.Recipe;

/**
 * One model whose training speed is measured: batch 20, 16 patches of 784 values, 40 neurons in all, the sizes of paper
 * 1, section 5.1.
 *
 * @param name its name in the results
 * @param config its run, with no evaluation but the one at the start
 */
record BenchCase(String name, RunConfig config) {
    private static final long NO_EVALUATION = 100_000;
    private static final long EPOCHS = 10_000;

    /** {@return the three models of the comparison} */
    static List<BenchCase> all() {
        return List.of(of("joint", "digits-joint"), of("separate_experts", "digits-separate"), of("cnn", "digits-cnn"));
    }

    private static BenchCase of(String name, String preset) {
        RunConfig config = Presets.find(preset, null).config();
        config = set(config, "compareWithCnn", false);
        config = set(config, "data.testSamples", 2L);
        config = set(config, "training.evaluateEvery", NO_EVALUATION);
        config = set(config, "training.epochs", EPOCHS);
        config = set(config, "training.routerSolver", "closed-form");
        return new BenchCase(name, config);
    }

    private static RunConfig set(RunConfig config, String id, Object value) {
        return Settings.find(id).orElseThrow().with(config, value);
    }

    /**
     * {@return floating point operations that training on one image takes, from the sizes alone: two a multiply-add;
     * the forward pass, and the gradient of every kernel that learns on the patches it saw}
     */
    double operationsPerImage() {
        ModelConfig model = config.model();
        int patches = config.data().patches();
        int size = config.data().patchSize();
        if (model.kind() == ModelKind.CNN) {
            return 2.0 * 2 * Cost.cnn(patches, size, model.neuronsPerExpert());
        }
        long forward = Cost.mixture(patches, size, model.experts(), model.selectedPatches(), model.neuronsPerExpert());
        long routers = config.training().recipe() == Recipe.JOINT
                ? (long) model.experts() * model.selectedPatches() * size
                : 0;
        long experts = (long) model.experts() * model.selectedPatches() * model.neuronsPerExpert() * size;
        return 2.0 * (forward + routers + experts);
    }
}
