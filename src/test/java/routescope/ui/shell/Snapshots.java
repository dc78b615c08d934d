package routescope.ui.shell;

import java.util.List;
import routescope.core.data.DataSources;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.DigitSource;
import routescope.core.data.LoadProgress;
import routescope.core.random.Seeds;
import routescope.core.run.Presets;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;

/** A small real snapshot for tests of the window. */
final class Snapshots {
    private Snapshots() {}

    static Snapshot small() {
        RunConfig preset = Presets.find("digits-joint", null).config();
        RunConfig config = new RunConfig(
                new DigitMosaicConfig(DigitSource.GENERATED, "", 4, List.of(0, 1), 20, 20),
                preset.model(),
                preset.training(),
                preset.compareWithCnn(),
                preset.seed());
        try (Run run =
                new Run(config, new DataSources().load(config.data(), new Seeds(config.seed()), LoadProgress.NONE))) {
            run.step();
            return run.snapshot();
        }
    }
}
