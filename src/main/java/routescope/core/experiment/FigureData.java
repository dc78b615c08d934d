package routescope.core.experiment;

import java.util.List;
import routescope.core.data.DataConfig;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.DigitSource;
import routescope.core.data.PatternConfig;

/** The images the figures of paper 1 are measured on: 1000 test images, 16 patches, two classes. */
public final class FigureData {
    private static final int TRAIN = 1000;
    private static final int TEST = 1000;
    private static final List<Integer> CLASSES = List.of(0, 1);

    private FigureData() {}

    /** {@return mosaics of digits that are drawn, nothing from outside is needed} */
    public static DataConfig digits() {
        return new DigitMosaicConfig(DigitSource.GENERATED, "", 4, CLASSES, TRAIN, TEST);
    }

    /** {@return mosaics of MNIST digits, as in the paper} @param folder folder of the MNIST files */
    public static DataConfig mnist(String folder) {
        return new DigitMosaicConfig(DigitSource.MNIST, folder, 4, CLASSES, TRAIN, TEST);
    }

    /** {@return the data model of the theory: n = 16, d = 64, p = 8, delta_d = 0, delta_r = 0.4, two sets close to a class} */
    public static DataConfig pattern() {
        return new PatternConfig(16, 64, 8, 0.0, 0.4, 2, TRAIN, TEST);
    }

    /** {@return values to start with on an axis of pattern data} @param axis not the samples */
    public static List<Double> values(SweepAxis axis) {
        return switch (axis) {
            case SAMPLES -> List.of(100.0, 300.0, 500.0, 700.0, 900.0, 1000.0);
            case CLASS_SIMILARITY -> List.of(-0.5, 0.0, 0.3, 0.5, 0.7);
            case IRRELEVANT_SIMILARITY -> List.of(0.35, 0.4, 0.5, 0.6, 0.8);
            case PATTERN_SETS -> List.of(2.0, 4.0, 8.0, 16.0, 32.0);
            case PATCHES -> List.of(4.0, 9.0, 16.0, 25.0, 36.0);
        };
    }
}
