package routescope.core.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the sum over an expert's selected patches is divided by. */
public enum PoolKind {
    /** By n, as the released code does. */
    @JsonProperty("mean-over-all-patches")
    MEAN_OVER_ALL_PATCHES,
    /** By l, as the text of the paper does. */
    @JsonProperty("mean-over-selected-patches")
    MEAN_OVER_SELECTED_PATCHES
}
