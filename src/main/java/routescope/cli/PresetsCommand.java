package routescope.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import routescope.core.data.CueConfig;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.model.ModelConfig;
import routescope.core.model.ModelKind;
import routescope.core.run.Preset;
import routescope.core.run.Presets;
import routescope.core.run.RunConfig;
import routescope.core.run.RunJson;
import routescope.core.train.Recipe;

/** Lists the presets, or prints the configuration of one. */
@Command(
        name = "presets",
        mixinStandardHelpOptions = true,
        description = "List the built-in configurations, or print one as a file for \"train --config\".",
        footer = {"", "Example: presets digits-joint > mine.json"})
final class PresetsCommand implements Callable<Integer> {
    private final Services services;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "ID", description = "Print the configuration of this preset.")
    @Nullable
    String id;

    @Option(names = "--json", description = "Print the list as JSON, with every setting.")
    boolean json;

    PresetsCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec, true);
        @Nullable String folder = Services.mnistFolder(services.surroundings()).orElse(null);
        if (id != null) {
            terminal.print(RunJson.write(Presets.find(id, folder).config()));
            return 0;
        }
        List<Preset> presets = Presets.all(folder);
        if (json) {
            terminal.print(Json.text(presets.stream()
                    .map(preset -> Map.of("id", preset.id(), "config", Json.config(preset.config())))
                    .toList()));
            return 0;
        }
        presets.forEach(preset -> terminal.print("%-18s %s".formatted(preset.id(), describe(preset.config()))));
        if (folder == null) {
            terminal.say(
                    "With MNIST: set " + Services.MNIST_VARIABLE + " to its folder, or use --data DIR with \"train\".");
        }
        return 0;
    }

    /** {@return data, model and training in one line} @param config the configuration */
    static String describe(RunConfig config) {
        String data = config.data().plain() instanceof DigitMosaicConfig digits
                ? "%s digits %s, %d patches"
                        .formatted(
                                digits.source().name().toLowerCase(Locale.ROOT), digits.classDigits(), digits.patches())
                : "pattern data, %d patches".formatted(config.data().patches());
        if (config.data() instanceof CueConfig cue) {
            data += ", cue \"%s\" with the label in %s %% of the training images"
                    .formatted(cue.cue().name().toLowerCase(Locale.ROOT), Math.round(100 * cue.trainShare()));
        }
        ModelConfig model = config.model();
        String shape = model.kind() == ModelKind.CNN
                ? "CNN, %d neurons".formatted(model.neuronsPerExpert())
                : "%s pMoE, k=%d, l=%d, %d neurons each"
                        .formatted(
                                config.training().recipe() == Recipe.JOINT ? "joint" : "separate",
                                model.experts(),
                                model.selectedPatches(),
                                model.neuronsPerExpert());
        return "%s; %s; rate %s; %d epochs"
                .formatted(
                        shape,
                        data,
                        config.training().expertLearningRate(),
                        config.training().epochs());
    }
}
