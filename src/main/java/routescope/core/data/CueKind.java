package routescope.core.data;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What goes with the label without making it. */
public enum CueKind {
    /** One irrelevant patch becomes a symbol, one symbol a class. */
    @JsonProperty("symbol")
    SYMBOL,
    /** One irrelevant patch becomes a hatched tile, one direction a class. */
    @JsonProperty("hatch")
    HATCH,
    /** A collage: one irrelevant patch becomes an easy digit, one such digit a class. */
    @JsonProperty("digit")
    DIGIT,
    /** All irrelevant digits are as bright as the class says. */
    @JsonProperty("brightness")
    BRIGHTNESS,
    /** The irrelevant digits are mixed as the class says. */
    @JsonProperty("mix")
    MIX,
    /** Digits are coloured, and the colour of the true one goes with the class: the cue sits in the true patch. */
    @JsonProperty("colour")
    COLOUR,
    /** CIFAR-10: each block is a picture, one of the class and the others animals mixed as the class says (paper 1, appendix A). */
    @JsonProperty("animals")
    ANIMALS,
    /** An attribute of the user's pictures; nobody knows where in the picture it is seen. */
    @JsonProperty("attribute")
    ATTRIBUTE;

    /** {@return whether the cue replaces one irrelevant patch} */
    public boolean takesOnePatch() {
        return this == SYMBOL || this == HATCH || this == DIGIT;
    }

    /** {@return whether all irrelevant patches carry the cue} */
    public boolean fillsTheBackground() {
        return this == BRIGHTNESS || this == MIX || this == ANIMALS;
    }
}
