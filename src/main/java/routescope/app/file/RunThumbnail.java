package routescope.app.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The small picture in a run file, without the rest of it. */
public final class RunThumbnail {
    private static final int MOST = 1 << 20;

    private RunThumbnail() {}

    /** {@return the picture as the contents of a PNG file, or nothing when there is none that can be read} @param file the file */
    public static Optional<byte[]> of(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(Layout.THUMBNAIL);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] png = in.readNBytes(MOST + 1);
                return png.length > MOST ? Optional.empty() : Optional.of(png);
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
