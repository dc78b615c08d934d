package routescope.core.train;

/**
 * When a run is evaluated: a pure function of where it is, so that the same configuration measures the same steps. With
 * an interval: at the start, every so many steps and at the end. Without: at the start, five times an epoch in the first
 * two epochs, after every epoch, and at the end; in the router phase, after epochs 1, 2, 4, 8, ... and the last.
 */
public final class EvaluationSchedule {
    private EvaluationSchedule() {}

    /**
     * {@return whether an evaluation is due at this place}
     *
     * @param interval steps between evaluations, 0 for the automatic schedule
     * @param step updates done so far
     * @param stage stage of the last update
     * @param stageStep updates done so far in that stage
     * @param perEpoch updates of an epoch of that stage
     * @param stageSteps updates of that stage in all
     */
    public static boolean isDue(int interval, int step, Stage stage, int stageStep, int perEpoch, int stageSteps) {
        if (step == 0 || stageStep == stageSteps) {
            return true;
        }
        if (interval > 0) {
            return step % interval == 0;
        }
        boolean epochEnd = stageStep % perEpoch == 0;
        if (stage == Stage.ROUTERS) {
            return epochEnd && Integer.bitCount(stageStep / perEpoch) == 1;
        }
        int often = Math.max(1, perEpoch / 5);
        return epochEnd || stageStep <= 2 * perEpoch && stageStep % perEpoch % often == 0;
    }
}
