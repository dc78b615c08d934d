package routescope.app.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@link NpyWriter} writes, and what NumPy saves of a C-ordered little-endian float32 array; nothing else. */
public final class NpyReader {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int VERSION = MAGIC.length;
    private static final int LENGTH = VERSION + 2;
    private static final int LAST_VERSION = 3;

    /** No header of an array of numbers is longer. */
    private static final int LONGEST_HEADER = 1 << 16;

    private static final int MOST_DIMENSIONS = 8;

    /** The one way in which NumPy writes a header: fields in this order, these spaces, padding, one line feed. */
    private static final Pattern HEADER =
            Pattern.compile("\\{'descr': '([^']*)', 'fortran_order': (True|False), 'shape': (\\([^()]*\\)), \\} *\n");

    private static final int DESCR = 1;
    private static final int ORDER = 2;
    private static final int SIZES = 3;

    /** As Python writes it: (), (3,) or (2, 3), no sign, no leading zero. */
    private static final Pattern SHAPE =
            Pattern.compile("\\((?:(?:0|[1-9]\\d{0,8}),|(?:0|[1-9]\\d{0,8})(?:, (?:0|[1-9]\\d{0,8}))+)?\\)");

    private NpyReader() {}

    /**
     * An array of any number of dimensions.
     *
     * @param values row-major
     * @param shape the size of each dimension
     */
    public record Array(float[] values, List<Integer> shape) {
        /** Takes a copy of the shape. */
        public Array {
            shape = List.copyOf(shape);
        }
    }

    /**
     * {@return the array of an NPY file, header version 1 to 3}
     *
     * @param bytes the whole file, not modified
     * @throws IOException when it is no NPY file, holds other numbers than little-endian float32 in C order, or is
     *     shorter or longer than its header says; the message is the reason, as part of a sentence
     */
    public static Array read(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        require(bytes.length > LENGTH + Integer.BYTES, "it is too short for an array");
        require(Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length)), "it does not begin like an array");
        int version = bytes[VERSION];
        require(version >= 1 && version <= LAST_VERSION && bytes[VERSION + 1] == 0, "its array format is not known");
        buffer.position(LENGTH);
        int length = version == 1 ? Short.toUnsignedInt(buffer.getShort()) : buffer.getInt();
        require(length > 0 && length <= LONGEST_HEADER && length <= buffer.remaining(), "its header is cut off");
        String header = new String(bytes, buffer.position(), length, StandardCharsets.ISO_8859_1);
        buffer.position(buffer.position() + length);
        List<Integer> shape = shape(header);
        long count = 1;
        for (int size : shape) {
            count = Math.min(Integer.MAX_VALUE, count * size);
        }
        require(buffer.remaining() == count * Float.BYTES, "it is not as long as its shape says");
        float[] values = new float[(int) count];
        buffer.asFloatBuffer().get(values);
        return new Array(values, shape);
    }

    private static List<Integer> shape(String header) throws IOException {
        Matcher matcher = HEADER.matcher(header);
        require(matcher.matches(), "its header is not as NumPy writes it");
        require(matcher.group(DESCR).equals("<f4"), "its numbers are not little-endian float32");
        require(matcher.group(ORDER).equals("False"), "its numbers are not in C order");
        String sizes = matcher.group(SIZES);
        require(SHAPE.matcher(sizes).matches(), "its shape is not a list of sizes");
        List<Integer> shape = Arrays.stream(
                        sizes.substring(1, sizes.length() - 1).split(", ?", -1))
                .filter(size -> !size.isEmpty())
                .map(Integer::valueOf)
                .toList();
        require(shape.size() <= MOST_DIMENSIONS, "it has too many dimensions");
        return shape;
    }

    private static void require(boolean holds, String reason) throws IOException {
        if (!holds) {
            throw new IOException(reason);
        }
    }
}
