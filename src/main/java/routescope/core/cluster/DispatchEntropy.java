package routescope.core.cluster;

/**
 * The dispatch entropy of equation 6.1: how mixed the clusters are inside an expert, weighted by its load. 0 when every
 * expert sees one cluster, log K when every expert sees all clusters alike.
 */
public final class DispatchEntropy {
    private DispatchEntropy() {}

    /**
     * {@return {@code - sum over experts m with n_m > 0 of (n_m/n) sum_k (n_km/n_m) log(n_km/n_m)}, natural logarithm}
     *
     * @param load {@code [K, M]} samples of cluster k sent to expert m; not modified
     * @param clusters K
     */
    public static double of(int[] load, int clusters) {
        int experts = load.length / clusters;
        double all = 0;
        double sum = 0;
        for (int m = 0; m < experts; m++) {
            double sent = 0;
            for (int k = 0; k < clusters; k++) {
                sent += load[k * experts + m];
            }
            for (int k = 0; k < clusters; k++) {
                int count = load[k * experts + m];
                if (count > 0) {
                    sum -= count * Math.log(count / sent);
                }
            }
            all += sent;
        }
        return all == 0 ? 0 : Math.max(0, sum / all);
    }
}
