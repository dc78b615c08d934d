package routescope.app.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/** Brings a whole set of data to this machine: its files with their checksums, unpacked where they come packed. */
public final class SetFetch {
    /** Unpacked, a set takes at most this many times what was fetched. */
    private static final int GROWTH = 4;

    private static final String PACKED = ".tar.gz";
    private static final String CIFAR_FOLDER = "cifar-10-batches-bin";

    private final Downloads downloads;

    /** Makes it. @param downloads fetches single files */
    public SetFetch(Downloads downloads) {
        this.downloads = downloads;
    }

    /**
     * {@return the folder of a set that lies whole at a place already, by the names of its files}
     *
     * @param set which set
     * @param place a folder: that of the files, or the one they were fetched to
     */
    public static Optional<Path> find(KnownSet set, Path place) {
        return switch (set.id()) {
            case "mnist" -> holds(place, "train-images", "train-labels", "t10k-images", "t10k-labels");
            case "cifar-10" ->
                holds(place, "data_batch_1", "data_batch_5", "test_batch")
                        .or(() -> holds(place.resolve(CIFAR_FOLDER), "data_batch_1", "data_batch_5", "test_batch"));
            default -> holds(place, "list_attr_celeba");
        };
    }

    private static Optional<Path> holds(Path folder, String... beginnings) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            var names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.endsWith(".part"))
                    .toList();
            for (String beginning : beginnings) {
                if (names.stream().noneMatch(name -> name.startsWith(beginning))) {
                    return Optional.empty();
                }
            }
            return Optional.of(folder);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Fetches a set and unpacks it. What is here already is not fetched again. Waits for it.
     *
     * @param set a set whose terms allow direct download
     * @param folder where to put it; made when it is missing
     * @param progress told bytes of the whole set, unpacking included; may cancel
     * @return the folder to open
     * @throws RoutescopeException as {@link Downloads#fetch} does; {@code DISK_FULL} when the disk has not enough room,
     *     {@code ARCHIVE_DAMAGED}, and {@code SETTING_OUT_OF_RANGE} for a set that a person has to fetch
     */
    public Path fetch(KnownSet set, Path folder, DownloadProgress progress) {
        if (!set.direct()) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    set.title() + " may not be fetched by a program",
                    "Its page says how to get it: " + set.page());
        }
        boolean packed = set.files().stream().anyMatch(file -> file.name().endsWith(PACKED));
        long unpacked = packed ? GROWTH * set.bytes() : 0;
        checkRoom(folder, set.bytes() + unpacked);
        long before = 0;
        for (RemoteFile file : set.files()) {
            long base = before;
            long total = set.bytes() + (packed ? set.bytes() : 0);
            Path fetched = downloads.fetch(file, folder, (done, size) -> progress.report(base + done, total));
            before += file.bytes();
            if (file.name().endsWith(PACKED)) {
                long here = before;
                TarGz.unpack(
                        fetched,
                        folder,
                        unpacked,
                        (done, most) -> progress.report(here + Math.min(file.bytes(), done), total));
            }
        }
        return find(set, folder)
                .orElseThrow(() -> new RoutescopeException(
                        ErrorCode.ARCHIVE_DAMAGED, folder, "not all files of " + set.title() + " are there"));
    }

    private static void checkRoom(Path folder, long needed) {
        try {
            Files.createDirectories(folder);
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < needed) {
                throw new RoutescopeException(ErrorCode.DISK_FULL, folder, needed >> 20, free >> 20);
            }
        } catch (IOException e) {
            throw new RoutescopeException(
                    ErrorCode.OUTPUT_NOT_WRITTEN, e, folder, e.getClass().getSimpleName());
        }
    }
}
