package routescope.core.data;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

/**
 * Puts digits together to images: one class-discriminative digit at a uniform place among irrelevant ones (paper 1,
 * section 5.1). Image i has class {@code i % classes}, and all of it depends on the seed, the purpose and i only: more
 * images leave the earlier ones as they are.
 */
final class DigitMosaics {
    private static final int SIDE = DigitMosaicConfig.DIGIT_SIDE;
    private static final int DIGITS = 10;
    private static final List<String> NAMES =
            IntStream.range(0, DIGITS).mapToObj(Integer::toString).toList();

    private final DigitMosaicConfig config;
    private final int[] irrelevant;

    /**
     * Checks the configuration.
     *
     * @throws RoutescopeException when class digits are no digits, repeat or leave no irrelevant digit, or when a size
     *     is below one
     */
    DigitMosaics(DigitMosaicConfig config) {
        check(config);
        this.config = config;
        irrelevant = IntStream.range(0, DIGITS)
                .filter(digit -> !config.classDigits().contains(digit))
                .toArray();
    }

    /**
     * Checks a configuration.
     *
     * @param config what to make
     * @throws RoutescopeException when class digits are no digits, repeat or leave no irrelevant digit, or when a size
     *     is below one
     */
    static void check(DigitMosaicConfig config) {
        List<Integer> digits = config.classDigits();
        boolean digitsFit = digits.stream().allMatch(digit -> digit >= 0 && digit < DIGITS)
                && digits.stream().distinct().count() == digits.size()
                && digits.size() >= 2
                && digits.size() < DIGITS;
        if (!digitsFit) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "The digits " + digits + " cannot be the classes",
                    "Choose two to nine different digits from 0 to 9; the others are the irrelevant ones.");
        }
        if (config.grid() < 1 || config.trainSamples() < 1 || config.testSamples() < 1) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "%d training and %d test images of %d digits per side cannot be made"
                            .formatted(config.trainSamples(), config.testSamples(), config.grid()),
                    "Each of these numbers is at least 1.");
        }
    }

    /**
     * Makes images.
     *
     * @param images how many
     * @param deck where the digits come from
     * @param seeds the root seed
     * @param purpose training or test images
     * @param meter told of every image
     * @return the images
     */
    PatchSet build(int images, Deck deck, Seeds seeds, Purpose purpose, LoadMeter meter) {
        int patches = config.patches();
        int classes = config.classes();
        float[][] rows = new float[images * patches][];
        int[] labels = new int[images];
        Truth[] truth = new Truth[rows.length];
        int[] kinds = new int[rows.length];
        for (int image = 0; image < images; image++) {
            UniformRandomProvider layout = seeds.stream(purpose, -1L - image);
            int label = image % classes;
            int place = layout.nextInt(patches);
            for (int patch = 0; patch < patches; patch++) {
                int row = image * patches + patch;
                int other = irrelevant[layout.nextInt(irrelevant.length)];
                if (patch == place) {
                    kinds[row] = config.classDigits().get(label);
                    truth[row] = Truth.DISCRIMINATIVE;
                    rows[row] = deck.discriminative(kinds[row], row, image / classes);
                } else {
                    kinds[row] = other;
                    truth[row] = Truth.IRRELEVANT;
                    rows[row] = deck.irrelevant(other, row);
                }
            }
            labels[image] = label;
            meter.advance(patches);
        }
        List<String> classNames =
                config.classDigits().stream().map(digit -> NAMES.get(digit)).toList();
        PatchGrid grid = new PatchGrid(config.grid(), config.grid(), SIDE, SIDE, 1);
        return new PatchSet(grid, rows, labels, truth, kinds, classNames, NAMES, false, null);
    }
}
