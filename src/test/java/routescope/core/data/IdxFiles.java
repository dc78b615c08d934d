package routescope.core.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes small IDX files for tests. */
final class IdxFiles {
    private static final int PIXELS = 784;

    private IdxFiles() {}

    /** Images whose first four pixels tell them apart from all others with the same prefix. */
    static byte[] images(int count, int prefix) {
        ByteBuffer buffer = ByteBuffer.allocate(16 + count * PIXELS);
        buffer.putInt(2051).putInt(count).putInt(28).putInt(28);
        for (int i = 0; i < count; i++) {
            byte[] image = new byte[PIXELS];
            image[0] = (byte) prefix;
            image[1] = (byte) (i >>> 8);
            image[2] = (byte) i;
            image[3] = (byte) 255;
            buffer.put(image);
        }
        return buffer.array();
    }

    /** Labels 0, 1, ..., 9, 0, ... */
    static byte[] labels(int count) {
        ByteBuffer buffer = ByteBuffer.allocate(8 + count);
        buffer.putInt(2049).putInt(count);
        for (int i = 0; i < count; i++) {
            buffer.put((byte) (i % 10));
        }
        return buffer.array();
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pair(Path folder, String part, int count, int prefix) {
        write(folder, part + "-images-idx3-ubyte", images(count, prefix));
        write(folder, part + "-labels-idx1-ubyte", labels(count));
    }
}
