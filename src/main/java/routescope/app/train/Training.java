package routescope.app.train;

import routescope.core.data.DataSource;
import routescope.core.data.DataSplit;
import routescope.core.random.Seeds;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;
import routescope.core.tensor.Backend;
import routescope.core.tensor.Workers;
import routescope.core.train.Position;

/** Trains a configuration from start to end on the calling thread. */
public final class Training {
    private static final double NANOS = 1e9;

    private final DataSource data;

    /**
     * Makes the use case.
     *
     * @param data where images come from
     */
    public Training(DataSource data) {
        this.data = data;
    }

    /**
     * Loads the images and trains until the last epoch is done or the divergence guard stops.
     *
     * @param config what to train
     * @param listener told how far it is
     * @return how it ended
     * @throws routescope.core.error.RoutescopeException when images or the native library cannot be loaded
     */
    public TrainingResult train(RunConfig config, TrainingListener listener) {
        DataSplit images = data.load(config.data(), new Seeds(config.seed()), (done, total) -> {
            listener.loading(done, total);
            return true;
        });
        try (Run run = new Run(config, images, Workers.ONE, Run.NO_HISTORY)) {
            Snapshot start = run.snapshot();
            listener.started(start);
            long begin = System.nanoTime();
            while (!run.finished() && run.divergence().isEmpty()) {
                Position epoch = run.position();
                run.stepEpoch();
                listener.advanced(new Progress(
                        epoch.stage(),
                        epoch.epoch(),
                        epoch.epochs(),
                        run.metrics().get(run.metrics().size() - 1)));
            }
            double seconds = (System.nanoTime() - begin) / NANOS;
            return new TrainingResult(start, run.snapshot(), run.divergence(), Backend.threads(), seconds);
        }
    }
}
