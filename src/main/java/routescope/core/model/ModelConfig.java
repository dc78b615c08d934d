package routescope.core.model;

/**
 * Sizes and kinds of a patch model.
 *
 * @param kind mixture or CNN
 * @param experts k; the CNN counts as one expert
 * @param selectedPatches l, patches per expert; the CNN takes all n
 * @param neuronsPerExpert neurons of each expert; m of the paper is k times this
 * @param gate how a selected patch is weighed
 * @param pool what the sum over selected patches is divided by
 * @param head how the output weights start, and whether they learn
 * @param routerDeviation standard deviation of the starting router kernels
 * @param expertDeviation standard deviation of the starting expert kernels
 */
public record ModelConfig(
        ModelKind kind,
        int experts,
        int selectedPatches,
        int neuronsPerExpert,
        GateKind gate,
        PoolKind pool,
        HeadKind head,
        double routerDeviation,
        double expertDeviation) {}
