package routescope.app.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/**
 * Fetches files. What is here already is not fetched again, not even after the program was closed: a file grows under its
 * name with {@code .part} added and gets its own name only with the right checksum.
 */
public final class Downloads {
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int BEYOND_THE_END = 416;
    /** Milliseconds between two reports, which is also how long a cancelled download still goes on. */
    private static final int TICK = 100;
    /** Attempts in a row that may bring nothing new. */
    private static final int FRUITLESS = 3;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final Duration patience;

    /**
     * Makes it.
     *
     * @param patience how long a connection may bring nothing before it counts as cut
     */
    public Downloads(Duration patience) {
        this.patience = patience;
    }

    /**
     * Fetches a file, going on where an earlier attempt ended. Waits for it: not for the thread of a window.
     *
     * @param file which file
     * @param folder where to put it; made when it is missing
     * @param progress told ten times a second; may cancel
     * @return the file
     * @throws RoutescopeException {@code DOWNLOAD_FAILED} when the connection fails and {@code CANCELLED} when cancelled,
     *     what is here stays then; {@code DOWNLOAD_CHANGED} when the checksum is another, and {@code OUTPUT_NOT_WRITTEN}
     */
    public Path fetch(RemoteFile file, Path folder, DownloadProgress progress) {
        Path target = folder.resolve(file.name());
        Path part = folder.resolve(file.name() + ".part");
        try {
            Files.createDirectories(folder);
            if (Files.isRegularFile(target) && checksum(target, file).equals(expected(file))) {
                return target;
            }
            bring(file, part, progress);
            String found = checksum(part, file);
            if (!found.equals(expected(file))) {
                Files.delete(part);
                throw new RoutescopeException(ErrorCode.DOWNLOAD_CHANGED, file.name(), expected(file), found);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException e) {
            throw new RoutescopeException(
                    ErrorCode.OUTPUT_NOT_WRITTEN, e, target, e.getClass().getSimpleName());
        }
    }

    /** Tries again as long as attempts bring something. */
    private void bring(RemoteFile file, Path part, DownloadProgress progress) throws IOException {
        int fruitless = 0;
        while (true) {
            long before = size(part);
            String trouble = attempt(file, part, progress);
            if (trouble.isEmpty()) {
                return;
            }
            fruitless = size(part) > before ? 0 : fruitless + 1;
            if (fruitless >= FRUITLESS) {
                throw new RoutescopeException(
                        ErrorCode.DOWNLOAD_FAILED, file.address().toString(), trouble);
            }
        }
    }

    /** {@return why the attempt did not bring the whole file, empty when it did} */
    private String attempt(RemoteFile file, Path part, DownloadProgress progress) throws IOException {
        long here = size(part);
        if (file.bytes() > 0 && here >= file.bytes()) {
            return "";
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(file.address());
        if (here > 0) {
            request.header("Range", "bytes=" + here + "-");
        }
        try (Receiver receiver = new Receiver(part, here, file.bytes())) {
            CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request.build(), receiver);
            String trouble = await(answer, receiver, progress);
            return trouble.isEmpty() ? judge(answer.join().statusCode(), receiver, part) : trouble;
        }
    }

    private static String judge(int status, Receiver receiver, Path part) throws IOException {
        if (status == BEYOND_THE_END) {
            // Either all is here, which the checksum will tell, or it is of another file and must go.
            return "";
        }
        if (status != OK && status != PARTIAL) {
            return "the server answers " + status;
        }
        return receiver.total() > 0 && size(part) < receiver.total() ? "the connection was cut" : "";
    }

    /** {@return why the answer did not come, empty when it did} */
    private String await(CompletableFuture<HttpResponse<Void>> answer, Receiver receiver, DownloadProgress progress)
            throws IOException {
        long seen = receiver.done();
        long since = System.nanoTime();
        while (true) {
            try {
                answer.get(TICK, TimeUnit.MILLISECONDS);
                receiver.rethrow();
                progress.report(receiver.done(), receiver.total());
                return "";
            } catch (TimeoutException e) {
                if (!progress.report(receiver.done(), receiver.total())) {
                    answer.cancel(true);
                    throw new RoutescopeException(ErrorCode.CANCELLED, e, "The download");
                }
                boolean moved = receiver.done() != seen;
                seen = receiver.done();
                since = moved ? System.nanoTime() : since;
                if (System.nanoTime() - since > patience.toNanos()) {
                    answer.cancel(true);
                    return "nothing came for " + patience.toSeconds() + " s";
                }
            } catch (ExecutionException e) {
                receiver.rethrow();
                return reason(e);
            } catch (InterruptedException e) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                throw new RoutescopeException(ErrorCode.CANCELLED, e, "The download");
            }
        }
    }

    private static String reason(ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (cause instanceof java.net.ConnectException) {
            return "the server cannot be reached";
        }
        return "the connection was cut (" + cause.getClass().getSimpleName() + ")";
    }

    private static long size(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.size(file) : 0;
    }

    private static String expected(RemoteFile file) {
        return file.checksum().toLowerCase(Locale.ROOT);
    }

    private static String checksum(Path path, RemoteFile file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance(file.algorithm());
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new RoutescopeException(
                    ErrorCode.INTERNAL, e, "checking a download", "this Java has no " + file.algorithm());
        }
    }
}
