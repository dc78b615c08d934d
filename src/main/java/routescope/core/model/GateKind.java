package routescope.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a selected patch is weighed. */
public enum GateKind {
    /** Softmax over the l selected scores of an expert (paper 1, Eq. 4). */
    @JsonProperty("softmax-over-selected")
    SOFTMAX_OVER_SELECTED,
    /** Softmax over all n scores, of which the selected l are kept (the released WRN code). */
    @JsonProperty("softmax-over-all")
    SOFTMAX_OVER_ALL,
    /** Weight 1: separate training, and the CNN. */
    @JsonProperty("one")
    ONE
}
