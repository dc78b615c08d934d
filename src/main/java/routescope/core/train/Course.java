package routescope.core.train;

import java.util.Arrays;
import routescope.core.data.BatchOrder;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

/** The way through a run: stages, epochs, and which images come next. */
final class Course {
    private final TrainingConfig training;
    private final Seeds seeds;
    private final int images;
    private final Stage lastStage;
    private long salt;
    private BatchOrder order;
    private int[] epochOrder = new int[0];
    private Stage stage;
    private int step;
    private int stageStart;
    private double loss = Double.NaN;
    private double lossBefore = Double.NaN;

    /** Stands at the start of the first stage. */
    Course(TrainingConfig training, Seeds seeds, int images, Stage first, Stage last) {
        this.training = training;
        this.seeds = seeds;
        this.images = images;
        stage = first;
        lastStage = last;
        order = orderOf(first);
    }

    int step() {
        return step;
    }

    Stage stage() {
        return stage;
    }

    int stageStart() {
        return stageStart;
    }

    /** {@return indices of the images of this epoch, in their order} */
    int[] epochOrder() {
        return epochOrder;
    }

    int batches() {
        return order.batches();
    }

    /** Jumps to another place. */
    void jump(int toStep, Stage toStage, int toStageStart) {
        step = toStep;
        stage = toStage;
        stageStart = toStageStart;
        order = orderOf(toStage);
        epochOrder = new int[0];
    }

    /** Gives the batches another order from the coming one on; 0 is the order of the configuration. */
    void setSalt(long wanted) {
        if (wanted != salt) {
            salt = wanted;
            order = orderOf(stage);
            epochOrder = new int[0];
        }
    }

    Position position() {
        int perEpoch = order.batches();
        int stageStep = step - stageStart;
        boolean finished = isFinished();
        int epoch = Math.min(stageStep / perEpoch + 1, epochs(stage));
        int done = finished ? perEpoch : stageStep % perEpoch;
        return new Position(step, stage, epoch, done, perEpoch, epochs(stage), finished);
    }

    boolean isFinished() {
        return stage == lastStage && step - stageStart >= stageSteps();
    }

    boolean evaluationDue() {
        int stageStep = step - stageStart;
        if (stageStep == 0 && step > 0) {
            // The stage before has just ended.
            return true;
        }
        return EvaluationSchedule.isDue(
                training.evaluateEvery(), step, stage, stageStep, order.batches(), stageSteps());
    }

    /** {@return epochs done, counted through all stages} */
    double epochsDone() {
        double before = stage == Stage.EXPERTS ? epochs(Stage.ROUTERS) : 0;
        return before + (double) (step - stageStart) / order.batches();
    }

    /** Shuffles the images at the start of an epoch. */
    void drawOrder() {
        if (batchIndex() == 0 || epochOrder.length == 0) {
            epochOrder = order.epoch((step - stageStart) / order.batches());
        }
    }

    /** {@return the first place of the coming batch in the order of the epoch} */
    int batchStart() {
        return batchIndex() * order.batchSize();
    }

    /** {@return images of the coming batch} */
    int batchCount() {
        return Math.min(order.batchSize(), epochOrder.length - batchStart());
    }

    /** {@return indices of the images of the batch under way, of all images where routers are found at once; a fresh array} */
    int[] drawn() {
        boolean all = stage == Stage.ROUTERS && training.routerSolver() == RouterSolver.CLOSED_FORM;
        int from = all ? 0 : batchStart();
        return Arrays.copyOfRange(epochOrder, from, all ? epochOrder.length : from + batchCount());
    }

    /** {@return the loss of the batch of the last whole step, not-a-number at the start} */
    double loss() {
        return loss;
    }

    /** The last whole step had this loss; the one before it is not known. */
    void settle(double lastLoss) {
        loss = lastLoss;
        lossBefore = lastLoss;
    }

    /** Goes back to the step before. */
    void stepBack() {
        step--;
        loss = lossBefore;
    }

    /** Counts an update. @return whether the next stage begins */
    boolean stepDone(double batchLoss) {
        step++;
        lossBefore = loss;
        loss = batchLoss;
        boolean over = stage != lastStage && step - stageStart >= stageSteps();
        if (over) {
            jump(step, lastStage, step);
        }
        return over;
    }

    private int batchIndex() {
        return (step - stageStart) % order.batches();
    }

    private int epochs(Stage of) {
        return of == Stage.ROUTERS ? training.routerEpochs() : training.epochs();
    }

    /** {@return updates of the present stage in all} */
    private int stageSteps() {
        boolean closed = stage == Stage.ROUTERS && training.routerSolver() == RouterSolver.CLOSED_FORM;
        return closed ? 1 : epochs(stage) * order.batches();
    }

    private BatchOrder orderOf(Stage of) {
        Seeds salted = salt == 0 ? seeds : new Seeds(seeds.root() ^ Long.rotateLeft(salt, 32));
        if (of == Stage.ROUTERS) {
            int wanted = training.routerSamples();
            int samples = wanted == 0 ? images : Math.min(wanted, images);
            return new BatchOrder(salted, Purpose.ROUTER_ORDER, samples, training.batch());
        }
        return new BatchOrder(salted, Purpose.ORDER, images, training.batch());
    }
}
