package routescope.core.cluster;

/**
 * How far kernels have turned to the signals: the four panels of the paper, each {@code [M, K]}. For an expert the largest
 * over its filters. Signals have length 1; the notebooks use signals times 10.
 *
 * @param experts M
 * @param clusters K
 * @param expertFeature {@code max_j |<w_mj, v_k>|}
 * @param expertCentre {@code max_j |<w_mj, c_k>|}
 * @param routerFeature {@code |<theta_m, v_k>|}
 * @param routerCentre {@code |<theta_m, c_k>|}
 */
public record InnerProducts(
        int experts,
        int clusters,
        float[] expertFeature,
        float[] expertCentre,
        float[] routerFeature,
        float[] routerCentre) {

    /** The panels, in the order of the paper. */
    public enum Panel {
        /** Experts with features. */
        EXPERT_FEATURE,
        /** Experts with centres. */
        EXPERT_CENTRE,
        /** Routers with features. */
        ROUTER_FEATURE,
        /** Routers with centres. */
        ROUTER_CENTRE
    }

    /**
     * {@return the products of values with the signals of data}
     *
     * @param shape sizes
     * @param weights values of the mixture
     * @param data has the signals
     */
    static InnerProducts of(MixtureShape shape, MixtureWeights weights, ClusterData data) {
        int channels = shape.channels();
        return new InnerProducts(
                shape.experts(),
                data.features().length,
                largest(weights.experts(), shape.experts(), channels, data.features()),
                largest(weights.experts(), shape.experts(), channels, data.centres()),
                largest(weights.router(), shape.experts(), 1, data.features()),
                largest(weights.router(), shape.experts(), 1, data.centres()));
    }

    private static float[] largest(float[] kernels, int experts, int each, float[][] signals) {
        float[] largest = new float[experts * signals.length];
        int d = signals[0].length;
        for (int kernel = 0; kernel < experts * each; kernel++) {
            for (int k = 0; k < signals.length; k++) {
                float product = 0;
                for (int q = 0; q < d; q++) {
                    product += kernels[kernel * d + q] * signals[k][q];
                }
                int at = kernel / each * signals.length + k;
                largest[at] = Math.max(largest[at], Math.abs(product));
            }
        }
        return largest;
    }

    /** {@return one number} @param panel which panel @param expert m @param cluster k */
    public float of(Panel panel, int expert, int cluster) {
        float[] values = switch (panel) {
            case EXPERT_FEATURE -> expertFeature;
            case EXPERT_CENTRE -> expertCentre;
            case ROUTER_FEATURE -> routerFeature;
            case ROUTER_CENTRE -> routerCentre;
        };
        return values[expert * clusters + cluster];
    }
}
