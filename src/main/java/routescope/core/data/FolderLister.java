package routescope.core.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import routescope.core.data.ImageItem.Part;
import routescope.core.data.ImageListing.Gathering;

/** One sub-folder a class. */
final class FolderLister {
    private static final Map<String, Part> PARTS = Map.of(
            "train",
            Part.TRAIN,
            "training",
            Part.TRAIN,
            "test",
            Part.TEST,
            "testing",
            Part.TEST,
            "val",
            Part.APART,
            "valid",
            Part.APART,
            "validation",
            Part.APART);
    private static final Set<String> LEFT_BY_SYSTEMS = Set.of("desktop.ini", "thumbs.db", "icon\r");

    private FolderLister() {}

    /** Gathers all pictures, and {@return the label column, of which there is none}. */
    static String list(Gathering gathering) throws IOException {
        List<Path> folders = children(gathering.folder)
                .filter(Files::isDirectory)
                .filter(path -> !isHidden(path))
                .toList();
        boolean parted = folders.stream().anyMatch(folder -> part(folder) == Part.TRAIN)
                && folders.stream().allMatch(folder -> part(folder) != Part.ANY);
        for (Path stray :
                children(gathering.folder).filter(Files::isRegularFile).toList()) {
            gathering.skip(stray, leftBySystem(stray).orElse("It lies in no folder of a class."));
        }
        for (Path folder : folders) {
            if (parted) {
                for (Path stray : children(folder).filter(Files::isRegularFile).toList()) {
                    gathering.skip(stray, leftBySystem(stray).orElse("It lies in no folder of a class."));
                }
                for (Path inner : children(folder).filter(Files::isDirectory).toList()) {
                    listClass(gathering, inner, part(folder));
                }
            } else {
                listClass(gathering, folder, Part.ANY);
            }
        }
        return "";
    }

    private static void listClass(Gathering gathering, Path folder, Part part) throws IOException {
        String className = String.valueOf(folder.getFileName());
        // Links are not followed: a folder that holds itself would never end.
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                gathering.checkCancelled();
                Optional<String> left = leftBySystem(file);
                if (left.isPresent()) {
                    gathering.skip(file, left.get());
                } else {
                    gathering.items.add(new ImageItem(gathering.name(file), -1, className, part, Map.of()));
                }
            }
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** {@return the reason to leave a file out that no person put there} */
    static Optional<String> leftBySystem(Path file) {
        boolean left = isHidden(file)
                || LEFT_BY_SYSTEMS.contains(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT));
        return left ? Optional.of("It is a hidden file or one that a system leaves in folders.") : Optional.empty();
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    private static Part part(Path folder) {
        return PARTS.getOrDefault(String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT), Part.ANY);
    }

    private static Stream<Path> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList().stream();
        }
    }
}
