package routescope.ui;

import java.util.List;
import routescope.core.data.DataSources;
import routescope.core.data.DataSplit;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.DigitSource;
import routescope.core.data.LoadProgress;
import routescope.core.model.GateKind;
import routescope.core.model.ModelConfig;
import routescope.core.random.Seeds;
import routescope.core.run.Presets;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;

/** Snapshots of small runs that were really trained, the same ones every time. */
public final class TrainedSnapshots {
    private static final int STEPS = 60;

    private TrainedSnapshots() {}

    /** {@return a mixture after some steps} @param gate how its selected patches are weighed */
    public static Snapshot mixture(GateKind gate) {
        return train("digits-joint", gate);
    }

    /** {@return a CNN after some steps} */
    public static Snapshot cnn() {
        return train("digits-cnn", GateKind.ONE);
    }

    private static Snapshot train(String preset, GateKind gate) {
        RunConfig from = Presets.find(preset, null).config();
        ModelConfig model = from.model();
        RunConfig config = new RunConfig(
                new DigitMosaicConfig(DigitSource.GENERATED, "", 4, List.of(0, 1), 100, 60),
                new ModelConfig(
                        model.kind(),
                        model.experts(),
                        model.selectedPatches(),
                        model.neuronsPerExpert(),
                        gate,
                        model.pool(),
                        model.head(),
                        model.routerDeviation(),
                        model.expertDeviation()),
                from.training(),
                from.compareWithCnn(),
                1);
        DataSplit data = new DataSources().load(config.data(), new Seeds(config.seed()), LoadProgress.NONE);
        try (Run run = new Run(config, data)) {
            for (int step = 0; step < STEPS; step++) {
                run.step();
            }
            return run.snapshot();
        }
    }
}
