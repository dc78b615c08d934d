package routescope.core.image;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which values a pixel has for the model. */
public enum Tint {
    /** One value: brightness. */
    @JsonProperty("grey")
    GREY(1),
    /** Three values: red, green, blue. */
    @JsonProperty("colour")
    COLOUR(3);

    private final int channels;

    Tint(int channels) {
        this.channels = channels;
    }

    /** {@return values of a pixel} */
    public int channels() {
        return channels;
    }
}
