package routescope.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which patch model. */
public enum ModelKind {
    /** Patch-level mixture of experts: each expert chooses its l patches (paper 1, Eq. 1). */
    @JsonProperty("pmoe")
    PMOE,
    /** Every patch to every neuron: k = 1, l = n, gate 1. */
    @JsonProperty("cnn")
    CNN
}
