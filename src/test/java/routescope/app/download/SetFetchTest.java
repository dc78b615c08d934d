package routescope.app.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

class SetFetchTest {
    private static final String[] NAMES = {
        "data_batch_1.bin",
        "data_batch_2.bin",
        "data_batch_3.bin",
        "data_batch_4.bin",
        "data_batch_5.bin",
        "test_batch.bin"
    };

    @TempDir
    Path folder;

    private HttpServer server;
    private byte[] served = {};
    private final SetFetch fetch = new SetFetch(new Downloads(Duration.ofSeconds(5)));

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, served.length);
            exchange.getResponseBody().write(served);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static byte[] archive(String folder, int bytes) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(all))) {
            for (String name : NAMES) {
                TarArchiveEntry entry = new TarArchiveEntry(folder + name);
                entry.setSize(bytes);
                tar.putArchiveEntry(entry);
                tar.write(new byte[bytes]);
                tar.closeArchiveEntry();
            }
        }
        return all.toByteArray();
    }

    private KnownSet set(long told) throws GeneralSecurityException {
        String sum = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(served));
        URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/set.tar.gz");
        RemoteFile file = new RemoteFile(address, "set.tar.gz", served.length, "MD5", sum);
        return new KnownSet("cifar-10", "CIFAR-10", address, "none", told, List.of(file));
    }

    @Test
    void fetchesAndUnpacksAndFindsTheSetAgain() throws IOException, GeneralSecurityException {
        served = archive("cifar-10-batches-bin/", 3073);
        AtomicLong last = new AtomicLong();
        KnownSet set = set(served.length + 30_000);
        Path there = fetch.fetch(set, folder, (done, total) -> {
            assertThat(done).isBetween(0L, total);
            last.set(done);
            return true;
        });
        assertThat(there).isEqualTo(folder.resolve("cifar-10-batches-bin"));
        assertThat(there.resolve("test_batch.bin")).hasSize(3073);
        assertThat(last).hasPositiveValue();
        assertThat(SetFetch.find(set, folder)).contains(there);
        assertThat(SetFetch.find(set, there)).contains(there);
        assertThat(SetFetch.find(set, folder.resolve("nowhere"))).isEmpty();
    }

    @Test
    void writesNothingOutsideOfTheFolder() throws IOException, GeneralSecurityException {
        served = archive("../outside/", 10);
        KnownSet set = set(100_000);
        Path inner = folder.resolve("inner");
        assertThatThrownBy(() -> fetch.fetch(set, inner, (done, total) -> true))
                .isInstanceOfSatisfying(
                        RoutescopeException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ARCHIVE_DAMAGED))
                .hasMessageContaining("../outside");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void stopsAtABombAndWhenTold() throws IOException, GeneralSecurityException {
        served = archive("cifar-10-batches-bin/", 200_000);
        KnownSet bomb = set(served.length);
        assertThatThrownBy(() -> fetch.fetch(bomb, folder, (done, total) -> true))
                .isInstanceOf(RoutescopeException.class)
                .hasMessageContaining("holds more than");
        KnownSet set = set(2_000_000);
        assertThatThrownBy(() -> fetch.fetch(set, folder, (done, total) -> done <= served.length))
                .isInstanceOfSatisfying(
                        RoutescopeException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void saysWhatIsNoArchiveAndWhatMayNotBeFetched() throws GeneralSecurityException {
        served = new byte[] {1, 2, 3, 4};
        KnownSet broken = set(100);
        assertThatThrownBy(() -> fetch.fetch(broken, folder, (done, total) -> true))
                .isInstanceOfSatisfying(
                        RoutescopeException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ARCHIVE_DAMAGED));
        KnownSet celeba = KnownSet.all().get(2);
        assertThatThrownBy(() -> fetch.fetch(celeba, folder, (done, total) -> true))
                .hasMessageContaining("may not be fetched");
        KnownSet huge = new KnownSet("mnist", "MNIST", broken.page(), "none", Long.MAX_VALUE / 8, broken.files());
        assertThatThrownBy(() -> fetch.fetch(huge, folder, (done, total) -> true))
                .isInstanceOfSatisfying(
                        RoutescopeException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DISK_FULL));
    }
}
