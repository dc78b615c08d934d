package routescope.app.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routescope.app.RunImages;
import routescope.core.data.DataConfig;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.MnistFolder;
import routescope.core.run.RunConfig;

/**
 * Tells the files of a run's images from others that may lie there later, so that a result of other files is not taken for
 * one of these: MNIST by the contents of its files, wherever they lie; folders of pictures by names, sizes and times. Looks
 * at a folder once; to be used for one experiment. Safe for many threads.
 */
final class ImageMarks {
    private static final Logger LOG = LoggerFactory.getLogger(ImageMarks.class);

    /** Contents that were read before, by path, size and time. */
    private static final Map<String, byte[]> CONTENTS = new ConcurrentHashMap<>();

    private final Map<String, String> marks = new HashMap<>();
    private final Map<String, String> told;

    /** Knows no folder yet. */
    ImageMarks() {
        this(Map.of());
    }

    /** Knows what files were in folders that are not there. @param told their marks by folder */
    ImageMarks(Map<String, String> told) {
        this.told = Map.copyOf(told);
    }

    /**
     * All that determines a run.
     *
     * @param config its configuration, without the place of its files
     * @param files which files its images are, empty where it needs none
     */
    record Key(RunConfig config, String files) {}

    /** {@return all that determines a run} @param config the run */
    Key key(RunConfig config) {
        return key(config, of(config.data()));
    }

    /** {@return all that determines a run} @param config the run @param files which files its images are */
    static Key key(RunConfig config, String files) {
        return new Key(RunImages.withoutFolder(config), files);
    }

    /** {@return the mark of the files of some images; empty when they need none, or are nowhere} @param data the images */
    synchronized String of(DataConfig data) {
        String folder = RunImages.folder(data);
        return folder.isBlank()
                ? ""
                : marks.computeIfAbsent(folder, place -> {
                    String mark = look(place, data.plain() instanceof DigitMosaicConfig);
                    return mark.isEmpty() ? told.getOrDefault(place, "") : mark;
                });
    }

    /** {@return the mark of files that were looked at already, else empty; never looks} @param data the images */
    synchronized String known(DataConfig data) {
        return marks.getOrDefault(RunImages.folder(data), "");
    }

    private static String look(String folder, boolean mnist) {
        try {
            Path root = Path.of(folder);
            if (!Files.isDirectory(root)) {
                return "";
            }
            MessageDigest digest = sha();
            if (mnist) {
                for (Path file : MnistFolder.files(root)) {
                    digest.update(contents(file));
                }
            } else {
                names(root, digest);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | UncheckedIOException | java.nio.file.InvalidPathException e) {
            LOG.warn("the files of {} cannot be looked through", folder, e);
            return "";
        }
    }

    private static void names(Path root, MessageDigest digest) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            List<Path> files = found.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
                long time = facts.lastModifiedTime().toMillis();
                String line = "%s %d %d\n".formatted(root.relativize(file), facts.size(), time);
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static byte[] contents(Path file) throws IOException {
        BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
        String name = file.toAbsolutePath().normalize() + " " + facts.size() + " " + facts.lastModifiedTime();
        byte[] before = CONTENTS.get(name);
        if (before != null) {
            return before;
        }
        MessageDigest digest = sha();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        byte[] hash = digest.digest();
        CONTENTS.put(name, hash);
        return hash;
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
