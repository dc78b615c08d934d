package routescope.app.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@link NpyWriter} writes, and what NumPy saves of a C-ordered little-endian float32 array. */
public final class NpyReader {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int VERSION = MAGIC.length;
    private static final int LENGTH = VERSION + 2;
    private static final int LAST_VERSION = 3;

    /** No header of an array of numbers is longer. */
    private static final int LONGEST_HEADER = 1 << 16;

    private static final int MOST_DIMENSIONS = 8;
    private static final Pattern FIELD =
            Pattern.compile("\\s*'(\\w+)'\\s*:\\s*('[^']*'|True|False|\\([0-9, ]*\\))\\s*(,|$)");
    private static final Pattern SHAPE = Pattern.compile("\\(\\s*(?:\\d{1,9}\\s*,\\s*)*(?:\\d{1,9}\\s*)?\\)");

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
        require(version >= 1 && version <= LAST_VERSION, "its array format is not known");
        buffer.position(LENGTH);
        int length = version == 1 ? Short.toUnsignedInt(buffer.getShort()) : buffer.getInt();
        require(length > 0 && length <= LONGEST_HEADER && length <= buffer.remaining(), "its header is cut off");
        String header = new String(bytes, buffer.position(), length, StandardCharsets.UTF_8);
        buffer.position(buffer.position() + length);
        List<Integer> shape = shape(header.strip());
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
        require(header.startsWith("{") && header.endsWith("}"), "its header is no dictionary");
        String inner = header.substring(1, header.length() - 1).strip();
        String descr = "";
        String order = "";
        String sizes = "";
        int fields = 0;
        Matcher field = FIELD.matcher(inner);
        int end = 0;
        while (end < inner.length()) {
            require(field.find(end) && field.start() == end, "its header is no dictionary");
            end = field.end();
            fields++;
            switch (field.group(1)) {
                case "descr" -> descr = field.group(2);
                case "fortran_order" -> order = field.group(2);
                case "shape" -> sizes = field.group(2);
                default -> throw new IOException("its header has an unknown field");
            }
        }
        require(fields == 3, "its header does not have three fields");
        require(descr.equals("'<f4'"), "its numbers are not little-endian float32");
        require(order.equals("False"), "its numbers are not in C order");
        require(SHAPE.matcher(sizes).matches(), "its shape is not a list of sizes");
        List<Integer> shape = Arrays.stream(
                        sizes.substring(1, sizes.length() - 1).split(",", -1))
                .map(String::strip)
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
