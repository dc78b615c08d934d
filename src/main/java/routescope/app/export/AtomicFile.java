package routescope.app.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * Writes a file so that nobody ever sees half of it: into a temporary file beside the target, synced, then moved over
 * the target.
 */
public final class AtomicFile {
    private AtomicFile() {}

    /**
     * Writes a file and the folders above it; replaces a file that is there.
     *
     * @param target where to
     * @param content what to write, not modified
     * @throws RoutescopeException {@code OUTPUT_NOT_WRITTEN} when that fails; what stood there before is untouched then
     */
    public static void write(Path target, byte[] content) {
        Path absolute = target.toAbsolutePath();
        try {
            Path folder = Files.createDirectories(folderOf(absolute));
            Path temporary = Files.createTempFile(folder, "." + absolute.getFileName(), ".tmp");
            try {
                sync(temporary, content);
                move(temporary, absolute);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw notWritten(target, e);
        }
    }

    /**
     * The same, and keeps what stood there before under the name with {@code .bkp} added, in place of an older one. At no
     * moment is there no file of either name.
     *
     * @param target where to
     * @param content what to write, not modified
     * @throws RoutescopeException {@code OUTPUT_NOT_WRITTEN} when that fails; what stood there before is untouched then
     */
    public static void writeKeepingOne(Path target, byte[] content) {
        if (Files.isRegularFile(target)) {
            try {
                write(backupOf(target), Files.readAllBytes(target));
            } catch (IOException e) {
                throw notWritten(backupOf(target), e);
            }
        }
        write(target, content);
    }

    /** {@return where the version before is kept} @param target the file */
    public static Path backupOf(Path target) {
        return target.resolveSibling(target.getFileName() + ".bkp");
    }

    /**
     * Writes a text file in UTF-8.
     *
     * @param target where to
     * @param text what to write
     * @throws RoutescopeException {@code OUTPUT_NOT_WRITTEN} when that fails
     */
    public static void write(Path target, String text) {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes sure that files can be made in a folder, so that a long task does not fail at its end.
     *
     * @param folder the folder; made when it is not there
     * @throws RoutescopeException {@code OUTPUT_NOT_WRITTEN} when they cannot
     */
    public static void checkFolder(Path folder) {
        try {
            Files.createDirectories(folder.toAbsolutePath());
            Files.delete(Files.createTempFile(folder.toAbsolutePath(), ".routescope", ".tmp"));
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw notWritten(folder, e);
        }
    }

    /**
     * Makes sure that a file can be made where it shall be.
     *
     * @param file the file
     * @throws RoutescopeException {@code OUTPUT_NOT_WRITTEN} when it cannot
     */
    public static void checkFolderOf(Path file) {
        checkFolder(folderOf(file.toAbsolutePath()));
    }

    private static Path folderOf(Path absolute) {
        Path folder = absolute.getParent();
        return folder == null ? absolute : folder;
    }

    /** A new file is private; a file to be shared gets the permissions any program would give it. */
    private static void sync(Path file, byte[] content) throws IOException {
        Files.delete(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.isDirectory(to)) {
            throw new FileSystemException(to.toString(), null, "a folder of this name is in the way");
        }
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static RoutescopeException notWritten(Path target, Exception cause) {
        return new RoutescopeException(ErrorCode.OUTPUT_NOT_WRITTEN, cause, target, reason(cause));
    }

    /** The words for the usual reasons; the Java names of exceptions help nobody. */
    private static String reason(Exception cause) {
        if (cause instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (cause instanceof ReadOnlyFileSystemException) {
            return "the file system is read-only";
        }
        if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
            return "a file stands where a folder is needed";
        }
        if (cause instanceof NoSuchFileException) {
            return "the folder vanished";
        }
        if (cause instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return String.valueOf(cause.getMessage());
    }
}
