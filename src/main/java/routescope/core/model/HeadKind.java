package routescope.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the output weights a start, and whether they learn. */
public enum HeadKind {
    /** a ~ N(0, 1), never trained. */
    @JsonProperty("frozen-normal")
    FROZEN_NORMAL,
    /** +1 for the neurons of the first expert of a pair, -1 for those of the second, never trained. */
    @JsonProperty("sign-by-expert")
    SIGN_BY_EXPERT,
    /** a ~ N(0, 1), trained with the experts' rate. */
    @JsonProperty("trained")
    TRAINED
}
