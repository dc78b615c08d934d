package routescope.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routescope.core.error.RoutescopeException;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

class GeneratedDigitsTest {
    private static final Seeds SEEDS = new Seeds(11);
    private final GeneratedDigits digits = new GeneratedDigits();

    private float[] draw(int digit, long index) {
        return digits.draw(digit, SEEDS.stream(Purpose.TRAIN_DATA, index));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void inksBetweenZeroAndOneOnAMostlyEmptySheetForEveryDigit(int digit) {
        for (int i = 0; i < 300; i++) {
            float[] ink = draw(digit, i);
            assertThat(ink).hasSize(784);
            float sum = 0f;
            float most = 0f;
            for (float value : ink) {
                assertThat(value).isBetween(0f, 1f);
                sum += value;
                most = Math.max(most, value);
            }
            assertThat(most).as("darkest ink").isGreaterThan(0.9f);
            assertThat(sum / 784f).as("mean ink").isBetween(0.03f, 0.36f);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void centresByMassWithinTwoPixels(int digit) {
        for (int i = 0; i < 300; i++) {
            float[] ink = draw(digit, i);
            double mass = 0;
            double x = 0;
            double y = 0;
            for (int p = 0; p < 784; p++) {
                mass += ink[p];
                x += ink[p] * (p % 28);
                int row = p / 28;
                y += ink[p] * row;
            }
            assertThat(x / mass).as("x of %d", i).isBetween(11.5, 15.5);
            assertThat(y / mass).as("y of %d", i).isBetween(11.5, 15.5);
        }
    }

    @Test
    void neverDrawsTheSameDigitTwice() {
        Set<Integer> seen = new HashSet<>();
        for (int digit = 0; digit < 10; digit++) {
            for (int i = 0; i < 1000; i++) {
                seen.add(Arrays.hashCode(draw(digit, i)));
            }
        }
        assertThat(seen).as("different pictures, up to a few equal hashes").hasSizeGreaterThan(9_990);
    }

    @Test
    void drawsTheSameBitsWhenTheStreamIsTheSameWhateverWasDrawnBefore() {
        float[] first = draw(5, 77);
        draw(8, 1);
        assertThat(draw(5, 77)).isEqualTo(first);
        assertThat(new GeneratedDigits().draw(5, SEEDS.stream(Purpose.TRAIN_DATA, 77)))
                .isEqualTo(first);
    }

    @Test
    void looksLikeItsDigitWhenComparedWithTheMeanOfEachDigit() {
        double[][] means = new double[10][784];
        for (int digit = 0; digit < 10; digit++) {
            for (int i = 0; i < 200; i++) {
                float[] ink = draw(digit, i);
                for (int p = 0; p < 784; p++) {
                    means[digit][p] += ink[p] / 200.0;
                }
            }
        }
        int right = 0;
        for (int i = 0; i < 1000; i++) {
            right += nearest(means, draw(i % 10, 10_000 + i)) == i % 10 ? 1 : 0;
        }
        assertThat(right).as("of 1000; MNIST itself gives about 820").isBetween(700, 990);
    }

    private static int nearest(double[][] means, float[] ink) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int digit = 0; digit < 10; digit++) {
            double distance = 0;
            for (int p = 0; p < 784; p++) {
                double gap = ink[p] - means[digit][p];
                distance += gap * gap;
            }
            if (distance < least) {
                least = distance;
                best = digit;
            }
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10})
    void refusesWhatIsNoDigit(int digit) {
        assertThatThrownBy(() -> draw(digit, 0)).isInstanceOf(RoutescopeException.class);
    }
}
