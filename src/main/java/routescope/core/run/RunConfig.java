package routescope.core.run;

import routescope.core.data.DataConfig;
import routescope.core.model.ModelConfig;
import routescope.core.model.ModelKind;
import routescope.core.train.Recipe;
import routescope.core.train.RouterSolver;
import routescope.core.train.TrainingConfig;

/**
 * All that determines a run: the same configuration gives the same bits on the same machine, in the window and in the
 * terminal.
 *
 * @param data which images
 * @param model which model
 * @param training how it learns
 * @param compareWithCnn whether a CNN with the same number of neurons learns beside it on the same batches
 * @param seed root of every random number
 */
public record RunConfig(
        DataConfig data, ModelConfig model, TrainingConfig training, boolean compareWithCnn, long seed) {

    /** {@return updates of a whole training, all its stages together} */
    public int steps() {
        int images = data.trainSamples();
        long steps = (long) training.epochs() * batches(images);
        if (model.kind() == ModelKind.PMOE && training.recipe() == Recipe.SEPARATE) {
            int samples = training.routerSamples() == 0 ? images : Math.min(training.routerSamples(), images);
            boolean once = training.routerSolver() == RouterSolver.CLOSED_FORM;
            steps += once ? 1 : (long) training.routerEpochs() * batches(samples);
        }
        return (int) Math.min(Integer.MAX_VALUE, steps);
    }

    private int batches(int samples) {
        return (samples - 1) / training.batch() + 1;
    }
}
