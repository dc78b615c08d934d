package routescope.core.data;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the digits of a mosaic come from. */
public enum DigitSource {
    /** Drawn by this program: stroke skeletons, never twice the same. */
    @JsonProperty("generated")
    GENERATED,
    /** Real MNIST in IDX files. */
    @JsonProperty("mnist")
    MNIST
}
