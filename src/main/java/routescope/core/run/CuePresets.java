package routescope.core.run;

import java.util.List;
import routescope.core.data.CueConfig;
import routescope.core.data.CueKind;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.DigitSource;
import routescope.core.model.HeadKind;
import routescope.core.model.ModelConfig;
import routescope.core.train.Recipe;

/**
 * Presets with a cue, chosen by measuring: some in which patch routing avoids the shortcut that the CNN takes, and some in
 * which it does not. Each rho is the 95 to 5 of paper 1, section 5.2; the numbers stand in {@code src/docs/spurious.md}.
 */
final class CuePresets {
    private static final int TRAIN = 1000;
    private static final int TEST = 800;
    private static final int EPOCHS = 60;
    private static final double RHO = 0.95;
    private static final double BALANCED = 0.5;
    private static final double RATE = 0.2;

    private CuePresets() {}

    static List<Preset> all() {
        CueConfig symbol = cue(CueKind.SYMBOL, List.of(0, 1));
        CueConfig mix = cue(CueKind.MIX, List.of(0, 1));
        return List.of(
                new Preset("cue-symbol", joint(symbol, 6)),
                new Preset("cue-mix", joint(mix, 2)),
                new Preset("cue-mix-separate", separate(mix)),
                new Preset("cue-collage", joint(cue(CueKind.DIGIT, List.of(4, 9)), 2)),
                new Preset("cue-colour", separate(cue(CueKind.COLOUR, List.of(0, 1)))));
    }

    private static CueConfig cue(CueKind kind, List<Integer> digits) {
        DigitMosaicConfig base = new DigitMosaicConfig(DigitSource.GENERATED, "", 4, digits, TRAIN, TEST);
        return new CueConfig(base, kind, "", RHO, BALANCED, 1);
    }

    private static RunConfig joint(CueConfig data, int selected) {
        ModelConfig model = Presets.mixture(8, selected, 5, HeadKind.FROZEN_NORMAL);
        return new RunConfig(data, model, Presets.training(Recipe.JOINT, RATE, EPOCHS), true, 1);
    }

    private static RunConfig separate(CueConfig data) {
        return new RunConfig(data, Presets.oneExpertAClass(), Presets.training(Recipe.SEPARATE, RATE, EPOCHS), true, 1);
    }
}
