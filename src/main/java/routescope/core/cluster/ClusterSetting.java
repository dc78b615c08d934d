package routescope.core.cluster;

import java.util.Locale;

/** The sets of data of the released notebooks, with the seeds of their data. */
public enum ClusterSetting {
    /** Main text, small noise. */
    S1,
    /** Main text, large noise. */
    S2,
    /** Appendix, small noise; alpha and gamma alike. */
    S3,
    /** Appendix, large noise; alpha and gamma alike. */
    S4,
    /** The condition of theorem 4.1: no function of single patches is right more often than 7 times in 8. */
    VERIFY,
    /** Figure 1: few samples, a loud patch of noise orthogonal to all signals, patches in order. */
    VISUALISATION;

    private static final int SAMPLES = 16_000;
    private static final int FEW = 1_600;
    private static final int DIMENSION = 50;
    private static final double SCALE = 10;

    /** {@return the short name: s1, s2, s3, s4, verify, visualisation} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the data of this setting} */
    public ClusterDataConfig data() {
        boolean figure = this == VISUALISATION;
        return new ClusterDataConfig(
                4,
                4,
                DIMENSION,
                figure ? FEW : SAMPLES,
                figure ? FEW : SAMPLES,
                alpha(),
                figure ? new Range(1.2, 2) : new Range(1, 2),
                gamma(),
                noiseSize(),
                figure ? ClusterDataConfig.Noise.ORTHOGONAL : ClusterDataConfig.Noise.GAUSSIAN,
                SCALE,
                !figure,
                this == S1 ? 12 : 11);
    }

    /** {@return whether alpha and gamma are drawn alike, which is the condition of theorem 4.1} */
    public boolean isBalanced() {
        return alpha().equals(gamma());
    }

    private Range alpha() {
        return switch (this) {
            case S1, S2, S3, S4 -> new Range(0.5, 2);
            case VERIFY -> new Range(1, 2);
            case VISUALISATION -> new Range(1, 1);
        };
    }

    private Range gamma() {
        return switch (this) {
            case S1, S2 -> new Range(0.5, 3);
            case S3, S4 -> new Range(0.5, 2);
            case VERIFY, VISUALISATION -> new Range(1, 2);
        };
    }

    private double noiseSize() {
        return switch (this) {
            case S1, S3, VERIFY -> 1;
            case S2, S4 -> 2;
            case VISUALISATION -> 3;
        };
    }
}
