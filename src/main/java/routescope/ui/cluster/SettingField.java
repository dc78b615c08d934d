package routescope.ui.cluster;

import java.util.Locale;

/** Numbers of a run that a person types or drags. */
enum SettingField {
    /** sigma_p. */
    NOISE_SIZE(0, 4, false),
    /** Least alpha. */
    ALPHA_LOW,
    /** Largest alpha. */
    ALPHA_HIGH,
    /** Least beta. */
    BETA_LOW,
    /** Largest beta. */
    BETA_HIGH,
    /** Least gamma. */
    GAMMA_LOW,
    /** Largest gamma. */
    GAMMA_HIGH,
    /** K. */
    CLUSTERS(2, 8, true),
    /** Training samples, and as many test samples. */
    SAMPLES,
    /** M. */
    EXPERTS(1, 16, true),
    /** J. */
    FILTERS(1, 32, true),
    /** Epochs at most. */
    EPOCHS,
    /** Learning rate of the experts. */
    EXPERT_RATE,
    /** Learning rate of the router. */
    ROUTER_RATE,
    /** Weight of load balancing. */
    BALANCE,
    /** Root seed. */
    SEED;

    private final double least;
    private final double most;
    private final boolean whole;

    SettingField() {
        this(0, 0, false);
    }

    SettingField(double least, double most, boolean whole) {
        this.least = least;
        this.most = most;
        this.whole = whole;
    }

    /** {@return the key of its texts and the name of its node} */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return whether a slider stands beside its field} */
    boolean hasSlider() {
        return most > least;
    }

    /** {@return the left end of its slider} */
    double least() {
        return least;
    }

    /** {@return the right end of its slider} */
    double most() {
        return most;
    }

    /** {@return whether its slider goes in whole steps} */
    boolean whole() {
        return whole;
    }
}
