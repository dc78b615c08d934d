package routescope.core.metric;

/**
 * Counts, image by image, what routers do with discriminative patches. Add every image, then read the shares. All
 * shares are in 0..1 and not-a-number where nothing was counted.
 */
public final class RoutingTally {
    private final int patches;
    private final int experts;
    private final int selected;
    private final int classes;
    private final long[] markedOfClass;
    private final long[][] hits;
    private final long[][] topGate;
    private final double[] gateMass;
    private final long[] active;
    private final long[] rankOfClassRouter;
    private long marked;
    private long classRouted;
    private long reached;
    private long slotsOnDiscriminative;
    private long discardedPatches;
    private long total;

    /**
     * Starts at zero.
     *
     * @param patches n
     * @param experts k
     * @param selected l
     * @param classes number of classes
     */
    public RoutingTally(int patches, int experts, int selected, int classes) {
        this.patches = patches;
        this.experts = experts;
        this.selected = selected;
        this.classes = classes;
        markedOfClass = new long[classes];
        hits = new long[experts][classes];
        topGate = new long[experts][classes];
        gateMass = new double[experts];
        active = new long[experts];
        rankOfClassRouter = new long[patches];
    }

    /**
     * Adds one image.
     *
     * @param label its class
     * @param discriminative its discriminative patch, or -1 when it has none
     * @param picks {@code [experts, l]} selected patches from {@code from} on, not modified
     * @param gates {@code [experts, l]} their gates from {@code from} on, not modified
     * @param from first place of the image in both
     */
    public void add(int label, int discriminative, int[] picks, float[] gates, int from) {
        long owned = 0;
        boolean any = false;
        total++;
        if (discriminative >= 0) {
            marked++;
            markedOfClass[label]++;
        }
        for (int s = 0; s < experts; s++) {
            int start = from + s * selected;
            int found = -1;
            float largest = Float.NEGATIVE_INFINITY;
            for (int t = 0; t < selected; t++) {
                int patch = picks[start + t];
                owned |= 1L << patch;
                largest = Math.max(largest, gates[start + t]);
                if (patch == discriminative) {
                    found = start + t;
                }
            }
            if (found >= 0) {
                any = true;
                hits[s][label]++;
                slotsOnDiscriminative++;
                gateMass[s] += gates[found];
                if (gates[found] >= largest) {
                    topGate[s][label]++;
                }
            }
        }
        if (any) {
            reached++;
        }
        discardedPatches += patches - Long.bitCount(owned);
    }

    /**
     * Adds the slots of one image on which a neuron fires.
     *
     * @param activations {@code [experts, l, neurons]} from {@code from} on, not modified
     * @param from first place of the image
     * @param neurons neurons of each expert
     */
    public void addActivity(float[] activations, int from, int neurons) {
        int at = from;
        for (int s = 0; s < experts; s++) {
            for (int t = 0; t < selected; t++) {
                boolean fires = false;
                for (int r = 0; r < neurons; r++) {
                    fires |= activations[at++] > 0;
                }
                if (fires) {
                    active[s]++;
                }
            }
        }
    }

    /**
     * Adds the rank that the router of an image's class gives its discriminative patch (figure 8).
     *
     * @param rank from 1
     */
    public void addClassRouterRank(int rank) {
        classRouted++;
        rankOfClassRouter[rank - 1]++;
    }

    /** {@return {@code [experts]} share of images whose discriminative patch the expert selected} */
    public double[] precision() {
        double[] shares = new double[experts];
        for (int s = 0; s < experts; s++) {
            long sum = 0;
            for (long count : hits[s]) {
                sum += count;
            }
            shares[s] = share(sum, marked);
        }
        return shares;
    }

    /** {@return {@code [experts][classes]} the same within each class} */
    public double[][] precisionByClass() {
        double[][] shares = new double[experts][classes];
        for (int s = 0; s < experts; s++) {
            for (int c = 0; c < classes; c++) {
                shares[s][c] = share(hits[s][c], markedOfClass[c]);
            }
        }
        return shares;
    }

    /** {@return {@code [experts]} mean gate on the discriminative patch, 0 where it is not selected} */
    public double[] gateMass() {
        double[] means = new double[experts];
        for (int s = 0; s < experts; s++) {
            means[s] = marked == 0 ? Double.NaN : gateMass[s] / marked;
        }
        return means;
    }

    /** {@return share of images whose discriminative patch at least one expert selected} */
    public double reached() {
        return share(reached, marked);
    }

    /** {@return share of all selected slots that hold a discriminative patch} */
    public double selectedOnDiscriminative() {
        return share(slotsOnDiscriminative, marked == 0 ? 0 : total * experts * selected);
    }

    /** {@return share of all patches that no expert selected} */
    public double discarded() {
        return share(discardedPatches, total * patches);
    }

    /** {@return {@code [experts]} selected patches per image on which a neuron fires, 0..l} */
    public double[] load() {
        double[] means = new double[experts];
        for (int s = 0; s < experts; s++) {
            means[s] = share(active[s], total);
        }
        return means;
    }

    /** {@return {@code [patches]} figure 8: share of images whose rank is at most index + 1; empty when none was added} */
    public double[] routerHitRate() {
        if (classRouted == 0) {
            return new double[0];
        }
        double[] rates = new double[patches];
        long sum = 0;
        for (int l = 0; l < patches; l++) {
            sum += rankOfClassRouter[l];
            rates[l] = share(sum, classRouted);
        }
        return rates;
    }

    /** {@return {@code [classes]} figure 9: the expert that most often gives the class's patch its largest gate; -1 where no image of the class has one} */
    public int[] maxGateExpert() {
        int[] best = new int[classes];
        for (int c = 0; c < classes; c++) {
            best[c] = markedOfClass[c] == 0 ? -1 : 0;
            for (int s = 1; best[c] >= 0 && s < experts; s++) {
                if (topGate[s][c] > topGate[best[c]][c]) {
                    best[c] = s;
                }
            }
        }
        return best;
    }

    /** {@return {@code [classes]} figure 9: how often that expert does} */
    public double[] maxGateRate() {
        int[] best = maxGateExpert();
        double[] rates = new double[classes];
        for (int c = 0; c < classes; c++) {
            rates[c] = share(topGate[Math.max(0, best[c])][c], markedOfClass[c]);
        }
        return rates;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
