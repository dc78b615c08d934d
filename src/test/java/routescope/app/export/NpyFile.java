package routescope.app.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A second, independent reading of the NPY format, for tests.
 *
 * @param shape the sizes
 * @param values the values
 * @param dataStart where the values begin
 */
public record NpyFile(int[] shape, float[] values, int dataStart) {
    private static final Pattern HEADER =
            Pattern.compile("\\{'descr': '<f4', 'fortran_order': False, 'shape': \\(([0-9, ]*)\\), \\} *\\n");

    /** {@return the array of a file} @param file the file */
    public static NpyFile read(Path file) {
        try {
            return parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NpyFile parse(byte[] bytes) {
        if (!new String(bytes, 0, 6, StandardCharsets.ISO_8859_1).equals("\u0093NUMPY") || bytes[6] != 1) {
            throw new IllegalArgumentException("no NPY file of version 1");
        }
        int length = (bytes[8] & 0xff) | (bytes[9] & 0xff) << 8;
        String header = new String(bytes, 10, length, StandardCharsets.US_ASCII);
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(header);
        }
        int[] shape = Arrays.stream(matcher.group(1).split(","))
                .map(String::strip)
                .filter(size -> !size.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        ByteBuffer data =
                ByteBuffer.wrap(bytes, 10 + length, bytes.length - 10 - length).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[data.remaining() / Float.BYTES];
        for (int i = 0; i < values.length; i++) {
            values[i] = data.getFloat();
        }
        return new NpyFile(shape, values, 10 + length);
    }
}
