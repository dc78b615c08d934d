package routescope.core.cluster;

import java.util.Locale;

/** What the gradient of an expert is divided by before its step. */
public enum Normalisation {
    /** The sum of the norms of the gradients of its weight and its bias. */
    PER_EXPERT,
    /** Weight and bias each by the norm of its own gradient, as in the notebooks of the entropy. */
    PER_TENSOR,
    /** Nothing: plain gradient descent. */
    NONE;

    /** {@return the name in commands and files} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
