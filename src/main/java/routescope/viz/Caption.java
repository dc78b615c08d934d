package routescope.viz;

import java.util.ArrayList;
import java.util.List;
import routescope.core.data.CueConfig;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.ImageSetConfig;
import routescope.core.model.ModelConfig;
import routescope.core.model.ModelKind;
import routescope.core.run.Preset;
import routescope.core.run.Presets;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;
import routescope.viz.Surface.Align;
import routescope.viz.Surface.Face;

/** The words burnt into a picture: which run it shows, and which moment of it. */
final class Caption {
    /** Pixels from top to bottom. */
    static final int HEIGHT = 42;

    private static final double SIZE = 11;
    private static final double FIRST = 13;
    private static final double PITCH = 16;
    private static final double MARGIN = 8;

    private Caption() {}

    /** {@return the run: preset or data, model, recipe and seed} @param config the run's configuration */
    static String run(RunConfig config) {
        List<String> parts = new ArrayList<>(List.of("Routescope"));
        String name = preset(config);
        parts.add(
                name.isEmpty()
                        ? VizText.get(
                                dataWords(config), String.valueOf(config.data().patches()))
                        : name);
        ModelConfig model = config.model();
        if (model.kind() == ModelKind.CNN) {
            parts.add(VizText.get("caption.cnn", String.valueOf(model.neuronsPerExpert())));
        } else {
            parts.add(VizText.get(
                    "caption.mixture",
                    String.valueOf(model.experts()),
                    String.valueOf(model.neuronsPerExpert()),
                    String.valueOf(model.selectedPatches()),
                    String.valueOf(config.data().patches())));
            parts.add(VizText.get("caption.recipe." + config.training().recipe().name()));
        }
        parts.add(VizText.get("caption.seed", String.valueOf(config.seed())));
        return String.join(" · ", parts);
    }

    private static String dataWords(RunConfig config) {
        if (config.data() instanceof CueConfig) {
            return "caption.cue";
        }
        if (config.data() instanceof ImageSetConfig) {
            return "caption.images";
        }
        return config.data() instanceof DigitMosaicConfig ? "caption.digits" : "caption.patterns";
    }

    /** {@return the moment: step, epoch and what was measured last} @param snapshot the moment */
    static String moment(Snapshot snapshot) {
        return String.join(
                " · ",
                VizText.get("caption.step", String.valueOf(snapshot.position().step())),
                VizText.get(
                        "caption.epoch",
                        String.valueOf(snapshot.position().epoch()),
                        String.valueOf(snapshot.position().epochs())),
                VizText.get("caption.loss", Numbers.brief(snapshot.latest().loss())),
                VizText.get(
                        "caption.accuracy",
                        Numbers.fixed(100 * snapshot.latest().testAccuracy(), 1)));
    }

    /** Paints the caption with its background. */
    static void paint(Surface surface, Rect area, Snapshot snapshot, Theme theme) {
        surface.fillRect(area.x(), area.y(), area.width(), area.height(), theme.background());
        line(surface, area, run(snapshot.config()), FIRST, theme.text());
        line(surface, area, moment(snapshot), FIRST + PITCH, theme.mutedText());
    }

    private static void line(Surface surface, Rect area, String words, double y, int argb) {
        String fitting = TextFit.cut(surface, words, SIZE, Face.TEXT, area.width() - 2 * MARGIN);
        surface.text(fitting, area.x() + MARGIN, area.y() + y, SIZE, Face.TEXT, Align.LEFT, argb);
    }

    /** {@return the preset a run was made of, whatever its seed; empty when none} */
    private static String preset(RunConfig config) {
        return Presets.all(null).stream()
                .filter(preset -> withSeed(preset.config(), config.seed()).equals(config))
                .map(Preset::id)
                .findFirst()
                .orElse("");
    }

    private static RunConfig withSeed(RunConfig config, long seed) {
        return new RunConfig(config.data(), config.model(), config.training(), config.compareWithCnn(), seed);
    }
}
