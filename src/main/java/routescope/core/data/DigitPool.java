package routescope.core.data;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.jspecify.annotations.Nullable;

/** A finite stock of labelled digits, found by their value. Values are made when first asked for, and then shared. */
final class DigitPool {
    /** Pixels of a digit. */
    static final int PIXELS = DigitMosaicConfig.DIGIT_SIDE * DigitMosaicConfig.DIGIT_SIDE;

    private static final int DIGITS = 10;
    /** Of a stock that has to serve both, one digit in this many is for testing. */
    private static final int TEST_SHARE = 5;

    private final byte[] pixels;
    private final int[][] items;
    private final float[] @Nullable [] values;

    private DigitPool(byte[] pixels, int[][] items, float[] @Nullable [] values) {
        this.pixels = pixels;
        this.items = items;
        this.values = values;
    }

    /**
     * {@return a stock of all given digits}
     *
     * @param pixels {@code [items * 784]} bytes 0..255, kept
     * @param labels {@code [items]} 0..9
     */
    static DigitPool of(byte[] pixels, byte[] labels) {
        int[] counts = new int[DIGITS];
        for (byte label : labels) {
            counts[label]++;
        }
        int[][] items = new int[DIGITS][];
        for (int digit = 0; digit < DIGITS; digit++) {
            items[digit] = new int[counts[digit]];
        }
        for (int item = labels.length - 1; item >= 0; item--) {
            items[labels[item]][--counts[labels[item]]] = item;
        }
        return new DigitPool(pixels, items, new float[labels.length][]);
    }

    /** {@return how many digits of a value there are} @param digit 0..9 */
    int count(int digit) {
        return items[digit].length;
    }

    /** {@return how many digits of all values there are} */
    int size() {
        return Arrays.stream(items).mapToInt(list -> list.length).sum();
    }

    /**
     * {@return {@code [784]} values in 0..1, shared between all who ask for this digit}
     *
     * @param digit 0..9
     * @param index 0..count(digit) - 1
     */
    float[] get(int digit, int index) {
        int item = items[digit][index];
        float[] found = values[item];
        if (found == null) {
            found = new float[PIXELS];
            for (int i = 0; i < PIXELS; i++) {
                found[i] = (pixels[item * PIXELS + i] & 0xff) / 255f;
            }
            values[item] = found;
        }
        return found;
    }

    /**
     * Splits the stock so that no digit is in both parts: of each value four fifths and one fifth.
     *
     * @param random decides which digit goes where, advanced
     * @return the part for training and the part for testing
     */
    DigitPool[] split(UniformRandomProvider random) {
        int[][] train = new int[DIGITS][];
        int[][] test = new int[DIGITS][];
        for (int digit = 0; digit < DIGITS; digit++) {
            int[] mixed = items[digit].clone();
            PermutationSampler.shuffle(random, mixed);
            int tests = mixed.length < 2 ? 0 : Math.max(1, mixed.length / TEST_SHARE);
            test[digit] = Arrays.copyOf(mixed, tests);
            train[digit] = Arrays.copyOfRange(mixed, tests, mixed.length);
        }
        return new DigitPool[] {new DigitPool(pixels, train, values), new DigitPool(pixels, test, values)};
    }
}
