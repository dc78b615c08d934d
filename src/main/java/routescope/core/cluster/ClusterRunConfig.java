package routescope.core.cluster;

/**
 * Everything that determines a run.
 *
 * @param data what is learnt
 * @param experts M
 * @param filters J, filters for each output of an expert
 * @param activation what a filter makes of its product
 * @param reading which gate, outputs and loss
 * @param training how it learns
 * @param seed root seed of starting values and noise; the data have their own
 */
public record ClusterRunConfig(
        ClusterDataConfig data,
        int experts,
        int filters,
        Activation activation,
        Reading reading,
        ClusterTrainingConfig training,
        long seed) {
    private static final int EPOCHS = 501;
    private static final int EXPERTS = 8;
    private static final int FIGURE_EXPERTS = 4;
    private static final int FILTERS = 8;
    private static final double EXPERT_RATE = 0.001;
    private static final double ROUTER_RATE = 0.1;
    private static final double START = 0.001;

    /** {@return sizes of the mixture} */
    public MixtureShape shape() {
        return new MixtureShape(experts, filters, data.dimension(), activation, reading);
    }

    /**
     * {@return a run as in the notebooks of table 1: 8 experts (4 for figure 1), 8 filters for each output, noise anew at every pass, early
     * stop}
     *
     * @param setting which data
     * @param activation linear or cubic in the paper
     * @param reading which gate, outputs and loss
     * @param seed root seed
     */
    public static ClusterRunConfig table1(ClusterSetting setting, Activation activation, Reading reading, long seed) {
        return of(
                setting,
                activation,
                reading,
                seed,
                new ClusterTrainingConfig(
                        EPOCHS,
                        EXPERT_RATE,
                        ROUTER_RATE,
                        Normalisation.PER_EXPERT,
                        ClusterTrainingConfig.Noise.FRESH,
                        0,
                        true,
                        START));
    }

    /**
     * {@return a run as in the notebooks of the entropy: noise drawn once, weight and bias normalised apart, no early stop}
     *
     * @param setting which data
     * @param activation linear or cubic in the paper
     * @param reading which gate, outputs and loss
     * @param seed root seed
     */
    public static ClusterRunConfig entropy(ClusterSetting setting, Activation activation, Reading reading, long seed) {
        return of(
                setting,
                activation,
                reading,
                seed,
                new ClusterTrainingConfig(
                        EPOCHS,
                        EXPERT_RATE,
                        ROUTER_RATE,
                        Normalisation.PER_TENSOR,
                        ClusterTrainingConfig.Noise.FIXED,
                        0,
                        false,
                        START));
    }

    private static ClusterRunConfig of(
            ClusterSetting setting, Activation activation, Reading reading, long seed, ClusterTrainingConfig training) {
        int experts = setting == ClusterSetting.VISUALISATION ? FIGURE_EXPERTS : EXPERTS;
        return new ClusterRunConfig(setting.data(), experts, FILTERS, activation, reading, training, seed);
    }
}
