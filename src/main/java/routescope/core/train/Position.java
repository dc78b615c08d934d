package routescope.core.train;

/**
 * Where a run is. The router phase of the separate recipe counts its own steps; {@code step} goes on through both.
 *
 * @param step updates done so far over all stages, 0 at the start
 * @param stage what the coming step trains (of the last step, when the run is finished)
 * @param epoch epoch of the coming step within its stage, from 1
 * @param batch updates done in this epoch, 0..batchesPerEpoch
 * @param batchesPerEpoch updates of an epoch of this stage
 * @param epochs epochs of this stage
 * @param finished whether all epochs are done
 */
public record Position(
        int step, Stage stage, int epoch, int batch, int batchesPerEpoch, int epochs, boolean finished) {}
