package routescope.core.run;

/**
 * A copy of a model's weights. Arrays are row-major with the shapes given; nobody writes into them.
 *
 * @param experts k; 0 routers for a CNN, whose neurons count as one expert
 * @param neuronsPerExpert neurons of each expert
 * @param patchSize d
 * @param outputs 1 for two classes, the number of classes for more
 * @param routers {@code [experts, d]} router kernels w_s; empty for a CNN
 * @param neurons {@code [experts, neurons, d]} expert kernels w_{r,s}
 * @param head {@code [experts, neurons, outputs]} output weights a_{r,s}
 */
public record Kernels(
        int experts,
        int neuronsPerExpert,
        int patchSize,
        int outputs,
        float[] routers,
        float[] neurons,
        float[] head) {}
