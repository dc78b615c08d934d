package routescope.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpyWriterTest {

    @Test
    void keepsShapeAndBitsWhenReadBack() {
        float[] values = {1.5f, -0f, Float.MIN_VALUE, Float.NaN, Float.POSITIVE_INFINITY, -3e38f};

        NpyFile file = NpyFile.parse(NpyWriter.bytes(values, 2, 1, 3));

        assertThat(file.shape()).containsExactly(2, 1, 3);
        assertThat(file.values())
                .usingComparator((a, b) -> java.util.Arrays.compare(a, b))
                .isEqualTo(values);
    }

    @Test
    void writesATupleOfOneWhenTheArrayHasOneDimension() {
        assertThat(NpyFile.parse(NpyWriter.bytes(new float[] {7}, 1)).shape()).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 99, 1000, 12345, 123456})
    void startsTheValuesAtAMultipleOf64(int size) {
        NpyFile file = NpyFile.parse(NpyWriter.bytes(new float[size], size));

        assertThat(file.dataStart() % 64).isZero();
        assertThat(file.values()).hasSize(size);
    }

    @Test
    void refusesWhenShapeAndValuesDisagree() {
        assertThatThrownBy(() -> NpyWriter.bytes(new float[5], 2, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5");
    }
}
