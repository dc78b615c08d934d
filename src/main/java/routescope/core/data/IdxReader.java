package routescope.core.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * Reads IDX files of 28 x 28 pixel digits and their labels, plain or gzipped (told by the content, not by the name).
 * Nothing is allocated because a header says so: the memory used is bounded by the bytes that really come.
 */
public final class IdxReader {
    /** Most items a file may hold: over four times MNIST. */
    static final int MOST_ITEMS = 250_000;

    private static final int MAGIC_IMAGES = 2051;
    private static final int MAGIC_LABELS = 2049;
    private static final int SIDE = DigitMosaicConfig.DIGIT_SIDE;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private IdxReader() {}

    /**
     * Reads digits.
     *
     * @param file an IDX file of images of 28 x 28 bytes
     * @return {@code [images * 784]} pixels 0..255, to be read as unsigned, image by image and row by row
     * @throws RoutescopeException when the file is missing, damaged or something else
     */
    public static byte[] readImages(Path file) {
        return read(file, IdxReader::images);
    }

    /**
     * Reads labels.
     *
     * @param file an IDX file of labels
     * @return {@code [labels]} digits 0..9
     * @throws RoutescopeException when the file is missing, damaged or something else
     */
    public static byte[] readLabels(Path file) {
        return read(file, IdxReader::labels);
    }

    private interface Parser {
        byte[] parse(InputStream in, String name) throws IOException;
    }

    private static byte[] read(Path file, Parser parser) {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new RoutescopeException(
                    ErrorCode.DATA_FILE_MISSING,
                    name,
                    String.valueOf(file.toAbsolutePath().getParent()));
        }
        try (InputStream in = open(file)) {
            return parser.parse(in, name);
        } catch (EOFException e) {
            throw new RoutescopeException(
                    ErrorCode.DATA_FILE_TRUNCATED, e, name, "a whole compressed file", "only the beginning of one");
        } catch (ZipException e) {
            throw new RoutescopeException(
                    ErrorCode.DATA_FILE_WRONG_KIND,
                    e,
                    name,
                    "an undamaged gz file",
                    "its compressed bytes make no sense");
        } catch (IOException e) {
            throw new RoutescopeException(ErrorCode.DATA_FILE_UNREADABLE, e, name, reason(e));
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ", " + message);
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            raw.mark(2);
            boolean zipped = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
            raw.reset();
            return zipped ? new GZIPInputStream(raw, 1 << 16) : raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static byte[] images(InputStream in, String name) throws IOException {
        ByteBuffer header = header(in, name, 16, MAGIC_IMAGES);
        long count = Integer.toUnsignedLong(header.getInt());
        long rows = Integer.toUnsignedLong(header.getInt());
        long columns = Integer.toUnsignedLong(header.getInt());
        if (rows != SIDE || columns != SIDE) {
            throw wrongKind(
                    name, "a file of 28 x 28 pixel images", "its header says " + rows + " x " + columns + " pixels");
        }
        return body(in, name, count, SIDE * SIDE, "images");
    }

    private static byte[] labels(InputStream in, String name) throws IOException {
        ByteBuffer header = header(in, name, 8, MAGIC_LABELS);
        byte[] labels = body(in, name, Integer.toUnsignedLong(header.getInt()), 1, "labels");
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] > 9) {
                throw wrongKind(
                        name,
                        "a file of digit labels from 0 to 9",
                        "label number " + (i + 1) + " is " + Byte.toUnsignedInt(labels[i]));
            }
        }
        return labels;
    }

    /** Reads and checks the head of the file; the buffer stands behind the magic number. */
    private static ByteBuffer header(InputStream in, String name, int size, int magic) throws IOException {
        byte[] bytes = in.readNBytes(size);
        String wanted = magic == MAGIC_IMAGES ? "an IDX file of images" : "an IDX file of labels";
        if (bytes.length >= Integer.BYTES) {
            int found = ByteBuffer.wrap(bytes).getInt();
            if (found != magic) {
                throw wrongKind(name, wanted, describe(found));
            }
        }
        if (bytes.length < size) {
            throw new RoutescopeException(
                    ErrorCode.DATA_FILE_TRUNCATED, name, "a header of " + size + " bytes", bytes.length + " bytes");
        }
        return ByteBuffer.wrap(bytes).position(Integer.BYTES);
    }

    private static String describe(int magic) {
        return switch (magic) {
            case MAGIC_IMAGES -> "it is an IDX file of images";
            case MAGIC_LABELS -> "it is an IDX file of labels";
            default -> "it starts with the number " + Integer.toUnsignedString(magic);
        };
    }

    private static byte[] body(InputStream in, String name, long count, int itemBytes, String things)
            throws IOException {
        if (count == 0 || count > MOST_ITEMS) {
            throw wrongKind(
                    name,
                    "a file of 1 to " + MOST_ITEMS + " " + things,
                    "its header says " + Long.toString(count) + " " + things);
        }
        int expected = Math.toIntExact(count * itemBytes);
        long needed = 2L * expected;
        long available = FreeMemory.HEAP.bytes(needed);
        if (available < needed) {
            throw new RoutescopeException(ErrorCode.DATA_TOO_LARGE, needed >> 20, available >> 20);
        }
        byte[] body = readGrowing(in, expected);
        if (body.length < expected) {
            throw new RoutescopeException(
                    ErrorCode.DATA_FILE_TRUNCATED,
                    name,
                    count + " " + things,
                    Integer.toString(body.length / itemBytes) + " of them");
        }
        if (in.read() >= 0) {
            throw wrongKind(name, "an IDX file of " + count + " " + things, "more bytes follow after the last one");
        }
        return body;
    }

    /** Reads at most {@code expected} bytes into an array that doubles as bytes come. */
    private static byte[] readGrowing(InputStream in, int expected) throws IOException {
        byte[] bytes = new byte[Math.min(expected, 1 << 20)];
        int length = 0;
        while (length < expected) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(expected, 2L * bytes.length));
            }
            int read = in.read(bytes, length, bytes.length - length);
            if (read < 0) {
                return Arrays.copyOf(bytes, length);
            }
            length += read;
        }
        return bytes;
    }

    private static RoutescopeException wrongKind(String name, String wanted, String found) {
        return new RoutescopeException(ErrorCode.DATA_FILE_WRONG_KIND, name, wanted, found);
    }
}
