package routescope.core.train;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the router phase of the separate recipe is solved. */
public enum RouterSolver {
    /** Mini-batch SGD on the linear loss. */
    @JsonProperty("sgd")
    SGD,
    /** The same end point at once: the loss is linear, so its gradient does not depend on the weights. */
    @JsonProperty("closed-form")
    CLOSED_FORM
}
