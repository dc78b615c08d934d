package routescope.core.experiment;

import java.util.Optional;
import java.util.stream.Stream;
import routescope.core.data.DataConfig;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.PatternConfig;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/** What of the data a figure is drawn against. All but the number of samples belong to pattern data (paper 1, section 4.2). */
public enum SweepAxis {
    /** N, the number of training images. */
    SAMPLES("samples"),
    /** delta_d, the inner product of the class patterns. */
    CLASS_SIMILARITY("delta_d"),
    /** delta_r, the bound on the inner products of class patterns and irrelevant ones. */
    IRRELEVANT_SIMILARITY("delta_r"),
    /** p, the number of irrelevant pattern sets. */
    PATTERN_SETS("p"),
    /** n, the patches of an image. */
    PATCHES("n");

    private final String id;

    SweepAxis(String id) {
        this.id = id;
    }

    /** {@return the name used in commands and files} */
    public String id() {
        return id;
    }

    /** {@return the axis of a name} @param id for example {@code delta_d} */
    public static Optional<SweepAxis> of(String id) {
        return Stream.of(values()).filter(axis -> axis.id.equals(id)).findFirst();
    }

    /**
     * {@return the data with another value on this axis}
     *
     * @param data where to start
     * @param value the value; numbers of things are rounded
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when these data have no such axis
     */
    public DataConfig set(DataConfig data, double value) {
        int whole = (int) Math.round(value);
        if (this == SAMPLES) {
            return withSamples(data, whole);
        }
        if (!(data instanceof PatternConfig p)) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "Only pattern data can be varied by " + id,
                    "Choose pattern data, or draw against samples.");
        }
        int sets = this == PATTERN_SETS ? whole : p.patternSets();
        return new PatternConfig(
                this == PATCHES ? whole : p.patchesPerImage(),
                p.dimension(),
                sets,
                this == CLASS_SIMILARITY ? value : p.classSimilarity(),
                this == IRRELEVANT_SIMILARITY ? value : p.irrelevantSimilarity(),
                Math.min(sets, p.closeSets()),
                p.trainSamples(),
                p.testSamples());
    }

    private static DataConfig withSamples(DataConfig data, int samples) {
        if (data instanceof DigitMosaicConfig d) {
            return new DigitMosaicConfig(d.source(), d.folder(), d.grid(), d.classDigits(), samples, d.testSamples());
        }
        if (data instanceof PatternConfig p) {
            return new PatternConfig(
                    p.patchesPerImage(),
                    p.dimension(),
                    p.patternSets(),
                    p.classSimilarity(),
                    p.irrelevantSimilarity(),
                    p.closeSets(),
                    samples,
                    p.testSamples());
        }
        throw new RoutescopeException(
                ErrorCode.SETTING_OUT_OF_RANGE,
                "The figures of paper 1 need mosaics of digits or pattern data",
                "Choose digits, MNIST or pattern data.");
    }
}
