package routescope.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyReaderTest {
    private static final String PLAIN = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }\n";

    /** A second writer, after NumPy's description of the format and of no use to the program. */
    private static byte[] npy(int version, String header, int floats) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(12 + text.length + 4 * floats).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
        out.put((byte) version).put((byte) 0);
        if (version == 1) {
            out.putShort((short) text.length);
        } else {
            out.putInt(text.length);
        }
        out.put(text);
        for (int i = 0; i < floats; i++) {
            out.putFloat(i - 1.5f);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void readsEveryVersionOfTheHeader(int version) throws IOException {
        NpyReader.Array array = NpyReader.read(npy(version, PLAIN, 6));
        assertThat(array.shape()).containsExactly(2, 3);
        assertThat(array.values()).containsExactly(-1.5f, -0.5f, 0.5f, 1.5f, 2.5f, 3.5f);
    }

    @Test
    void readsWhatTheWriterWrites() throws IOException {
        float[] values = {1, Float.NaN, -0f, Float.MIN_VALUE};
        NpyReader.Array array = NpyReader.read(NpyWriter.bytes(values, 4));
        assertThat(array.values()).containsExactly(values);
        assertThat(array.shape()).containsExactly(4);
        assertThat(NpyReader.read(NpyWriter.bytes(values, 1, 2, 2)).shape()).containsExactly(1, 2, 2);
        assertThat(NpyReader.read(NpyWriter.bytes(new float[0], 0, 5)).values()).isEmpty();
        assertThat(NpyReader.read(NpyWriter.bytes(new float[1])).shape()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'descr': '>f4', 'fortran_order': False, 'shape': (2, 3), }|little-endian",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }|little-endian",
                "{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }|C order",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 4), }|as long as",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (999999999, 999999999, 999999999), }|as long as",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999,), }|list of sizes",
                "{'descr': '<f4', 'fortran_order': False, }|as NumPy writes",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), 'more': True, }|as NumPy writes",
                "{'descr': '<f4' 'fortran_order': False, 'shape': (2, 3), }|as NumPy writes",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (6), }|list of sizes",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (06,), }|list of sizes",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2,3), }|list of sizes",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3,), }|list of sizes",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (,), }|list of sizes",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (-2, -3), }|list of sizes",
                "{'fortran_order': False, 'descr': '<f4', 'shape': (2, 3), }|as NumPy writes",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)}|as NumPy writes",
                "nothing of this kind|as NumPy writes",
            })
    void refusesWhatItDoesNotUnderstand(String header, String reason) {
        assertThatThrownBy(() -> NpyReader.read(npy(1, header + " ".repeat(7) + "\n", 6)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesEveryCut() {
        byte[] whole = npy(2, PLAIN, 6);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> NpyReader.read(cut)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> NpyReader.read(npy(4, PLAIN, 6))).hasMessageContaining("not known");
        byte[] minor = whole.clone();
        minor[7] = 1;
        assertThatThrownBy(() -> NpyReader.read(minor)).hasMessageContaining("not known");
        for (int more = 1; more <= 4; more++) {
            byte[] longer = Arrays.copyOf(whole, whole.length + more);
            assertThatThrownBy(() -> NpyReader.read(longer)).hasMessageContaining("as long as");
        }
        assertThatThrownBy(() -> NpyReader.read(npy(1, PLAIN.strip(), 6))).hasMessageContaining("as NumPy writes");
    }
}
