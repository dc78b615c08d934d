package routescope.core.data;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * Mosaics of {@code grid x grid} digits of 28 x 28 pixels, one of them class-discriminative at a uniform place, the
 * others uniform over the digits that are no class (paper 1, section 5.1 and figure 3).
 *
 * @param source where the digits come from
 * @param folder folder of the IDX files, empty for the generated digits
 * @param grid patches per side, 2..8
 * @param classDigits the digit of each class; of two classes the second one is y = +1
 * @param trainSamples N, the number of training images
 * @param testSamples the number of test images
 */
public record DigitMosaicConfig(
        DigitSource source, String folder, int grid, List<Integer> classDigits, int trainSamples, int testSamples)
        implements DataConfig {

    /** Pixels per side of a digit. */
    public static final int DIGIT_SIDE = 28;

    /** Takes a copy of the list. */
    public DigitMosaicConfig {
        classDigits = List.copyOf(classDigits);
    }

    @Override
    @JsonIgnore
    public int patches() {
        return grid * grid;
    }

    @Override
    @JsonIgnore
    public int patchSize() {
        return DIGIT_SIDE * DIGIT_SIDE;
    }

    @Override
    @JsonIgnore
    public int classes() {
        return classDigits.size();
    }
}
