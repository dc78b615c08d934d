package routescope.core.data;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Which images a run trains and tests on. Together with the seed it determines every pixel. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DigitMosaicConfig.class, name = "digit-mosaic"),
    @JsonSubTypes.Type(value = PatternConfig.class, name = "pattern"),
    @JsonSubTypes.Type(value = ImageSetConfig.class, name = "images"),
    @JsonSubTypes.Type(value = CueConfig.class, name = "cue")
})
public sealed interface DataConfig permits DigitMosaicConfig, PatternConfig, ImageSetConfig, CueConfig {

    /** {@return the images without a cue: this, unless it is a {@link CueConfig}} */
    @JsonIgnore
    default DataConfig plain() {
        return this;
    }

    /** {@return N, the number of training images} */
    int trainSamples();

    /** {@return the number of test images} */
    int testSamples();

    /** {@return n, the patches of an image} */
    @JsonIgnore
    int patches();

    /** {@return d, the values of a patch} */
    @JsonIgnore
    int patchSize();

    /** {@return the number of classes} */
    @JsonIgnore
    int classes();
}
