package routescope.app.download;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * Unpacks a {@code .tar.gz}. Nothing is written outside of the folder, whatever names the archive holds; only plain files
 * are written, and no more than expected of it.
 */
final class TarGz {
    private static final int BUFFER = 1 << 16;

    private TarGz() {}

    /**
     * Unpacks.
     *
     * @param archive the file
     * @param folder where to; files of the same names are replaced
     * @param most bytes that the contents may have in all
     * @param progress told how far it is; may cancel, what is written whole stays then
     * @throws RoutescopeException {@code ARCHIVE_DAMAGED} when it is no such archive, holds more than {@code most} or a name
     *     that leads out of the folder; {@code CANCELLED}
     */
    static void unpack(Path archive, Path folder, long most, DownloadProgress progress) {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive), BUFFER);
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file, BUFFER))) {
            long done = 0;
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder.normalize())) {
                    throw damaged(archive, "it holds the name " + entry.getName(), null);
                }
                if (entry.isFile()) {
                    done = copy(tar, target, done, most, archive, progress);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(archive, e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private static long copy(
            InputStream from, Path target, long before, long most, Path archive, DownloadProgress progress)
            throws IOException {
        Path folder = target.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        long done = before;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream to = Files.newOutputStream(part)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                done += read;
                if (done > most) {
                    throw damaged(archive, "it holds more than " + most + " bytes", null);
                }
                to.write(buffer, 0, read);
                if (!progress.report(done, most)) {
                    throw new RoutescopeException(ErrorCode.CANCELLED, "Unpacking");
                }
            }
        } catch (RoutescopeException | IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        return done;
    }

    private static RoutescopeException damaged(Path archive, String why, @Nullable Throwable cause) {
        return new RoutescopeException(ErrorCode.ARCHIVE_DAMAGED, cause, archive, why);
    }
}
