package routescope.core.train;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import routescope.core.data.BatchOrder;
import routescope.core.data.DataSplit;
import routescope.core.metric.MetricPoint;
import routescope.core.model.FrozenRouting;
import routescope.core.model.ModelConfig;
import routescope.core.model.ModelKind;
import routescope.core.model.ModelShape;
import routescope.core.model.ModelStart;
import routescope.core.model.PassMemory;
import routescope.core.model.PatchBatch;
import routescope.core.model.PatchModel;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;
import routescope.core.tensor.Workers;

/**
 * Trains a model, and where asked a CNN beside it on the same batches, one {@link Phase} at a time. The separate recipe
 * has two stages, routers and experts (paper 1, Algorithm 1); everything else has one. Not safe for more than one
 * thread.
 */
public final class TrainingEngine implements AutoCloseable {
    private final TrainingConfig training;
    private final Seeds seeds;
    private final Workers workers;
    private final DataSplit data;
    private final PatchBatch batch;
    private final Lane lane;
    private final @Nullable Lane comparison;
    private final Evaluator evaluator;
    private final Stage lastStage;
    private @Nullable RouterTrainer routers;
    private @Nullable PatchBatch routedBatch;
    private BatchOrder order;
    private int[] epochOrder = new int[0];
    private Stage stage;
    private Phase next = Phase.DRAW_BATCH;
    private int step;
    private int stageStart;
    private double batchLoss = Double.NaN;
    private @Nullable Divergence divergence;

    /**
     * Puts the models at their start.
     *
     * @param data the images
     * @param model which model
     * @param training how it learns
     * @param compare whether a CNN of as many neurons learns beside a mixture
     * @param seeds the root seed
     * @param workers who carries out the steps; left to its owner
     */
    public TrainingEngine(
            DataSplit data, ModelConfig model, TrainingConfig training, boolean compare, Seeds seeds, Workers workers) {
        this.data = data;
        this.training = training;
        this.seeds = seeds;
        this.workers = workers;
        int patches = data.train().grid().patches();
        int patchSize = data.train().grid().patchSize();
        ModelShape shape = ModelShape.of(model, patches, patchSize, data.train().classes());
        boolean mixture = model.kind() == ModelKind.PMOE;
        int images = Math.min(training.batch(), data.train().size());
        PassMemory.require(shape, images);
        batch = new PatchBatch(images, patches, patchSize);
        lane = new Lane(
                ModelStart.create(shape, model, seeds, workers),
                ModelStart.create(shape, model, seeds, workers),
                batch);
        comparison = mixture && compare
                ? new Lane(
                        ModelStart.createComparison(shape, seeds, workers),
                        ModelStart.createComparison(shape, seeds, workers),
                        batch)
                : null;
        boolean separate = mixture && training.recipe() == Recipe.SEPARATE;
        lastStage = separate ? Stage.EXPERTS : mixture ? Stage.JOINT : Stage.CNN;
        stage = separate ? Stage.ROUTERS : lastStage;
        routers = separate ? new RouterTrainer(data.train(), lane.model().routers()) : null;
        order = orderOf(stage);
        evaluator = new Evaluator(
                data, shape, comparison == null ? null : comparison.model().shape(), separate);
    }

    /** {@return the phase that {@link #advance} carries out next} */
    public Phase nextPhase() {
        return next;
    }

    /** {@return where the run is} */
    public Position position() {
        int perEpoch = order.batches();
        int stageStep = step - stageStart;
        boolean finished = isFinished();
        int epoch = Math.min(stageStep / perEpoch + 1, epochs(stage));
        int done = finished ? perEpoch : stageStep % perEpoch;
        return new Position(step, stage, epoch, done, perEpoch, epochs(stage), finished);
    }

    /** {@return whether all epochs are done} */
    public boolean isFinished() {
        return stage == lastStage && step - stageStart >= stageSteps();
    }

    /** {@return why the guard stopped the run, if it did} */
    public Optional<Divergence> divergence() {
        return Optional.ofNullable(divergence);
    }

    /** {@return the model} */
    public PatchModel model() {
        return lane.model();
    }

    /** {@return the CNN beside it, if there is one} */
    public Optional<PatchModel> comparison() {
        return Optional.ofNullable(comparison).map(Lane::model);
    }

    /** {@return mean loss of the last batch before its update, not-a-number at the start} */
    public double batchLoss() {
        return batchLoss;
    }

    /** {@return updates done so far over all stages} */
    public int step() {
        return step;
    }

    /** {@return images of the last batch drawn} */
    public int batchSize() {
        return Math.max(1, lane.pass().batch().size());
    }

    /** Carries out whole phases until one more update is done, or the guard stops the run. */
    public void advanceBatch() {
        int before = step;
        while (step == before && divergence == null) {
            advance();
        }
    }

    /**
     * Carries out the next phase.
     *
     * @throws IllegalStateException when the run is finished or was stopped by the guard
     */
    public void advance() {
        if (divergence != null || isFinished()) {
            throw new IllegalStateException("the run has no next phase");
        }
        if (stage == Stage.ROUTERS) {
            advanceRouters();
        } else {
            advanceModels();
        }
    }

    /** {@return whether the schedule asks for an evaluation at this place} */
    public boolean evaluationDue() {
        int perEpoch = order.batches();
        int stageStep = step - stageStart;
        if (stageStep == 0 && step > 0) {
            // The stage before has just ended.
            return true;
        }
        return EvaluationSchedule.isDue(training.evaluateEvery(), step, stage, stageStep, perEpoch, stageSteps());
    }

    /** {@return a measurement of the present weights} */
    public MetricPoint evaluate() {
        double before = stage == Stage.EXPERTS ? epochs(Stage.ROUTERS) : 0;
        double epoch = before + (double) (step - stageStart) / order.batches();
        PatchModel beside = comparison == null ? null : comparison.model();
        return evaluator.evaluate(lane.model(), beside, step, epoch);
    }

    /** {@return the training images that the step under way drew, in their order; a fresh array, valid until its update} */
    public int[] drawnImages() {
        boolean closed = stage == Stage.ROUTERS && training.routerSolver() == RouterSolver.CLOSED_FORM;
        int from = closed ? 0 : batchIndex() * order.batchSize();
        int to = closed ? epochOrder.length : Math.min(from + order.batchSize(), epochOrder.length);
        return Arrays.copyOfRange(epochOrder, from, to);
    }

    /**
     * {@return {@code [routers + experts * neurons, d]} gradient of the loss of the batch on all kernels of the model, a
     *     fresh array; valid from the gradient phase to the update}
     */
    public float[] kernelGradient() {
        if (routers == null) {
            return lane.model().kernelGradient(lane.pass());
        }
        return Arrays.copyOf(
                routers.lastGradient(),
                lane.model().shape().kernels() * lane.model().shape().patchSize());
    }

    /** {@return {@code [experts, neurons, outputs]} the same on the output weights; a fresh array} */
    public float[] headGradient() {
        return lane.pass().headGradient().clone();
    }

    private void advanceModels() {
        switch (next) {
            case DRAW_BATCH -> drawBatch();
            case SCORE -> each(l -> l.model().score(l.pass()));
            case SELECT -> each(l -> l.model().select(l.pass()));
            case GATE -> each(l -> l.model().gate(l.pass()));
            case EXPERT -> each(l -> l.model().expert(l.pass()));
            case POOL ->
                each(l -> {
                    l.model().pool(l.pass());
                    l.model().logit(l.pass());
                });
            case LOSS -> guardLoss();
            case GRADIENT -> each(l -> l.model().backward(l.pass()));
            case UPDATE -> {
                double routerRate = stage == Stage.JOINT ? training.routerLearningRate() : 0;
                each(l -> l.update(routerRate, training.expertLearningRate()));
                endStep();
                return;
            }
        }
        if (divergence == null) {
            next = next.following();
        }
    }

    private void advanceRouters() {
        RouterTrainer trainer = Objects.requireNonNull(routers);
        boolean closed = training.routerSolver() == RouterSolver.CLOSED_FORM;
        switch (next) {
            case DRAW_BATCH -> {
                drawOrder();
                next = Phase.GRADIENT;
            }
            case GRADIENT -> {
                int from = batchIndex() * order.batchSize();
                int count = closed ? epochOrder.length : Math.min(order.batchSize(), epochOrder.length - from);
                batchLoss = trainer.gradient(epochOrder, closed ? 0 : from, count);
                next = Phase.UPDATE;
            }
            case UPDATE -> {
                // The closed form makes the whole way at once: the gradient of the mean is the same at every step.
                int steps = closed ? order.batches() * training.routerEpochs() : 1;
                trainer.update(training.routerLearningRate() * steps);
                lane.model().setRouters(trainer.weights());
                if (!Double.isFinite(batchLoss)) {
                    divergence = new Divergence(step, batchLoss, false);
                }
                endStep();
            }
            default -> throw new IllegalStateException("the router phase has no " + next);
        }
    }

    private void drawBatch() {
        drawOrder();
        int from = batchIndex() * order.batchSize();
        int count = Math.min(order.batchSize(), epochOrder.length - from);
        if (routedBatch != null) {
            routedBatch.load(data.train(), epochOrder, from, count, workers);
        }
        if (routedBatch == null || comparison != null) {
            batch.load(data.train(), epochOrder, from, count, workers);
        }
    }

    /** From here on the routers are frozen: where they drop most patches, only the selected ones are multiplied. */
    private void freezeRouters() {
        ModelShape shape = lane.model().shape();
        routers = null;
        if (2 * shape.selected() <= shape.patches()) {
            FrozenRouting routing = new FrozenRouting(lane.model(), data.train());
            routedBatch = new PatchBatch(batch.capacity(), shape.patches(), shape.patchSize(), routing);
            lane.useBatch(routedBatch);
        }
    }

    private void drawOrder() {
        if (batchIndex() == 0 || epochOrder.length == 0) {
            epochOrder = order.epoch((step - stageStart) / order.batches());
        }
    }

    private int batchIndex() {
        return (step - stageStart) % order.batches();
    }

    private void guardLoss() {
        each(l -> l.model().loss(l.pass()));
        boolean good = lane.lossIsGood();
        boolean comparisonGood = comparison == null || comparison.lossIsGood();
        if (good && comparisonGood) {
            batchLoss = lane.pass().meanLoss();
            return;
        }
        double loss = good && comparison != null
                ? comparison.pass().meanLoss()
                : lane.pass().meanLoss();
        if (step > stageStart) {
            each(Lane::goBack);
            step--;
        }
        divergence = new Divergence(step, loss, good);
        next = Phase.DRAW_BATCH;
    }

    private void endStep() {
        step++;
        next = Phase.DRAW_BATCH;
        if (stage != lastStage && step - stageStart >= stageSteps()) {
            stage = lastStage;
            stageStart = step;
            freezeRouters();
            order = orderOf(stage);
            epochOrder = new int[0];
        }
    }

    private void each(Consumer<Lane> action) {
        action.accept(lane);
        if (comparison != null) {
            action.accept(comparison);
        }
    }

    private BatchOrder orderOf(Stage of) {
        int images = data.train().size();
        if (of == Stage.ROUTERS) {
            int wanted = training.routerSamples();
            int samples = wanted == 0 ? images : Math.min(wanted, images);
            return new BatchOrder(seeds, Purpose.ROUTER_ORDER, samples, training.batch());
        }
        return new BatchOrder(seeds, Purpose.ORDER, images, training.batch());
    }

    private int epochs(Stage of) {
        return of == Stage.ROUTERS ? training.routerEpochs() : training.epochs();
    }

    /** {@return updates of the present stage in all} */
    private int stageSteps() {
        boolean closed = stage == Stage.ROUTERS && training.routerSolver() == RouterSolver.CLOSED_FORM;
        return closed ? 1 : epochs(stage) * order.batches();
    }

    /** Frees the models and their buffers. */
    @Override
    public void close() {
        lane.close();
        if (comparison != null) {
            comparison.close();
        }
        evaluator.close();
        batch.close();
        if (routedBatch != null) {
            routedBatch.close();
        }
    }
}
