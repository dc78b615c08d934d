package routescope.core.run;

import java.util.List;
import java.util.OptionalInt;
import routescope.core.metric.MetricPoint;
import routescope.core.patch.PatchSet;
import routescope.core.train.Position;

/**
 * One moment of a run, complete and immutable: every view of one frame shows the same snapshot.
 *
 * @param config the run's configuration
 * @param position where the run is
 * @param test the test images the probe images are taken from
 * @param probe what routers and experts do with the probe images at this step
 * @param kernels the weights at this step
 * @param metrics every evaluation so far, oldest first; the list of a later snapshot starts with the same points
 * @param batchLoss loss of the last batch, before its update; not-a-number at the start
 * @param lStar l* as the training data really has it (paper 1, Definition D.3), known for pattern data
 */
public record Snapshot(
        RunConfig config,
        Position position,
        PatchSet test,
        ProbeRouting probe,
        Kernels kernels,
        List<MetricPoint> metrics,
        double batchLoss,
        OptionalInt lStar) {

    /** {@return the newest evaluation} */
    public MetricPoint latest() {
        return metrics.get(metrics.size() - 1);
    }
}
