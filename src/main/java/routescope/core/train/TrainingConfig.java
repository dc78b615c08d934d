package routescope.core.train;

/**
 * How a model learns: plain SGD with separate rates for routers and experts.
 *
 * @param recipe joint or separate
 * @param routerLearningRate rate of the router kernels, in both recipes
 * @param expertLearningRate rate of the expert kernels, and of the head where it is trained
 * @param batch images per step; more than there are make one batch of all
 * @param epochs passes over the training images (of the expert phase, in the separate recipe)
 * @param routerEpochs passes over the router samples in the router phase of the separate recipe
 * @param routerSamples N_r, the training images the router phase sees; 0 means all
 * @param routerSolver how the router phase is solved
 * @param evaluateEvery steps between two evaluations; 0 means often at the start, then once an epoch
 */
public record TrainingConfig(
        Recipe recipe,
        double routerLearningRate,
        double expertLearningRate,
        int batch,
        int epochs,
        int routerEpochs,
        int routerSamples,
        RouterSolver routerSolver,
        int evaluateEvery) {}
