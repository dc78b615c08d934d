package routescope.core.metric;

/**
 * Interval of a share that was counted (Wilson 1927): unlike the plain one it stays within 0..1 and is of use for few
 * images and for shares near 0 and 1.
 *
 * @param low lower end, 0..1
 * @param high upper end, 0..1
 */
public record Wilson(double low, double high) {
    /** Quantile of the normal distribution for 95 %. */
    private static final double Z = 1.959963984540054;

    /**
     * {@return the 95 % interval; 0 to 1 when nothing was counted}
     *
     * @param hits how often
     * @param of out of how many
     */
    public static Wilson of(int hits, int of) {
        if (of <= 0) {
            return new Wilson(0, 1);
        }
        double p = (double) hits / of;
        double z2 = Z * Z / of;
        double center = (p + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(p * (1 - p) / of + z2 / (4 * of)) / (1 + z2);
        // Rounding must not leave a share that was counted outside its own interval.
        return new Wilson(Math.max(0, Math.min(p, center - half)), Math.min(1, Math.max(p, center + half)));
    }
}
