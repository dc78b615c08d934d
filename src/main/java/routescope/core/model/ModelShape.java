package routescope.core.model;

/**
 * Sizes and kinds of a patch model on given data, with what its {@link ModelConfig} leaves open filled in: a CNN has one
 * expert, no router and takes every patch.
 *
 * @param routers rows of router kernels: k, or 0 for a CNN
 * @param experts k
 * @param selected l, patches per expert
 * @param neurons neurons of each expert
 * @param patches n
 * @param patchSize d
 * @param outputs 1 for two classes (one logit), the number of classes for more
 * @param gate how a selected patch is weighed
 * @param pool what the sum over selected patches is divided by
 * @param head how the output weights start, and whether they learn
 */
public record ModelShape(
        int routers,
        int experts,
        int selected,
        int neurons,
        int patches,
        int patchSize,
        int outputs,
        GateKind gate,
        PoolKind pool,
        HeadKind head) {

    /**
     * {@return the shape of a configured model on data of the given sizes}
     *
     * @param config the configuration; l is at most {@code patches}
     * @param patches n
     * @param patchSize d
     * @param classes number of classes
     */
    public static ModelShape of(ModelConfig config, int patches, int patchSize, int classes) {
        int outputs = classes == 2 ? 1 : classes;
        if (config.kind() == ModelKind.CNN) {
            return cnn(config.neuronsPerExpert(), patches, patchSize, outputs, config.head());
        }
        int selected = Math.min(config.selectedPatches(), patches);
        return new ModelShape(
                config.experts(),
                config.experts(),
                selected,
                config.neuronsPerExpert(),
                patches,
                patchSize,
                outputs,
                config.gate(),
                config.pool(),
                config.head());
    }

    /**
     * {@return the shape of a CNN: {@code f = sum_r a_r (1/n) sum_j ReLU(<w_r, x_j>)}}
     *
     * @param neurons m
     * @param patches n
     * @param patchSize d
     * @param outputs 1, or the number of classes
     * @param head how the output weights start, and whether they learn
     */
    public static ModelShape cnn(int neurons, int patches, int patchSize, int outputs, HeadKind head) {
        return new ModelShape(
                0,
                1,
                patches,
                neurons,
                patches,
                patchSize,
                outputs,
                GateKind.ONE,
                PoolKind.MEAN_OVER_ALL_PATCHES,
                head);
    }

    /** {@return the same with another l} @param patches the new l, 1..n */
    public ModelShape withSelected(int patches) {
        return new ModelShape(routers, experts, patches, neurons, this.patches, patchSize, outputs, gate, pool, head);
    }

    /** {@return rows of all kernels: routers, then the neurons of expert 0, 1, ...} */
    public int kernels() {
        return routers + experts * neurons;
    }

    /** {@return m, the neurons of all experts} */
    public int allNeurons() {
        return experts * neurons;
    }

    /** {@return what the sum over selected patches is divided by: n or l} */
    public int poolSize() {
        return pool == PoolKind.MEAN_OVER_ALL_PATCHES ? patches : selected;
    }

    /** {@return the number of classes} */
    public int classes() {
        return outputs == 1 ? 2 : outputs;
    }
}
