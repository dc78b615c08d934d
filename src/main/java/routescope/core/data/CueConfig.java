package routescope.core.data;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Images with a cue: something that goes with the label in most training images without making it. The cue with the
 * number of the class is the one that goes with it; the other images have the cue of another class.
 *
 * @param base the images without the cue: mosaics of digits, or pictures of the user
 * @param cue what the cue is
 * @param attribute the column or attribute that is the cue, for {@link CueKind#ATTRIBUTE}; empty otherwise
 * @param trainShare rho: share of the training images of each class whose cue goes with the label, 0..1, exact by counting
 * @param testShare the same share of the test images; with 0.5 of two classes all groups are as large
 * @param strength how plain the cue is, 0 (not there) to 1
 */
public record CueConfig(
        DataConfig base, CueKind cue, String attribute, double trainShare, double testShare, double strength)
        implements DataConfig {
    private static final int COLOURS = 3;

    /**
     * {@return the same images with the cue in another share of the training images}
     *
     * @param share 0..1
     */
    public CueConfig withTrainShare(double share) {
        return new CueConfig(base, cue, attribute, share, testShare, strength);
    }

    /**
     * {@return the same cue in other images}
     *
     * @param images the images without the cue
     */
    public CueConfig in(DataConfig images) {
        return new CueConfig(images, cue, attribute, trainShare, testShare, strength);
    }

    @Override
    @JsonIgnore
    public DataConfig plain() {
        return base;
    }

    @Override
    @JsonIgnore
    public int trainSamples() {
        return base.trainSamples();
    }

    @Override
    @JsonIgnore
    public int testSamples() {
        return base.testSamples();
    }

    @Override
    @JsonIgnore
    public int patches() {
        return base.patches();
    }

    @Override
    @JsonIgnore
    public int patchSize() {
        return cue == CueKind.COLOUR && base instanceof DigitMosaicConfig
                ? COLOURS * base.patchSize()
                : base.patchSize();
    }

    @Override
    @JsonIgnore
    public int classes() {
        return base.classes();
    }
}
