package routescope.core.train;

import routescope.core.model.PatchBatch;
import routescope.core.model.PatchModel;
import routescope.core.model.PatchPass;

/** One of the models that learn side by side on the same batches, with what it needs to go back by one step. */
final class Lane implements AutoCloseable {
    private final PatchModel model;
    private final PatchModel before;
    private PatchPass pass;
    private final DivergenceGuard guard = new DivergenceGuard();

    /** Takes over the model; {@code twin} is an equal model that keeps the weights before the last update. */
    Lane(PatchModel model, PatchModel twin, PatchBatch batch) {
        this.model = model;
        this.before = twin;
        pass = new PatchPass(model.shape(), batch);
    }

    PatchModel model() {
        return model;
    }

    PatchPass pass() {
        return pass;
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

    void update(double routerRate, double expertRate) {
        before.copyFrom(model);
        model.update(pass, routerRate, expertRate);
    }

    void goBack() {
        model.copyFrom(before);
    }

    @Override
    public void close() {
        pass.close();
        model.close();
        before.close();
    }
}
