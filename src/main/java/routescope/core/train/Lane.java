package routescope.core.train;

import routescope.core.model.ModelConfig;
import routescope.core.model.ModelShape;
import routescope.core.model.ModelStart;
import routescope.core.model.PatchBatch;
import routescope.core.model.PatchModel;
import routescope.core.model.PatchPass;
import routescope.core.random.Seeds;
import routescope.core.tensor.Workers;

/** One of the models that learn side by side on the same batches, with what it needs to go back by one step. */
final class Lane implements AutoCloseable {
    private final PatchModel model;
    private final PatchModel before;
    private PatchPass pass;
    private final DivergenceGuard guard = new DivergenceGuard();
    private boolean knowsBefore;

    /** Takes over the model; {@code twin} is an equal model that keeps the weights before the last update. */
    Lane(PatchModel model, PatchModel twin, PatchBatch batch) {
        this.model = model;
        this.before = twin;
        pass = new PatchPass(model.shape(), batch);
    }

    /** {@return a configured model at its start} */
    static Lane atStart(ModelShape shape, ModelConfig config, Seeds seeds, Workers workers, PatchBatch batch) {
        return new Lane(
                ModelStart.create(shape, config, seeds, workers),
                ModelStart.create(shape, config, seeds, workers),
                batch);
    }

    /** {@return the CNN beside a mixture at its start} */
    static Lane besideAtStart(ModelShape mixture, Seeds seeds, Workers workers, PatchBatch batch) {
        return new Lane(
                ModelStart.createComparison(mixture, seeds, workers),
                ModelStart.createComparison(mixture, seeds, workers),
                batch);
    }

    /** {@return the same model in another shape whose weights have the same sizes; this one is closed} */
    Lane reshaped(ModelShape shape, PatchBatch batch, Workers workers) {
        EngineState.Weights weights = weights();
        float[] routers = weights.routers();
        Lane next = new Lane(
                new PatchModel(shape, routers, weights.neurons(), weights.head(), workers),
                new PatchModel(shape, routers, weights.neurons(), weights.head(), workers),
                batch);
        next.guard.restart(guard.start());
        close();
        return next;
    }

    PatchModel model() {
        return model;
    }

    PatchPass pass() {
        return pass;
    }

    /** {@return a copy of everything that changes while it learns} */
    EngineState.Weights weights() {
        return new EngineState.Weights(model.routers(), model.neurons(), model.head(), guard.start());
    }

    /** Goes on from other weights; those before them are not known. */
    void restore(EngineState.Weights weights) {
        model.setWeights(weights.routers(), weights.neurons(), weights.head());
        guard.restart(weights.guardStart());
        knowsBefore = false;
    }

    /** Goes on with another batch; the one before is left to its owner. */
    void useBatch(PatchBatch batch) {
        pass.close();
        pass = new PatchPass(model.shape(), batch);
    }

    /** {@return whether training may go on after the loss of this pass} */
    boolean lossIsGood() {
        return guard.accepts(pass.meanLoss());
    }

    void poolAndLogit() {
        model.pool(pass);
        model.logit(pass);
    }

    void update(double routerRate, double expertRate) {
        before.copyFrom(model);
        knowsBefore = true;
        model.update(pass, routerRate, expertRate);
    }

    /** {@return whether {@link #goBack} is possible} */
    boolean canGoBack() {
        return knowsBefore;
    }

    void goBack() {
        model.copyFrom(before);
        knowsBefore = false;
    }

    @Override
    public void close() {
        pass.close();
        model.close();
        before.close();
    }
}
