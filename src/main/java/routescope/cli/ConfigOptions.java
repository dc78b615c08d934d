package routescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import routescope.app.start.Surroundings;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Preset;
import routescope.core.run.Presets;
import routescope.core.run.RunConfig;
import routescope.core.run.RunJson;
import routescope.core.run.Setting;
import routescope.core.run.Settings;

/** The options that say which configuration to run: a preset or a file, then changes to it in the order given. */
final class ConfigOptions {
    private static final String DEFAULT_PRESET = "digits-joint";

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec = CommandSpec.create();

    @ArgGroup
    @Nullable
    Base base;

    @Option(
            names = "--set",
            paramLabel = "ID=VALUE",
            description = "Change one setting, e.g. --set model.experts=4. May be repeated. "
                    + "The ids are the fields of \"presets --json\".")
    Map<String, String> changes = new LinkedHashMap<>();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Take the digits from the MNIST files in this folder (idx3-ubyte and idx1-ubyte, plain or "
                    + ".gz) instead of drawing them.")
    @Nullable
    Path data;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training images.")
    @Nullable
    String epochs;

    @Option(names = "--seed", paramLabel = "N", description = "Root of every random number.")
    @Nullable
    String seed;

    /** Where the configuration comes from. */
    static final class Base {
        @Option(
                names = "--preset",
                paramLabel = "ID",
                description = "Start from this preset (see \"presets\"). Default: " + DEFAULT_PRESET + ".")
        @Nullable
        String preset;

        @Option(
                names = "--config",
                paramLabel = "FILE",
                description = "Start from this file: the run.json of a run, or what \"presets ID\" prints.")
        @Nullable
        Path config;
    }

    /**
     * Makes sure that a person did not ask for another configuration as well.
     *
     * @param given what brings its own configuration, as the beginning of a sentence
     */
    void refuseBeside(String given) {
        if (base != null || !changes.isEmpty() || epochs != null || seed != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    given
                            + " brings its own configuration: --preset, --config, --set, --epochs and --seed do not go with it.");
        }
    }

    /**
     * {@return the folder of the MNIST files when the user named one}
     *
     * @param surroundings the environment
     */
    Optional<String> mnistFolder(Surroundings surroundings) {
        if (data != null) {
            return Optional.of(data.toAbsolutePath().normalize().toString());
        }
        return Services.mnistFolder(surroundings);
    }

    /**
     * {@return the configuration the options describe, checked}
     *
     * @param surroundings the environment
     * @param terminal told what was adapted
     */
    RunConfig resolve(Surroundings surroundings, Terminal terminal) {
        RunConfig config = base != null && base.config != null ? RunJson.read(base.config) : preset(surroundings);
        if (data != null) {
            config = withMnist(config, mnistFolder(surroundings).orElseThrow());
        }
        Map<String, String> all = new LinkedHashMap<>(changes);
        if (epochs != null) {
            all.put("training.epochs", epochs);
        }
        if (seed != null) {
            all.put("seed", seed);
        }
        List<String> idle = new ArrayList<>();
        for (Map.Entry<String, String> change : all.entrySet()) {
            Setting setting = setting(change.getKey(), config);
            config = setting.with(config, setting.parse(change.getValue()));
        }
        for (String id : all.keySet()) {
            if (!setting(id, config).applies().test(config)) {
                idle.add(id);
            }
        }
        if (!idle.isEmpty()) {
            terminal.say("Note: without effect in this configuration: " + String.join(", ", idle) + ".");
        }
        Settings.check(config);
        Settings.Adapted adapted = Settings.adapt(config);
        adapted.notes().forEach(note -> terminal.say("Note: " + note));
        return adapted.config();
    }

    private RunConfig preset(Surroundings surroundings) {
        String id = base == null || base.preset == null ? DEFAULT_PRESET : base.preset;
        Optional<String> folder = mnistFolder(surroundings);
        boolean needsFolder = folder.isEmpty()
                && Presets.all("").stream().map(Preset::id).anyMatch(id::equals)
                && Presets.all(null).stream().map(Preset::id).noneMatch(id::equals);
        if (needsFolder) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The preset %s needs --data DIR, the folder of the MNIST files (or %s=DIR in the environment)."
                            .formatted(id, Services.MNIST_VARIABLE));
        }
        return Presets.find(id, folder.orElse(null)).config();
    }

    private RunConfig withMnist(RunConfig config, String folder) {
        if (!(config.data().plain() instanceof DigitMosaicConfig)) {
            throw new ParameterException(
                    spec.commandLine(), "--data goes with mosaics of digits, not with this configuration's data.");
        }
        RunConfig fromFiles = setting("data.source", config).with(config, "mnist");
        return setting("data.folder", fromFiles).with(fromFiles, folder);
    }

    private static Setting setting(String id, RunConfig config) {
        Setting setting = Settings.find(id)
                .orElseThrow(() -> new RoutescopeException(
                        ErrorCode.SETTING_OUT_OF_RANGE,
                        "There is no setting \"" + id + "\"",
                        "Settings: "
                                + String.join(
                                        ", ",
                                        Settings.all().stream().map(Setting::id).toList()) + "."));
        if (!setting.existsIn(config)) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    id + " does not exist in this configuration",
                    "Its data are of another kind: choose another preset.");
        }
        return setting;
    }
}
