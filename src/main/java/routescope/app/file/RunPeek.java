package routescope.app.file;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;

/**
 * What a list of run files shows of one: read at a glance, without its key frames. That the rest can be read is not
 * promised.
 *
 * @param step the step that was looked at
 * @param created when it was written, as ISO 8601 text
 * @param view how the window showed it, by name
 * @param thumbnail a small PNG picture, empty for none
 */
public record RunPeek(int step, String created, Map<String, String> view, byte[] thumbnail) {
    private static final int MOST = 1 << 20;
    private static final long ROOM = 4L * MOST;

    /** {@return a glance at a file, or nothing when it is none that can be read} @param file the file */
    public static Optional<RunPeek> of(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Archive archive = new Archive(zip, ROOM);
            JsonNode manifest = FileJson.tree(archive.read(Layout.MANIFEST, MOST));
            Map<String, String> view = FileJson.read(archive.read(Layout.VIEW, MOST), new TypeReference<>() {});
            byte[] thumbnail = archive.has(Layout.THUMBNAIL) ? archive.read(Layout.THUMBNAIL, MOST) : new byte[0];
            return Optional.of(new RunPeek(
                    manifest.path("step").asInt(0),
                    manifest.path("provenance").path("created").asText(""),
                    view,
                    thumbnail));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
