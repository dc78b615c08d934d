package routescope.app.recovery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that the window of a swap file is alive. The lock is one of the operating system, which lets go of it when the
 * process ends in whatever way; where the file system knows none, the process named in the file is asked for.
 */
final class SwapLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SwapLock.class);
    private static final int LONGEST = 200;

    private final Path file;
    private final @Nullable FileChannel channel;

    private SwapLock(Path file, @Nullable FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * {@return how the locks of this process begin}
     *
     * <p>The name says whose a lock is, because a process must never open its own: on POSIX systems, closing any channel
     * of a file lets go of every lock that the process has on it.
     */
    static String prefix() {
        ProcessHandle me = ProcessHandle.current();
        long start = me.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return "window-" + me.pid() + "-" + start + "-";
    }

    /** Takes a lock that nobody has. @param file where; made when it is not there */
    static SwapLock take(Path file) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.write(ByteBuffer.wrap(me().getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
            if (channel.tryLock() == null) {
                LOG.warn("{} is locked by somebody else", file);
            }
        } catch (IOException | OverlappingFileLockException e) {
            LOG.warn("{} cannot be locked: {}", file, e.toString());
        }
        return new SwapLock(file, channel);
    }

    /** {@return whether the process that made a lock is alive} @param file the lock, which may be missing */
    static boolean isHeld(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        if (String.valueOf(file.getFileName()).startsWith(prefix())) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                return true;
            }
            lock.release();
            return false;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return isAlive(file);
        }
    }

    private static boolean isAlive(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, 0, Math.min(LONGEST, bytes.length), StandardCharsets.UTF_8);
            String[] parts = text.split(" ", -1);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .map(process -> text.equals(name(process)))
                    .orElse(false);
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    private static String me() {
        return name(ProcessHandle.current());
    }

    /** A number of a process may be given again; together with its start it is not. */
    private static String name(ProcessHandle process) {
        Optional<Instant> start = process.info().startInstant();
        return process.pid() + " " + start.map(Instant::toString).orElse("");
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be removed: {}", file, e.toString());
        }
    }
}
