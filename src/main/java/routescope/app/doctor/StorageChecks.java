package routescope.app.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import routescope.app.doctor.Finding.State;
import routescope.app.start.NativeCache;
import routescope.app.start.NativeLibraries;

/** Folders the program writes to without being asked. */
final class StorageChecks {
    private static final long MEGABYTE = 1 << 20;
    private static final long SMALL_TEMPORARY = 50 * MEGABYTE;

    private StorageChecks() {}

    /** {@return whether native libraries have room} @param cache where @param libraries what will unpack, if known */
    static Finding cache(NativeCache cache, Optional<NativeLibraries> libraries) {
        Object[] values = {
            cache.folder().toString(),
            Long.toString(space(cache.folder()) / MEGABYTE),
            Long.toString(libraries.map(NativeLibraries::unpackedBytes).orElse(0L) / MEGABYTE)
        };
        if (cache.state() == NativeCache.State.NOWHERE) {
            return Finding.of("cache", State.FAIL, "nowhere", values);
        }
        if (cache.moved()) {
            return Finding.of("cache", State.WARN, "moved", values);
        }
        boolean unpacked =
                libraries.map(found -> found.isUnpackedIn(cache.folder())).orElse(false);
        return Finding.of("cache", State.OK, unpacked ? "unpacked" : "room", values);
    }

    /** {@return whether there is room for temporary files} @param folder their folder */
    static Finding temporary(Path folder) {
        long free = space(folder);
        Object[] values = {folder.toString(), Long.toString(free / MEGABYTE)};
        if (!Files.isWritable(folder)) {
            return Finding.of("temporary", State.FAIL, "closed", values);
        }
        return free >= SMALL_TEMPORARY
                ? Finding.of("temporary", State.OK, "enough", values)
                : Finding.of("temporary", State.WARN, "small", values);
    }

    private static long space(Path folder) {
        return folder.toFile().getUsableSpace();
    }
}
