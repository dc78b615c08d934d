package routescope.app.train;

import java.util.Optional;
import routescope.core.run.Snapshot;
import routescope.core.train.Divergence;

/**
 * How a training ended.
 *
 * @param start the run's start
 * @param end its end, or its last good step when it diverged
 * @param divergence why the guard stopped it, if it did
 * @param threads BLAS threads it ran with
 * @param seconds how long training took, without loading the images
 */
public record TrainingResult(
        Snapshot start, Snapshot end, Optional<Divergence> divergence, int threads, double seconds) {}
