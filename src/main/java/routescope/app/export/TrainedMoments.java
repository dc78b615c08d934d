package routescope.app.export;

import java.util.function.IntConsumer;
import routescope.app.DivergenceNotice;
import routescope.core.data.DataSource;
import routescope.core.data.LoadProgress;
import routescope.core.error.RoutescopeException;
import routescope.core.random.Seeds;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;
import routescope.core.train.Divergence;

/** Moments of a run that is trained while they are asked for, in ascending order. Not safe for more than one thread. */
public final class TrainedMoments implements MomentSource {
    private final Run run;
    private final int last;
    private final IntConsumer trained;
    private int asked;

    /**
     * Loads the images and stands at step 0.
     *
     * @param config what to train
     * @param data where images come from
     * @param last the last step wanted; the end of the training when that comes first
     * @param trained told each step done
     */
    public TrainedMoments(RunConfig config, DataSource data, int last, IntConsumer trained) {
        run = new Run(config, data.load(config.data(), new Seeds(config.seed()), LoadProgress.NONE));
        this.last = Math.min(last, config.steps());
        this.trained = trained;
    }

    @Override
    public int lastStep() {
        return last;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when a later one was asked for before
     * @throws RoutescopeException {@code RUN_DIVERGED} when the guard stops the run before
     */
    @Override
    public Snapshot at(int step) {
        if (step < asked) {
            throw new IllegalArgumentException("step " + step + " is past");
        }
        asked = step;
        while (run.position().step() < step) {
            Divergence stopped = run.divergence().orElse(null);
            if (stopped != null) {
                throw DivergenceNotice.before(step, stopped, run.config());
            }
            run.step();
            trained.accept(run.position().step());
        }
        return run.snapshot();
    }

    @Override
    public void close() {
        run.close();
    }
}
