package routescope.core.train;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import routescope.core.data.DataSplit;
import routescope.core.metric.MetricPoint;
import routescope.core.model.ModelConfig;
import routescope.core.model.ModelKind;
import routescope.core.model.ModelShape;
import routescope.core.model.PassMemory;
import routescope.core.model.PatchBatch;
import routescope.core.model.PatchModel;
import routescope.core.random.Seeds;
import routescope.core.tensor.Workers;

/**
 * Trains a model, and where asked a CNN beside it on the same batches, one {@link Phase} at a time. The separate recipe
 * has two stages, routers and experts (paper 1, Algorithm 1); everything else has one. Not safe for more than one
 * thread.
 */
public final class TrainingEngine implements AutoCloseable {
    private final TrainingConfig training;
    private final ModelConfig config;
    private final Seeds seeds;
    private final Workers workers;
    private final DataSplit data;
    private final PatchBatch batch;
    private final @Nullable Lane comparison;
    private final boolean separate;
    private final Course course;
    private final RoutedBatch routed = new RoutedBatch();
    private Lane lane;
    private Evaluator evaluator;
    private Knobs knobs;
    private @Nullable RouterStage routers;
    private Phase next = Phase.DRAW_BATCH;
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
        this.config = model;
        this.seeds = seeds;
        this.workers = workers;
        int patches = data.train().grid().patches();
        int patchSize = data.train().grid().patchSize();
        ModelShape shape = ModelShape.of(model, patches, patchSize, data.train().classes());
        boolean mixture = model.kind() == ModelKind.PMOE;
        int images = Math.min(training.batch(), data.train().size());
        PassMemory.require(shape, images);
        knobs = Knobs.of(model, training, patches);
        batch = new PatchBatch(images, patches, patchSize);
        lane = Lane.atStart(shape, model, seeds, workers, batch);
        comparison = mixture && compare ? Lane.besideAtStart(shape, seeds, workers, batch) : null;
        separate = mixture && training.recipe() == Recipe.SEPARATE;
        Stage last = separate ? Stage.EXPERTS : mixture ? Stage.JOINT : Stage.CNN;
        course = new Course(training, seeds, data.train().size(), separate ? Stage.ROUTERS : last, last);
        routers =
                separate ? new RouterStage(training, data.train(), lane.model().routers()) : null;
        evaluator = newEvaluator();
    }

    /** {@return the phase that {@link #advance} carries out next} */
    public Phase nextPhase() {
        return next;
    }

    /** {@return where the run is} */
    public Position position() {
        return course.position();
    }

    /** {@return whether all epochs are done} */
    public boolean isFinished() {
        return course.isFinished();
    }

    /** {@return why the guard stopped the run, if it did} */
    public Optional<Divergence> divergence() {
        return Optional.ofNullable(divergence);
    }

    /** {@return the model; another object after l was changed} */
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
        return course.step();
    }

    /** {@return images of the last batch drawn} */
    public int batchSize() {
        return Math.max(1, lane.pass().batch().size());
    }

    /** {@return the knobs in force} */
    public Knobs knobs() {
        return knobs;
    }

    /**
     * Puts other knobs in force. A step that is half done is given up: before the update nothing has changed. A run that
     * the guard has stopped may go on.
     *
     * @param wanted the knobs, l within 1..n
     * @throws routescope.core.error.RoutescopeException {@code MODEL_TOO_LARGE}; nothing has changed then
     */
    public void setKnobs(Knobs wanted) {
        if (config.kind() == ModelKind.PMOE
                && wanted.selected() != lane.model().shape().selected()) {
            reshape(wanted.selected());
        }
        next = Phase.DRAW_BATCH;
        divergence = null;
        batchLoss = course.loss();
        knobs = wanted;
        course.setSalt(wanted.orderSalt());
        lane.model().restrict(wanted.frozen(), wanted.silenced());
    }

    /** {@return a copy of everything that changes while training; a half-done step does not count} */
    public EngineState state() {
        return new EngineState(
                course.step(),
                course.stage(),
                course.stageStart(),
                course.loss(),
                lane.weights(),
                comparison == null ? null : comparison.weights());
    }

    /**
     * Goes to another moment of a run of the same configuration. The knobs stay; what comes then is, bit for bit, what
     * came after {@link #state} was taken under the same knobs.
     *
     * @param state the moment
     */
    public void restore(EngineState state) {
        next = Phase.DRAW_BATCH;
        divergence = null;
        batchLoss = state.batchLoss();
        course.jump(state.step(), state.stage(), state.stageStart());
        course.settle(batchLoss);
        lane.restore(state.mixture());
        EngineState.Weights beside = state.comparison();
        if (comparison != null && beside != null) {
            comparison.restore(beside);
        }
        if (state.stage() == Stage.ROUTERS) {
            routers = new RouterStage(training, data.train(), state.mixture().routers());
        } else if (separate) {
            freezeRouters();
        }
    }

    /** Stands as stopped by the guard. @param reason why, with {@link #step} as its step */
    public void stopAt(Divergence reason) {
        divergence = reason;
        next = Phase.DRAW_BATCH;
    }

    /** Carries out whole phases until one more update is done, or the guard stops the run. */
    public void advanceBatch() {
        int before = course.step();
        while (course.step() == before && divergence == null) {
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
        if (course.stage() == Stage.ROUTERS) {
            advanceRouters();
        } else {
            advanceModels();
        }
    }

    /** {@return whether the schedule asks for an evaluation at this place} */
    public boolean evaluationDue() {
        return course.evaluationDue();
    }

    /** {@return a measurement of the present weights} */
    public MetricPoint evaluate() {
        PatchModel beside = comparison == null ? null : comparison.model();
        return evaluator.evaluate(lane.model(), beside, course.step(), course.epochsDone());
    }

    /** {@return the training images that the step under way drew, in their order; a fresh array, valid until its update} */
    public int[] drawnImages() {
        return course.drawn();
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
            case SCORE -> score();
            case SELECT -> each(l -> l.model().select(l.pass()));
            case GATE -> each(l -> l.model().gate(l.pass()));
            case EXPERT -> each(l -> l.model().expert(l.pass()));
            case POOL -> each(Lane::poolAndLogit);
            case LOSS -> guardLoss();
            case GRADIENT -> each(l -> l.model().backward(l.pass()));
            case UPDATE -> {
                lane.update(knobs.routerRate(course.stage()), knobs.expertRate(course.stage()));
                if (comparison != null) {
                    comparison.update(0, knobs.expertRate());
                }
                endStep();
                return;
            }
        }
        if (divergence == null) {
            next = next.following();
        }
    }

    private void score() {
        each(l -> l.model().score(l.pass()));
        if (knobs.routerNoise() > 0 && course.stage() == Stage.JOINT) {
            RouterNoise.add(lane.pass(), seeds, course.step(), knobs.routerNoise());
        }
    }

    private void advanceRouters() {
        RouterStage routerStage = Objects.requireNonNull(routers);
        switch (next) {
            case DRAW_BATCH -> {
                course.drawOrder();
                next = Phase.GRADIENT;
            }
            case GRADIENT -> {
                double loss = routerStage.gradient(course);
                if (Double.isFinite(loss)) {
                    batchLoss = loss;
                    next = Phase.UPDATE;
                } else {
                    stopAt(new Divergence(course.step(), loss, false));
                }
            }
            case UPDATE -> {
                lane.model().setRouters(routerStage.update(course, knobs));
                endStep();
            }
            default -> throw new IllegalStateException("the router phase has no " + next);
        }
    }

    private void drawBatch() {
        course.drawOrder();
        int[] order = course.epochOrder();
        int from = course.batchStart();
        int count = course.batchCount();
        PatchBatch selected = routed.batch();
        if (selected != null) {
            selected.load(data.train(), order, from, count, workers);
        }
        if (selected == null || comparison != null) {
            batch.load(data.train(), order, from, count, workers);
        }
    }

    /** From here on the routers are frozen: where they drop most patches, only the selected ones are multiplied. */
    private void freezeRouters() {
        routers = null;
        if (routed.prepare(lane.model(), data.train(), batch.capacity())) {
            lane.useBatch(routed.batch() == null ? batch : routed.batch());
            routed.closeOld();
        }
    }

    /** The same weights with another l: selection, gates and what is frozen about them are made anew. */
    private void reshape(int selected) {
        ModelShape shape = lane.model().shape().withSelected(selected);
        PassMemory.require(shape, batch.capacity());
        lane = lane.reshaped(shape, batch, workers);
        routed.forget();
        if (course.stage() == Stage.EXPERTS) {
            freezeRouters();
        }
        evaluator.close();
        evaluator = newEvaluator();
    }

    private Evaluator newEvaluator() {
        ModelShape beside = comparison == null ? null : comparison.model().shape();
        return new Evaluator(data, lane.model().shape(), beside, separate);
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
        int last = course.step();
        if (last > course.stageStart()) {
            last--;
            // Just after a jump the step before is not at hand: whoever jumped has to go there.
            if (lane.canGoBack()) {
                each(Lane::goBack);
                course.stepBack();
                batchLoss = course.loss();
            }
        }
        divergence = new Divergence(last, loss, good);
        next = Phase.DRAW_BATCH;
    }

    private void endStep() {
        next = Phase.DRAW_BATCH;
        if (course.stepDone(batchLoss)) {
            freezeRouters();
        }
    }

    private void each(Consumer<Lane> action) {
        action.accept(lane);
        if (comparison != null) {
            action.accept(comparison);
        }
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
        routed.forget();
    }
}
