package routescope.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import routescope.core.data.CueConfig;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.DigitSource;
import routescope.core.data.ImageSetConfig;
import routescope.core.data.PatternConfig;
import routescope.core.error.RoutescopeException;
import routescope.core.model.GateKind;
import routescope.core.model.ModelKind;
import routescope.core.run.Setting.Kind;
import routescope.core.train.Recipe;

/** Every {@link Setting} of a run: the one home of ranges and of what goes with what. */
public final class Settings {
    private static final Predicate<RunConfig> DIGITS = c -> c.data().plain() instanceof DigitMosaicConfig;
    private static final Predicate<RunConfig> MNIST =
            c -> c.data().plain() instanceof DigitMosaicConfig d && d.source() == DigitSource.MNIST;
    private static final Predicate<RunConfig> IMAGES = c -> c.data().plain() instanceof ImageSetConfig;
    private static final Predicate<RunConfig> PATTERNS = c -> c.data().plain() instanceof PatternConfig;
    private static final Predicate<RunConfig> CUE = c -> c.data() instanceof CueConfig;
    private static final Predicate<RunConfig> MIXTURE = c -> c.model().kind() == ModelKind.PMOE;
    private static final Predicate<RunConfig> SEPARATE =
            MIXTURE.and(c -> c.training().recipe() == Recipe.SEPARATE);
    private static final Predicate<RunConfig> ALWAYS = c -> true;

    private static final List<Setting> ALL = List.of(
            choice("data.source", DIGITS, "generated", "mnist"),
            new Setting("data.folder", Kind.FOLDER, 0, 0, false, List.of(), MNIST),
            integer("data.grid", 2, 8, DIGITS.or(IMAGES)),
            new Setting("data.classDigits", Kind.DIGITS, 2, 8, false, List.of(), DIGITS),
            integer("data.patchesPerImage", 1, 64, PATTERNS),
            integer("data.dimension", 4, 1024, PATTERNS),
            integer("data.patternSets", 1, 64, PATTERNS),
            real("data.classSimilarity", -0.95, 0.95, false, PATTERNS),
            real("data.irrelevantSimilarity", 0, 0.95, false, PATTERNS),
            integer("data.closeSets", 0, 64, PATTERNS),
            choice("data.layout", IMAGES, "folders", "table", "cifar-10", "celeba"),
            new Setting("data.imageFolder", Kind.FOLDER, 0, 0, false, List.of(), IMAGES),
            integer("data.patchSide", 2, 64, IMAGES),
            choice("data.framing", IMAGES, "crop", "letterbox", "stretch"),
            choice("data.tint", IMAGES, "grey", "colour"),
            choice("data.cue", CUE, "symbol", "hatch", "digit", "brightness", "mix", "colour", "animals", "attribute"),
            real("data.trainShare", 0.5, 1, false, CUE),
            real("data.testShare", 0, 1, false, CUE),
            real("data.strength", 0, 1, false, CUE),
            integer("data.trainSamples", 2, 5000, ALWAYS),
            integer("data.testSamples", 2, 5000, ALWAYS),
            choice("model.kind", ALWAYS, "pmoe", "cnn"),
            integer("model.experts", 1, 32, MIXTURE),
            integer("model.selectedPatches", 1, 64, MIXTURE),
            integer("model.neuronsPerExpert", 1, 256, ALWAYS),
            choice("model.gate", MIXTURE, "softmax-over-selected", "softmax-over-all", "one"),
            choice("model.pool", MIXTURE, "mean-over-all-patches", "mean-over-selected-patches"),
            choice("model.head", ALWAYS, "frozen-normal", "sign-by-expert", "trained"),
            real("model.routerDeviation", 0, 10, false, MIXTURE),
            real("model.expertDeviation", 0, 10, false, ALWAYS),
            choice("training.recipe", MIXTURE, "joint", "separate"),
            real("training.routerLearningRate", 0, 1e6, true, MIXTURE),
            real("training.expertLearningRate", 0, 1e6, true, ALWAYS),
            integer("training.batch", 1, 1000, ALWAYS),
            integer("training.epochs", 1, 10000, ALWAYS),
            choice("training.routerSolver", SEPARATE, "sgd", "closed-form"),
            integer("training.routerEpochs", 1, 10000, SEPARATE),
            integer("training.routerSamples", 0, 5000, SEPARATE),
            integer("training.evaluateEvery", 0, 100000, ALWAYS),
            new Setting("compareWithCnn", Kind.SWITCH, 0, 0, false, List.of(), MIXTURE),
            integer("seed", Long.MIN_VALUE, Long.MAX_VALUE, ALWAYS));

    private Settings() {}

    /** {@return every setting, in the order to show} */
    public static List<Setting> all() {
        return ALL;
    }

    /**
     * {@return the setting with this id, if there is one}
     *
     * @param id e.g. {@code model.experts}
     */
    public static Optional<Setting> find(String id) {
        return ALL.stream().filter(setting -> setting.id().equals(id)).findFirst();
    }

    /**
     * Checks every setting that matters in a configuration; {@link #adapt} sees to it that they go together.
     *
     * @param config the configuration
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} for the first one that is not allowed
     */
    public static void check(RunConfig config) {
        for (Setting setting : ALL) {
            if (setting.applies().test(config)) {
                setting.check(setting.get(config));
            }
        }
    }

    /**
     * A configuration that goes together, and what was changed to make it so.
     *
     * @param config the configuration
     * @param notes one sentence for each change, empty when there was none
     */
    public record Adapted(RunConfig config, List<String> notes) {}

    /**
     * Makes a configuration go together: no more selected patches than there are, one expert a class and gate 1 in
     * separate training, no more close sets than sets.
     *
     * @param config a configuration whose settings are in range; not modified
     * @return the configuration to run
     */
    public static Adapted adapt(RunConfig config) {
        List<String> notes = new ArrayList<>();
        RunConfig adapted = config;
        int patches = config.data().patches();
        if (MIXTURE.test(config) && config.model().selectedPatches() > patches) {
            adapted = set(adapted, "model.selectedPatches", (long) patches);
            notes.add("An image has only %d patches: every expert takes all of them.".formatted(patches));
        }
        if (SEPARATE.test(config)) {
            int classes = config.data().classes();
            if (config.model().experts() != classes) {
                adapted = set(adapted, "model.experts", (long) classes);
                notes.add("Separate training has one expert a class: %d experts.".formatted(classes));
            }
            if (config.model().gate() != GateKind.ONE) {
                adapted = set(adapted, "model.gate", "one");
                notes.add("Separate training weighs every selected patch with 1.");
            }
        }
        if (config.data().plain() instanceof PatternConfig data && data.closeSets() > data.patternSets()) {
            adapted = set(adapted, "data.closeSets", (long) data.patternSets());
            notes.add("There are only %d pattern sets: all of them are close.".formatted(data.patternSets()));
        }
        if (config.training().batch() > config.data().trainSamples()) {
            notes.add("There are only %d training images: all of them make one batch."
                    .formatted(config.data().trainSamples()));
        }
        return new Adapted(adapted, List.copyOf(notes));
    }

    private static RunConfig set(RunConfig config, String id, Object value) {
        return find(id).orElseThrow().with(config, value);
    }

    private static Setting integer(String id, double min, double max, Predicate<RunConfig> applies) {
        return new Setting(id, Kind.INTEGER, min, max, false, List.of(), applies);
    }

    private static Setting real(String id, double min, double max, boolean logarithmic, Predicate<RunConfig> applies) {
        return new Setting(id, Kind.REAL, min, max, logarithmic, List.of(), applies);
    }

    private static Setting choice(String id, Predicate<RunConfig> applies, String... words) {
        return new Setting(id, Kind.CHOICE, 0, 0, false, List.of(words), applies);
    }
}
