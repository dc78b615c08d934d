package routescope.app.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;

/**
 * The folder into which native libraries unpack on first start, about 460 MB.
 *
 * @param folder the folder
 * @param state how it was chosen
 */
public record NativeCache(Path folder, State state) {
    /** The system property by which the loader is told. */
    public static final String PROPERTY = "org.bytedeco.javacpp.cachedir";

    /** How a cache folder was chosen. */
    public enum State {
        /** The usual one, or the one the user named. */
        USUAL,
        /** The usual one cannot be written to: a folder of temporary files serves instead. */
        MOVED_HOME_READ_ONLY,
        /** The usual one has too little space: a folder of temporary files serves instead. */
        MOVED_HOME_FULL,
        /** Neither can hold the libraries; the usual one is named. */
        NOWHERE
    }

    /** {@return whether it is not the usual folder} */
    public boolean moved() {
        return state == State.MOVED_HOME_FULL || state == State.MOVED_HOME_READ_ONLY;
    }

    /**
     * Chooses the folder.
     *
     * @param surroundings what is around the program
     * @param named the folder the user named by the system property, if any: taken as it is
     * @param libraries what will unpack, if known
     * @return the choice; nothing is made on disk but empty folders
     */
    public static NativeCache choose(
            Surroundings surroundings, Optional<Path> named, Optional<NativeLibraries> libraries) {
        Path usual = named.orElse(surroundings.home().resolve(".javacpp").resolve("cache"));
        boolean ready = libraries.map(found -> found.isUnpackedIn(usual)).orElse(false);
        if (ready && Files.isReadable(usual) || named.isPresent()) {
            return new NativeCache(usual, State.USUAL);
        }
        long needed = libraries.map(NativeLibraries::unpackedBytes).orElse(0L);
        boolean writable = isWritable(usual);
        if (writable && space(usual) >= needed) {
            return new NativeCache(usual, State.USUAL);
        }
        State reason = writable ? State.MOVED_HOME_FULL : State.MOVED_HOME_READ_ONLY;
        Path own = surroundings.temporary().resolve("routescope-" + surroundings.user());
        Path other = own.resolve("native-libraries");
        boolean serves = isOurs(own)
                && isWritable(other)
                && (space(other) >= needed
                        || libraries.map(found -> found.isUnpackedIn(other)).orElse(false));
        return serves ? new NativeCache(other, reason) : new NativeCache(usual, State.NOWHERE);
    }

    /**
     * A folder of another user under the name of ours could hold libraries of theirs, and we would run them.
     */
    private static boolean isOurs(Path own) {
        try {
            if (!Files.exists(own, LinkOption.NOFOLLOW_LINKS)) {
                return true;
            }
            Path probe = Files.createTempFile("routescope", ".tmp");
            UserPrincipal me = Files.getOwner(probe);
            Files.delete(probe);
            return Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(own, LinkOption.NOFOLLOW_LINKS).equals(me);
        } catch (IOException e) {
            return false;
        }
    }

    /** Asking for permissions does not see a read-only mount or a quota: only a file does. */
    private static boolean isWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".routescope", ".tmp"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks the file system itself: a file store is found by its mount point, which no chroot shows. */
    private static long space(Path folder) {
        return folder.toFile().getUsableSpace();
    }
}
