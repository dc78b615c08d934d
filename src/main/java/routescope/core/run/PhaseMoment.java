package routescope.core.run;

import org.jspecify.annotations.Nullable;
import routescope.core.train.Phase;
import routescope.core.train.Stage;

/**
 * A moment that was reached phase by phase: within a step, whose weights are still those before it, or just after its
 * update. Arrays are row-major with the shapes given; nobody writes into them.
 *
 * @param done the phase carried out last
 * @param next the phase to come
 * @param stage what the step trains
 * @param batchImages {@code [batch]} the training images the step drew, in their order
 * @param batchLabels {@code [batch]} their classes
 * @param probe what the phases make of the probe images under the present weights
 * @param gradient gradient of the mean loss of the batch on the weights; null before it was taken
 * @param change weights after the update minus weights before it; null before the update
 */
public record PhaseMoment(
        Phase done,
        Phase next,
        Stage stage,
        int[] batchImages,
        int[] batchLabels,
        ProbePhase probe,
        @Nullable WeightShift gradient,
        @Nullable WeightShift change) {

    /**
     * {@return whether the result of a phase is there already: what is still to come is not to be shown}
     *
     * @param phase any phase; phases that the step does not have are known only after its update
     */
    public boolean knows(Phase phase) {
        if (done == Phase.UPDATE) {
            return true;
        }
        boolean reached = phase.ordinal() <= done.ordinal();
        return stage == Stage.ROUTERS ? reached && (phase == Phase.DRAW_BATCH || phase == Phase.GRADIENT) : reached;
    }
}
