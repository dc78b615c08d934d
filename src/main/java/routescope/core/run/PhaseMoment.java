package routescope.core.run;

import routescope.core.train.Phase;

/**
 * A moment within a step: some of its phases are done, the weights are still those of before the step until the update.
 *
 * @param done the phase carried out last
 * @param next the phase to come
 */
public record PhaseMoment(Phase done, Phase next) {}
