package routescope.core.run;

import routescope.core.data.DataConfig;
import routescope.core.model.ModelConfig;
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
        DataConfig data, ModelConfig model, TrainingConfig training, boolean compareWithCnn, long seed) {}
