package routescope.core.train;

import org.jspecify.annotations.Nullable;

/**
 * Everything that changes while an engine trains, between two steps: with the configuration and the knobs in force it
 * suffices to go on bit for bit. Arrays are row-major with the shapes given; nobody writes into them.
 *
 * @param step updates done over all stages
 * @param stage what the coming step trains
 * @param stageStart updates done before this stage
 * @param batchLoss loss of the last batch before its update, not-a-number at the start
 * @param mixture the model that is watched
 * @param comparison the CNN beside it, or null
 */
public record EngineState(
        int step,
        Stage stage,
        int stageStart,
        double batchLoss,
        Weights mixture,
        @Nullable Weights comparison) {

    /**
     * One model.
     *
     * @param routers {@code [routers, d]} router kernels, empty for a CNN
     * @param neurons {@code [experts, neurons, d]} expert kernels
     * @param head {@code [experts, neurons, outputs]} output weights
     * @param guardStart the loss that the divergence guard compares with, not-a-number before the first batch
     */
    public record Weights(float[] routers, float[] neurons, float[] head, double guardStart) {

        /** {@return bytes the arrays take} */
        public long bytes() {
            return (long) Float.BYTES * (routers.length + neurons.length + head.length);
        }
    }

    /** {@return bytes the arrays take} */
    public long bytes() {
        return mixture.bytes() + (comparison == null ? 0 : comparison.bytes());
    }
}
