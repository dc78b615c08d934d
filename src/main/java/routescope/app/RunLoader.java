package routescope.app;

import org.jspecify.annotations.Nullable;
import routescope.core.data.DataConfig;
import routescope.core.data.DataSource;
import routescope.core.data.DataSplit;
import routescope.core.data.LoadProgress;
import routescope.core.random.Seeds;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.run.Settings;

/** Makes runs, and keeps the last images so that a change of model or training does not load them again. */
final class RunLoader {
    private final DataSource source;
    private @Nullable DataConfig lastConfig;
    private long lastSeed;
    private @Nullable DataSplit last;

    RunLoader(DataSource source) {
        this.source = source;
    }

    /**
     * Makes the run of a configuration at its start.
     *
     * @param config what to run
     * @param hash {@code sourceHash} that its images must have; empty when any will do
     * @param progress told how far it is, and asked whether to go on
     * @param beforeArithmetic comes between its images and the rest
     */
    Run load(RunConfig config, String hash, LoadProgress progress, Runnable beforeArithmetic) {
        Settings.check(config);
        DataSplit images = hash.isEmpty()
                ? images(config, progress)
                : RunImages.images(hash, config, () -> images(config, progress));
        beforeArithmetic.run();
        return new Run(config, images);
    }

    private DataSplit images(RunConfig config, LoadProgress progress) {
        DataSplit split = last;
        if (split == null || !config.data().equals(lastConfig) || config.seed() != lastSeed) {
            split = source.load(config.data(), new Seeds(config.seed()), progress);
            last = split;
            lastConfig = config.data();
            lastSeed = config.seed();
            // Images are most of what the heap holds: this is the moment when what went before can be given back.
            System.gc();
        }
        return split;
    }
}
