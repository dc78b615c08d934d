package routescope.app.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routescope.app.RunImages;
import routescope.core.run.RunConfig;

/**
 * Tells the files in a folder of images from others that may lie there later: by their names, sizes and times. A result
 * that was computed from other files is not taken for one of these. Looks at a folder once; to be used for one experiment.
 * Safe for many threads.
 */
final class ImageMarks {
    private static final Logger LOG = LoggerFactory.getLogger(ImageMarks.class);

    private final Map<String, String> marks = new HashMap<>();

    /** {@return the mark of the files of a run's images; empty when it needs none or they are not there} @param config the run */
    synchronized String of(RunConfig config) {
        String folder = RunImages.folder(config.data());
        return folder.isBlank() ? "" : marks.computeIfAbsent(folder, ImageMarks::look);
    }

    private static String look(String folder) {
        Path root = Path.of(folder);
        if (!Files.exists(root)) {
            return "";
        }
        try (Stream<Path> found = Files.walk(root)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Path> files = found.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
                String line = "%s %d %d\n"
                        .formatted(
                                root.relativize(file),
                                facts.size(),
                                facts.lastModifiedTime().toMillis());
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.warn("the files of {} cannot be looked through", folder, e);
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
