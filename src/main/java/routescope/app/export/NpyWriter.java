package routescope.app.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Arrays as NumPy reads them: NPY 1.0, little-endian float32, C order. */
public final class NpyWriter {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    /** The data start at a multiple of this, as the format asks, so that a file can be mapped into memory. */
    private static final int ALIGNMENT = 64;

    private NpyWriter() {}

    /**
     * {@return the bytes of an NPY file}
     *
     * @param values the values, row-major, not modified
     * @param shape the size of each dimension; their product is the number of values
     * @throws IllegalArgumentException when shape and values do not agree
     */
    public static byte[] bytes(float[] values, int... shape) {
        long product = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
        if (product != values.length) {
            throw new IllegalArgumentException(
                    values.length + " values cannot have the shape " + Arrays.toString(shape));
        }
        byte[] header = header(shape);
        ByteBuffer buffer = ByteBuffer.allocate(Math.addExact(header.length, Math.multiplyExact(values.length, 4)))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(header);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    private static byte[] header(int... shape) {
        String sizes = Arrays.stream(shape).mapToObj(size -> size + ",").collect(Collectors.joining(" "));
        String tuple = shape.length > 1 ? sizes.substring(0, sizes.length() - 1) : sizes;
        String dictionary = "{'descr': '<f4', 'fortran_order': False, 'shape': (%s), }".formatted(tuple);
        int prefix = MAGIC.length + 2;
        int unpadded = prefix + dictionary.length() + 1;
        int padding = (ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT;
        byte[] text = (dictionary + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(prefix + text.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) text.length)
                .put(text)
                .array();
    }
}
