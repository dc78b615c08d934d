package routescope.core.run;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import routescope.core.metric.MetricPoint;
import routescope.core.patch.PatchSet;
import routescope.core.train.Phase;
import routescope.core.train.Position;

/**
 * One moment of a run, complete and immutable: every view of one frame shows the same snapshot.
 *
 * @param config the run's configuration
 * @param position where the run is
 * @param test the test images the probe images are taken from, followed by the {@link Guests} where there are some
 * @param probe what routers and experts do with the probe images at this step
 * @param kernels the weights at this step
 * @param metrics every evaluation of the current branch, oldest first, those after this moment too; the list of a later
 *     snapshot of the same branch starts with the same points
 * @param batchLoss loss of the last batch, before its update; not-a-number at the start
 * @param lStar l* as the training data really has it (paper 1, Definition D.3), known for pattern data
 * @param timeline past and recorded future of the run
 * @param phase where within a step the run stands, null unless it came here phase by phase
 * @param comparison the weights of the CNN beside the mixture at this step, null without one
 */
public record Snapshot(
        RunConfig config,
        Position position,
        PatchSet test,
        ProbeRouting probe,
        Kernels kernels,
        List<MetricPoint> metrics,
        double batchLoss,
        OptionalInt lStar,
        Timeline timeline,
        @Nullable PhaseMoment phase,
        @Nullable Kernels comparison) {

    /**
     * {@return the same with other measurements and another timeline}
     *
     * @param points every evaluation to show, oldest first
     * @param other past and recorded future
     */
    public Snapshot with(List<MetricPoint> points, Timeline other) {
        return new Snapshot(config, position, test, probe, kernels, points, batchLoss, lStar, other, phase, comparison);
    }

    /**
     * {@return the same moment showing other images}
     *
     * @param images cut as the run's are
     * @param routing what the models do with some of them
     */
    public Snapshot showing(PatchSet images, ProbeRouting routing) {
        return new Snapshot(
                config, position, images, routing, kernels, metrics, batchLoss, lStar, timeline, null, comparison);
    }

    /**
     * {@return whether what a phase brings forth may be shown: always, but within a step only once it was carried out}
     *
     * @param wanted the phase
     */
    public boolean knows(Phase wanted) {
        return phase == null || phase.knows(wanted);
    }

    /** {@return the newest evaluation at this moment: the recorded ones after it do not count} */
    public MetricPoint latest() {
        int last = metrics.size() - 1;
        while (last > 0 && metrics.get(last).step() > position.step()) {
            last--;
        }
        return metrics.get(last);
    }
}
