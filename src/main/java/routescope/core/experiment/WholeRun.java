package routescope.core.experiment;

import java.util.OptionalInt;
import routescope.core.data.DataSource;
import routescope.core.data.DataSplit;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.metric.MetricPoint;
import routescope.core.random.Seeds;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.tensor.Workers;
import routescope.core.train.TrainingConfig;

/**
 * The end of a run that nobody watches. It depends on the configuration alone: one worker, no measurements on the way.
 *
 * @param end the last measurement
 * @param lStar l* of the training images, where it is known
 * @param diverged whether the guard stopped it: the numbers are those of its last good step
 */
public record WholeRun(MetricPoint end, OptionalInt lStar, boolean diverged) {
    /** No measurements on the way: the end is what counts. */
    private static final int NEVER = 100_000;

    /** Epochs between two looks at whether to go on are too far apart for large data. */
    private static final int STEPS_BETWEEN_LOOKS = 16;

    /**
     * Carries out a run on the calling thread.
     *
     * @param config the run
     * @param source makes the images
     * @param progress told how far it is; may cancel
     * @return its end
     * @throws RoutescopeException {@code CANCELLED} when progress says so, or what making the images throws
     */
    public static WholeRun of(RunConfig config, DataSource source, CellProgress progress) {
        TrainingConfig plain = config.training();
        TrainingConfig training = new TrainingConfig(
                plain.recipe(),
                plain.routerLearningRate(),
                plain.expertLearningRate(),
                plain.batch(),
                plain.epochs(),
                plain.routerEpochs(),
                plain.routerSamples(),
                plain.routerSolver(),
                NEVER);
        RunConfig quick =
                new RunConfig(config.data(), config.model(), training, config.compareWithCnn(), config.seed());
        DataSplit images = source.load(quick.data(), new Seeds(config.seed()), (done, total) -> progress.advance(0));
        try (Run run = new Run(quick, images, Workers.ONE, Run.NO_HISTORY)) {
            int steps = Math.max(1, quick.steps());
            while (!run.finished() && run.divergence().isEmpty()) {
                int step = run.position().step();
                if (step % STEPS_BETWEEN_LOOKS == 0 && !progress.advance((double) step / steps)) {
                    throw new RoutescopeException(ErrorCode.CANCELLED, "The sweep");
                }
                run.step();
            }
            MetricPoint end = run.metrics().get(run.metrics().size() - 1);
            return new WholeRun(end, images.lStar(), run.divergence().isPresent());
        }
    }
}
