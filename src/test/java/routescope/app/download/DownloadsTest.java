package routescope.app.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

class DownloadsTest {
    private static final int SIZE = 300_000;

    @TempDir
    Path folder;

    private final byte[] content = new byte[SIZE];
    private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Downloads downloads = new Downloads(Duration.ofSeconds(20));
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        new Random(3).nextBytes(content);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/whole", exchange -> answer(exchange, SIZE));
        server.createContext("/cut", exchange -> answer(exchange, SIZE / 3));
        server.createContext("/stubborn", this::answerAllAgain);
        server.createContext("/stalls", this::stall);
        server.createContext("/missing", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void fetchesAFileOnce() throws IOException {
        RemoteFile file = file("whole", checksum());
        List<Long> told = new ArrayList<>();
        Path here = downloads.fetch(file, folder.resolve("new"), (done, total) -> told.add(done));
        assertThat(Files.readAllBytes(here)).isEqualTo(content);
        assertThat(told.get(told.size() - 1)).isEqualTo(SIZE);
        downloads.fetch(file, folder.resolve("new"), (done, total) -> true);
        assertThat(ranges).hasSize(1);
    }

    @Test
    void goesOnWhereTheConnectionWasCut() throws IOException {
        Path here = downloads.fetch(file("cut", checksum()), folder, (done, total) -> true);
        assertThat(Files.readAllBytes(here)).isEqualTo(content);
        assertThat(ranges).hasSizeGreaterThan(2);
        assertThat(ranges.get(1)).startsWith("bytes=").isNotEqualTo("bytes=0-");
        assertThat(folder.resolve("file.bin.part")).doesNotExist();
    }

    @Test
    void goesOnWhereAnEarlierProgramEnded() throws IOException {
        Files.write(folder.resolve("file.bin.part"), Arrays.copyOf(content, 1000));
        Path here = downloads.fetch(file("whole", checksum()), folder, (done, total) -> true);
        assertThat(ranges).containsExactly("bytes=1000-");
        assertThat(Files.readAllBytes(here)).isEqualTo(content);
    }

    @Test
    void beginsAnewWhenTheServerKnowsNoParts() throws IOException {
        Files.write(folder.resolve("file.bin.part"), new byte[5000]);
        Path here = downloads.fetch(file("stubborn", checksum()), folder, (done, total) -> true);
        assertThat(Files.readAllBytes(here)).isEqualTo(content);
    }

    @Test
    void removesAFileOfAnotherChecksum() {
        RoutescopeException failure = catchThrowableOfType(
                RoutescopeException.class, () -> downloads.fetch(file("whole", "00ff"), folder, (done, total) -> true));
        assertThat(failure.code()).isEqualTo(ErrorCode.DOWNLOAD_CHANGED);
        assertThat(failure.sentence()).contains("file.bin").contains("00ff");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keepsWhatCameWhenCancelled() throws IOException {
        RoutescopeException failure = catchThrowableOfType(
                RoutescopeException.class,
                () -> downloads.fetch(file("stalls", checksum()), folder, (done, total) -> done < SIZE / 2));
        assertThat(failure.code()).isEqualTo(ErrorCode.CANCELLED);
        assertThat(Files.size(folder.resolve("file.bin.part"))).isEqualTo(SIZE / 2);
    }

    @Test
    void givesUpWhenNothingComes() throws IOException {
        Downloads impatient = new Downloads(Duration.ofMillis(300));
        RoutescopeException failure = catchThrowableOfType(
                RoutescopeException.class,
                () -> impatient.fetch(file("stalls", checksum()), folder, (done, total) -> true));
        assertThat(failure.code()).isEqualTo(ErrorCode.DOWNLOAD_FAILED);
        assertThat(failure.hint()).contains("kept");
        assertThat(folder.resolve("file.bin.part")).exists();
    }

    @Test
    void saysWhatTheServerAnswers() {
        RoutescopeException failure = catchThrowableOfType(
                RoutescopeException.class,
                () -> downloads.fetch(file("missing", checksum()), folder, (done, total) -> true));
        assertThat(failure.code()).isEqualTo(ErrorCode.DOWNLOAD_FAILED);
        assertThat(failure.sentence()).contains("404");
    }

    @Test
    void knowsWhereTheUsualSetsComeFrom() {
        assertThat(KnownSet.all()).extracting(KnownSet::id).containsExactly("mnist", "cifar-10", "celeba");
        assertThat(KnownSet.all()).allMatch(set -> !set.licence().isBlank() && set.bytes() > 0);
        assertThat(KnownSet.all().get(2).direct()).isFalse();
    }

    private RemoteFile file(String path, String checksum) {
        URI address = URI.create("http://%s:%d/%s"
                .formatted(
                        server.getAddress().getAddress().getHostAddress(),
                        server.getAddress().getPort(),
                        path));
        return new RemoteFile(address, "file.bin", SIZE, "SHA-256", checksum);
    }

    private String checksum() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Honours ranges, and breaks the connection after some bytes. */
    private void answer(HttpExchange exchange, int most) throws IOException {
        int from = from(exchange);
        if (from > 0) {
            exchange.getResponseHeaders().set("Content-Range", "bytes %d-%d/%d".formatted(from, SIZE - 1, SIZE));
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, SIZE - from);
        OutputStream out = exchange.getResponseBody();
        out.write(content, from, Math.min(most, SIZE - from));
        out.flush();
        exchange.close();
    }

    private void answerAllAgain(HttpExchange exchange) throws IOException {
        from(exchange);
        exchange.sendResponseHeaders(200, SIZE);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private void stall(HttpExchange exchange) throws IOException {
        int from = from(exchange);
        if (from > 0) {
            exchange.getResponseHeaders().set("Content-Range", "bytes %d-%d/%d".formatted(from, SIZE - 1, SIZE));
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, SIZE - from);
        exchange.getResponseBody().write(content, from, Math.max(0, SIZE / 2 - from));
        exchange.getResponseBody().flush();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private int from(HttpExchange exchange) {
        String range = String.valueOf(exchange.getRequestHeaders().getFirst("Range"));
        ranges.add(range);
        return range.startsWith("bytes=") ? Integer.parseInt(range.substring(6, range.length() - 1)) : 0;
    }
}
