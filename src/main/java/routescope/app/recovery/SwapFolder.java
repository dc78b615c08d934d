package routescope.app.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routescope.app.file.RunPeek;

/**
 * The folder of the swap files: one for each window, with a lock beside it while that window lives, and a mark when it
 * was skipped. Nothing that lies in it ever stops the program.
 */
public final class SwapFolder {
    /** Under this name the view of a swap file holds what the run was called. */
    static final String NAME = "swap.name";

    /** Under this name the view of a swap file holds the run file it belonged to. */
    static final String ORIGIN = "swap.origin";

    private static final Logger LOG = LoggerFactory.getLogger(SwapFolder.class);
    private static final String SWAP = ".rscope";
    private static final String LOCK = ".lock";
    private static final String SKIPPED = ".skipped";
    private static final String DRAFT = ".tmp";
    private static final Duration SKIPPED_FOR = Duration.ofDays(30);
    private static final int MOST_SKIPPED = 20;

    private final Path folder;

    /**
     * A run that a window left behind.
     *
     * @param file its swap file
     * @param name what the run was called, the name of the swap file when that cannot be read
     * @param origin the run file it belonged to, empty when it had none
     * @param time when it was kept
     * @param step the step that was looked at, -1 when the file cannot be read
     * @param thumbnail a small PNG picture, empty for none
     */
    public record Offer(Path file, String name, String origin, Instant time, int step, byte[] thumbnail) {

        /** {@return whether a glance at the file made sense} */
        public boolean isReadable() {
            return step >= 0;
        }
    }

    /** Names a folder, which need not exist. @param folder the folder */
    public SwapFolder(Path folder) {
        this.folder = folder;
    }

    /** {@return a swap file of a new window, and its lock, which is taken; nothing when the folder cannot be used} */
    Optional<Place> newPlace() {
        try {
            Files.createDirectories(folder);
            Path lock = Files.createTempFile(folder, SwapLock.prefix(), LOCK);
            return Optional.of(new Place(withEnding(lock, LOCK, SWAP), SwapLock.take(lock)));
        } catch (IOException e) {
            LOG.warn("{} cannot be used: {}", folder, e.toString());
            return Optional.empty();
        }
    }

    /** A swap file and its lock. */
    record Place(Path swap, SwapLock lock) {}

    /** {@return what windows have left behind that was not skipped, newest first} */
    public List<Offer> offers() {
        tidy();
        return files(SWAP).stream()
                .filter(file -> !SwapLock.isHeld(beside(file, LOCK)) && !Files.exists(beside(file, SKIPPED)))
                .map(SwapFolder::offer)
                .sorted(Comparator.comparing(Offer::time).reversed())
                .toList();
    }

    private static Offer offer(Path file) {
        String plain = String.valueOf(file.getFileName());
        return RunPeek.of(file)
                .map(peek -> new Offer(
                        file,
                        peek.view().getOrDefault(NAME, plain),
                        origin(peek.view().getOrDefault(ORIGIN, "")),
                        modified(file),
                        peek.step(),
                        peek.thumbnail()))
                .orElseGet(() -> new Offer(file, plain, "", modified(file), -1, new byte[0]));
    }

    /** A path that this system does not know as one belongs to no file here. */
    private static String origin(String path) {
        try {
            return Path.of(path).toString();
        } catch (InvalidPathException e) {
            return "";
        }
    }

    /** Does not offer a run again; its file stays for a month. @param offer the run */
    public void skip(Offer offer) {
        try {
            Files.write(beside(offer.file(), SKIPPED), new byte[0]);
        } catch (IOException e) {
            LOG.warn("{} cannot be marked: {}", offer.file(), e.toString());
        }
    }

    /** Removes a run for good. @param offer the run */
    public void delete(Offer offer) {
        remove(offer.file());
    }

    /** Removes the swap file of a window that goes on; its lock stays. */
    static void removeSwap(Path swap) {
        delete(swap);
    }

    /** Removes a swap file and what lies beside it. */
    static void remove(Path swap) {
        removeSwap(swap);
        delete(beside(swap, LOCK));
        delete(beside(swap, SKIPPED));
    }

    /** Drafts and locks of processes that are gone, and what was skipped long ago. */
    private void tidy() {
        files(LOCK).stream()
                .filter(lock -> !SwapLock.isHeld(lock) && !Files.exists(withEnding(lock, LOCK, SWAP)))
                .forEach(SwapFolder::delete);
        files(DRAFT).stream()
                .filter(draft -> modified(draft).isBefore(Instant.now().minus(Duration.ofMinutes(10))))
                .forEach(SwapFolder::delete);
        List<Path> skipped = new ArrayList<>(files(SKIPPED));
        skipped.sort(Comparator.comparing(SwapFolder::modified).reversed());
        for (int i = 0; i < skipped.size(); i++) {
            Path mark = skipped.get(i);
            if (i >= MOST_SKIPPED || modified(mark).isBefore(Instant.now().minus(SKIPPED_FOR))) {
                remove(withEnding(mark, SKIPPED, SWAP));
            }
        }
    }

    private List<Path> files(String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> String.valueOf(file.getFileName()).endsWith(ending) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.warn("{} cannot be listed: {}", folder, e.toString());
            return List.of();
        }
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return FileTime.fromMillis(0).toInstant();
        }
    }

    private static Path beside(Path swap, String ending) {
        return withEnding(swap, SWAP, ending);
    }

    private static Path withEnding(Path file, String before, String after) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.length() - before.length()) + after);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be removed: {}", file, e.toString());
        }
    }
}
