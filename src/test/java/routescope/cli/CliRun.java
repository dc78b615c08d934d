package routescope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import routescope.app.PictureRequest;
import routescope.app.UiMeasurement;
import routescope.app.WindowLauncher;
import routescope.app.WindowOptions;
import routescope.app.start.NativeCache;
import routescope.app.start.Surroundings;
import routescope.core.data.DataSources;
import routescope.core.run.RunConfig;

/**
 * One command as a person would run it.
 *
 * @param code exit code
 * @param out what it printed
 * @param err what it said beside that
 * @param picture the picture it asked the window for
 */
record CliRun(int code, String out, String err, @Nullable PictureRequest picture) {
    /** A run of a second: few small images, two epochs. */
    static final String[] SMALL = {
        "--preset", "pattern", "--set", "data.trainSamples=40", "--set", "data.testSamples=20", "--epochs", "2"
    };

    /** On a machine that has what windows need, whether this one has it or not: the window is a stand-in. */
    static CliRun of(String... args) {
        return with(Map.of("LD_LIBRARY_PATH", folderWithGtk().toString()), args);
    }

    private static Path folderWithGtk() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "test-gtk")).toAbsolutePath();
            Files.write(folder.resolve("libgtk-3.so.0"), new byte[0]);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CliRun small(String command, String... more) {
        String[] args = new String[1 + SMALL.length + more.length];
        args[0] = command;
        System.arraycopy(SMALL, 0, args, 1, SMALL.length);
        System.arraycopy(more, 0, args, 1 + SMALL.length, more.length);
        return of(args);
    }

    static CliRun with(Map<String, String> environment, String... args) {
        Surroundings here = Surroundings.of(System.getProperties(), environment);
        NativeCache cache =
                new NativeCache(Path.of(System.getProperty("user.home"), ".javacpp", "cache"), NativeCache.State.USUAL);
        return with(here, cache, args);
    }

    static CliRun with(Surroundings surroundings, NativeCache cache, String... args) {
        AtomicReference<PictureRequest> picture = new AtomicReference<>();
        Services services = new Services(
                surroundings,
                cache,
                new DataSources(),
                new VizPictures(),
                VizPictures::checkFonts,
                () -> new FakeWindow(picture));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Commands.create(services)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new CliRun(code, out.toString(), err.toString(), picture.get());
    }

    private record FakeWindow(AtomicReference<PictureRequest> request) implements WindowLauncher {
        @Override
        public int open(WindowOptions options) {
            return 0;
        }

        @Override
        public UiMeasurement measure(RunConfig config, int seconds) {
            return new UiMeasurement(seconds, 1000, 800, 60, 16, 20, 30, 100, 31, 2500);
        }

        @Override
        public void picture(PictureRequest wanted) {
            request.set(wanted);
        }
    }
}
