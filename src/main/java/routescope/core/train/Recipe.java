package routescope.core.train;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In which order routers and experts learn. */
public enum Recipe {
    /** Routers and experts together (paper 1, Algorithm 2). */
    @JsonProperty("joint")
    JOINT,
    /** Routers first with the linear loss, then experts with the routers frozen (paper 1, Algorithm 1). */
    @JsonProperty("separate")
    SEPARATE
}
