package routescope;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import picocli.CommandLine.ExitCode;
import routescope.app.WindowLauncher;
import routescope.app.WindowOptions;
import routescope.app.start.Gtk3;
import routescope.app.start.HeapManners;
import routescope.app.start.NativeCache;
import routescope.app.start.NativeLibraries;
import routescope.app.start.StartMode;
import routescope.app.start.Surroundings;
import routescope.cli.Commands;
import routescope.cli.NativeStart;
import routescope.cli.Services;
import routescope.cli.StartNotes;
import routescope.cli.Terminal;
import routescope.cli.VizPictures;
import routescope.core.data.DataSources;
import routescope.core.error.ErrorCode;
import routescope.core.error.OutermostHandler;
import routescope.core.error.RoutescopeException;

/** Picks window, headless demonstration or command before any toolkit class loads. */
public final class Main {
    private final PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
    private final PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
    private final Surroundings surroundings = Surroundings.of(System.getProperties(), System.getenv());

    private Main() {}

    /**
     * Starts the program.
     *
     * @param args the command line; none opens the window
     */
    public static void main(String[] args) {
        System.exit(new Main().start(List.of(args)));
    }

    private int start(List<String> args) {
        setUnlessSet("org.bytedeco.javacpp.maxbytes", "2g");
        setUnlessSet("org.bytedeco.javacpp.maxphysicalbytes", "4g");
        Services services = services();
        StartMode mode = StartMode.decide(args, surroundings, () -> Gtk3.isInstalled(surroundings));
        try {
            return switch (mode) {
                case WINDOW -> openWindow(services, Optional.empty());
                case WINDOW_WITH_FILE -> openWindow(services, Optional.of(Path.of(args.get(0))));
                case COMMAND -> execute(services, args);
                case FILE_WITHOUT_DISPLAY -> {
                    err.println(StartNotes.fileWithoutDisplay(args.get(0)));
                    yield ExitCode.SOFTWARE;
                }
                case DEMONSTRATION_WITHOUT_DISPLAY, DEMONSTRATION_WITHOUT_GTK -> {
                    err.println(StartNotes.demonstration(mode));
                    yield execute(services, StartNotes.demonstrationCommand());
                }
            };
        } catch (OutOfMemoryError e) {
            StartNotes.outOfMemory(err);
            return ExitCode.SOFTWARE;
        }
    }

    private int execute(Services services, List<String> args) {
        setUnlessSet("java.awt.headless", "true");
        return Commands.create(services).setOut(out).setErr(err).execute(args.toArray(String[]::new));
    }

    @OutermostHandler("a toolkit that fails to start would show a stack trace")
    private int openWindow(Services services, Optional<Path> file) {
        // Commands are over soon, and with a small heap two workers would wait for the collector half of the time.
        HeapManners.keepSmall();
        try {
            WindowOptions options = new WindowOptions(
                    Services.mnistFolder(surroundings),
                    file,
                    ManagementFactory.getRuntimeMXBean().getStartTime(),
                    NativeStart.pending(services, Terminal.of(out, err)));
            return services.window().get().open(options);
        } catch (RoutescopeException e) {
            err.println(e.sentence());
            err.println(e.hint());
        } catch (RuntimeException | LinkageError e) {
            // The toolkit fails in many ways: no display, no pipeline, a library that is missing.
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            StartNotes.windowFailed(Optional.ofNullable(cause.getMessage()).orElse(cause.toString()), err);
        }
        return ExitCode.SOFTWARE;
    }

    private Services services() {
        Optional<Path> named =
                Optional.ofNullable(System.getProperty(NativeCache.PROPERTY)).map(Path::of);
        NativeCache cache = NativeCache.choose(
                surroundings, named, NativeLibraries.find(surroundings.platform(), Main.class.getClassLoader()));
        if (cache.moved()) {
            System.setProperty(NativeCache.PROPERTY, cache.folder().toString());
        }
        Supplier<WindowLauncher> window = () -> ServiceLoader.load(WindowLauncher.class)
                .findFirst()
                .orElseThrow(() -> new RoutescopeException(ErrorCode.WINDOW_NOT_OPENED, "it is not in this build"));
        return new Services(surroundings, cache, new DataSources(), new VizPictures(), VizPictures::checkFonts, window);
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
