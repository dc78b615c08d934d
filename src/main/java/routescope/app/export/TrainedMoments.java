package routescope.app.export;

import java.util.function.IntConsumer;
import routescope.core.data.DataSource;
import routescope.core.data.LoadProgress;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.random.Seeds;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;
import routescope.core.train.Position;
import routescope.core.train.Stage;
import routescope.core.train.TrainingConfig;

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
        this.last = Math.min(last, steps(run));
        this.trained = trained;
    }

    @Override
    public int lastStep() {
        return last;
    }

    /**
     * {@inheritDoc} A router phase solved in one go is one moment for all its steps.
     *
     * @throws IllegalArgumentException when a later one was asked for before
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when the training ends or diverges before
     */
    @Override
    public Snapshot at(int step) {
        if (step < asked) {
            throw new IllegalArgumentException("step " + step + " is past");
        }
        asked = step;
        while (run.position().step() < step) {
            if (run.finished() || run.divergence().isPresent()) {
                throw new RoutescopeException(
                        ErrorCode.SETTING_OUT_OF_RANGE,
                        "Step " + step + " is not reached: the training ends at step "
                                + run.position().step(),
                        "Choose an earlier step or other learning rates.");
            }
            run.step();
            trained.accept(run.position().step());
        }
        return run.snapshot();
    }

    /** {@return the steps of a whole training that stands at its start} */
    private static int steps(Run run) {
        Position start = run.position();
        int first = start.epochs() * start.batchesPerEpoch();
        if (start.stage() != Stage.ROUTERS) {
            return first;
        }
        TrainingConfig training = run.config().training();
        int images = run.data().train().size();
        return first + training.epochs() * ((images + training.batch() - 1) / training.batch());
    }

    @Override
    public void close() {
        run.close();
    }
}
