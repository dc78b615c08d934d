package routescope.app.download;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes what comes over a connection to the end of a file. Written by the connection's thread, read by another. */
final class Receiver implements HttpResponse.BodyHandler<Void>, AutoCloseable {
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

    private final FileChannel channel;
    private final long here;
    private volatile long done;
    private volatile long total;
    private volatile @Nullable IOException failure;

    Receiver(Path part, long here, long expected) throws IOException {
        channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.here = here;
        done = here;
        total = expected;
    }

    long done() {
        return done;
    }

    long total() {
        return total;
    }

    void rethrow() throws IOException {
        IOException met = failure;
        if (met != null) {
            throw met;
        }
    }

    @Override
    public HttpResponse.BodySubscriber<Void> apply(HttpResponse.ResponseInfo info) {
        long length = info.headers().firstValueAsLong("Content-Length").orElse(0);
        if (info.statusCode() == OK) {
            begin(0, length);
        } else if (info.statusCode() == PARTIAL) {
            Matcher range =
                    RANGE.matcher(info.headers().firstValue("Content-Range").orElse(""));
            boolean told = range.matches();
            long all = told && !range.group(2).equals("*") ? Long.parseLong(range.group(2)) : here + length;
            begin(told ? Long.parseLong(range.group(1)) : here, all);
        } else {
            return HttpResponse.BodySubscribers.discarding();
        }
        return HttpResponse.BodySubscribers.ofByteArrayConsumer(this::write);
    }

    /** A server that sends the whole file again begins it anew; one that sends another part would leave a hole. */
    private void begin(long from, long all) {
        try {
            if (from > here) {
                throw new IOException("the server sent another part than was asked for");
            }
            channel.truncate(from);
            channel.position(from);
            done = from;
            total = all > 0 ? all : total;
        } catch (IOException e) {
            failure = e;
        }
    }

    private void write(Optional<byte[]> bytes) {
        if (bytes.isEmpty() || failure != null) {
            return;
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes.get());
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            done = channel.position();
        } catch (IOException e) {
            failure = e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
