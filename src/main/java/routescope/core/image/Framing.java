package routescope.core.image;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a picture that is not square becomes so. */
public enum Framing {
    /** The middle square is kept, the rest is cut away. */
    @JsonProperty("crop")
    CROP,
    /** All is kept, with bars of the background along the longer side. */
    @JsonProperty("letterbox")
    LETTERBOX,
    /** All is kept and stretched. */
    @JsonProperty("stretch")
    STRETCH
}
