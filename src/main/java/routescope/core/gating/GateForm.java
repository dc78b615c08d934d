package routescope.core.gating;

import java.util.Locale;

/** How the weights of the experts come from the input (spec 3(b)). */
public enum GateForm {
    /** softmax of beta_1 x + beta_0. */
    SOFTMAX,
    /** softmax of (sigma(beta_1 x) + beta_0) / tau, with one temperature tau for all experts. */
    DENSE_TO_SPARSE,
    /** A softmax over groups, and in each group a softmax over its experts. */
    HIERARCHICAL;

    /** {@return the name in files and commands} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
