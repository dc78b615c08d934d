package routescope.core.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import routescope.core.data.DataConfig;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.DigitSource;
import routescope.core.data.ImageSetConfig;
import routescope.core.data.PatternConfig;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.model.GateKind;
import routescope.core.model.HeadKind;
import routescope.core.model.ModelConfig;
import routescope.core.model.ModelKind;
import routescope.core.model.PoolKind;
import routescope.core.train.Recipe;
import routescope.core.train.RouterSolver;
import routescope.core.train.TrainingConfig;

/** The built-in presets; sizes and rates are those of paper 1, section 5.1, and its released code unless said otherwise. */
public final class Presets {
    private static final int TRAIN = 1000;
    private static final int TEST = 500;
    private static final int TEST_MNIST = 1000;

    private Presets() {}

    /**
     * {@return the presets, the default one first}
     *
     * @param mnistFolder folder of the MNIST files, or null when none is known; the MNIST presets are left out then
     */
    public static List<Preset> all(@Nullable String mnistFolder) {
        List<Preset> presets = new ArrayList<>(List.of(
                new Preset("digits-joint", joint(digits(List.of(0, 1)))),
                new Preset("digits-separate", separate(digits(List.of(0, 1)))),
                new Preset("digits-cnn", cnn(digits(List.of(0, 1)))),
                new Preset("digits-multiclass", multiclass()),
                new Preset("pattern", pattern()),
                new Preset("collapsed", collapsed()),
                new Preset("rate-too-high", rateTooHigh())));
        presets.addAll(CuePresets.all());
        if (mnistFolder != null) {
            presets.add(new Preset("mnist-joint", joint(mnist(mnistFolder))));
            presets.add(new Preset("mnist-separate", separate(mnist(mnistFolder))));
            presets.add(new Preset("mnist-cnn", cnn(mnist(mnistFolder))));
        }
        return List.copyOf(presets);
    }

    /**
     * {@return the preset with this id}
     *
     * @param id e.g. {@code digits-joint}
     * @param mnistFolder folder of the MNIST files, or null
     * @throws RoutescopeException {@code PRESET_UNKNOWN} when there is none
     */
    public static Preset find(String id, @Nullable String mnistFolder) {
        List<Preset> presets = all(mnistFolder);
        return presets.stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RoutescopeException(
                        ErrorCode.PRESET_UNKNOWN,
                        id,
                        String.join(", ", presets.stream().map(Preset::id).toList())));
    }

    /**
     * {@return a run to start with on pictures of the user: a mixture beside a CNN}
     *
     * @param data the pictures
     */
    public static RunConfig forImages(ImageSetConfig data) {
        HeadKind head = data.classes() == 2 ? HeadKind.FROZEN_NORMAL : HeadKind.TRAINED;
        return new RunConfig(data, mixture(8, 6, 5, head), training(Recipe.JOINT, 0.2, 50), true, 1);
    }

    private static DataConfig digits(List<Integer> classes) {
        return new DigitMosaicConfig(DigitSource.GENERATED, "", 4, classes, TRAIN, TEST);
    }

    private static DataConfig mnist(String folder) {
        return new DigitMosaicConfig(DigitSource.MNIST, folder, 4, List.of(0, 1), TRAIN, TEST_MNIST);
    }

    private static RunConfig joint(DataConfig data) {
        return new RunConfig(data, mixture(8, 6, 5, HeadKind.FROZEN_NORMAL), training(Recipe.JOINT, 0.2, 150), true, 1);
    }

    private static RunConfig separate(DataConfig data) {
        return new RunConfig(data, oneExpertAClass(), training(Recipe.SEPARATE, 0.2, 150), true, 1);
    }

    /** The mixture of separate training: two experts of 20 neurons, each of one class, with two patches. */
    static ModelConfig oneExpertAClass() {
        return new ModelConfig(
                ModelKind.PMOE,
                2,
                2,
                20,
                GateKind.ONE,
                PoolKind.MEAN_OVER_ALL_PATCHES,
                HeadKind.SIGN_BY_EXPERT,
                0.1,
                0.1);
    }

    private static RunConfig cnn(DataConfig data) {
        ModelConfig model = new ModelConfig(
                ModelKind.CNN,
                1,
                1,
                40,
                GateKind.ONE,
                PoolKind.MEAN_OVER_ALL_PATCHES,
                HeadKind.FROZEN_NORMAL,
                1e-4,
                0.1);
        return new RunConfig(data, model, training(Recipe.JOINT, 0.2, 150), false, 1);
    }

    private static RunConfig multiclass() {
        return new RunConfig(
                digits(List.of(0, 1, 2, 3)),
                mixture(8, 6, 5, HeadKind.TRAINED),
                training(Recipe.JOINT, 0.5, 150),
                true,
                1);
    }

    private static RunConfig pattern() {
        DataConfig data = new PatternConfig(16, 64, 8, 0.0, 0.4, 2, TRAIN, TEST);
        return new RunConfig(data, mixture(8, 6, 5, HeadKind.FROZEN_NORMAL), training(Recipe.JOINT, 2.0, 150), true, 1);
    }

    /** One slot an expert: a router that has not found its class pattern yet hardly ever sees it. */
    private static RunConfig collapsed() {
        return new RunConfig(
                digits(List.of(0, 1)),
                mixture(8, 1, 5, HeadKind.FROZEN_NORMAL),
                training(Recipe.JOINT, 0.2, 150),
                true,
                1);
    }

    private static RunConfig rateTooHigh() {
        return new RunConfig(
                digits(List.of(0, 1)),
                mixture(8, 6, 5, HeadKind.FROZEN_NORMAL),
                training(Recipe.JOINT, 200, 150),
                true,
                1);
    }

    static ModelConfig mixture(int experts, int selected, int neurons, HeadKind head) {
        return new ModelConfig(
                ModelKind.PMOE,
                experts,
                selected,
                neurons,
                GateKind.SOFTMAX_OVER_SELECTED,
                PoolKind.MEAN_OVER_ALL_PATCHES,
                head,
                1e-4,
                0.01);
    }

    static TrainingConfig training(Recipe recipe, double rate, int epochs) {
        return new TrainingConfig(recipe, rate, rate, 20, epochs, 100, 0, RouterSolver.SGD, 0);
    }
}
