package routescope.core.cluster;

import java.util.Locale;

/** The four rows of table 1. */
public enum ClusterModel {
    /** One network with linear filters. */
    SINGLE_LINEAR,
    /** One network with cubic filters. */
    SINGLE_NONLINEAR,
    /** The mixture with linear experts. */
    MIXTURE_LINEAR,
    /** The mixture with cubic experts. */
    MIXTURE_NONLINEAR;

    /** {@return the name in commands and files: single-linear, ..., mixture-nonlinear} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return whether it is a mixture} */
    public boolean isMixture() {
        return this == MIXTURE_LINEAR || this == MIXTURE_NONLINEAR;
    }

    /** {@return what its filters make of their products} */
    public Activation activation() {
        return this == SINGLE_LINEAR || this == MIXTURE_LINEAR ? Activation.LINEAR : Activation.CUBIC;
    }
}
