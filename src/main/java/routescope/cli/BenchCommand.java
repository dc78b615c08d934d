package routescope.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import routescope.app.UiMeasurement;
import routescope.app.bench.Bench;
import routescope.app.bench.BenchOptions;
import routescope.app.bench.BenchReport;
import routescope.app.bench.MemoryUse;
import routescope.app.bench.ModelSpeed;
import routescope.app.bench.RunFileSpeed;
import routescope.app.bench.StartTimes;
import routescope.app.bench.WindowSpeed;

/** Measures speed, start and memory. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure training speed, start and memory, and with --ui the window too.",
        footer = {"", "The JSON is described in src/docs/bench.md. Takes about two minutes on an idle machine."})
final class BenchCommand implements Callable<Integer> {
    private static final int WINDOW_WIDTH = 1280;
    private static final int WINDOW_HEIGHT = 800;
    private static final double LONGEST = 3600;
    private static final int REPEATS = 25;
    private static final double MOST_MEGABYTES = 200;

    private final Services services;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "Print the results as JSON.")
    boolean json;

    @Option(names = "--ui", description = "Measure the window first; needs a display (xvfb-run serves).")
    boolean ui;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "Seconds for each model at each number of threads. Default: ${DEFAULT-VALUE}.")
    double seconds = 5;

    @Option(
            names = "--ui-seconds",
            paramLabel = "N",
            description = "Seconds for the window, after as many for warming up. Default: ${DEFAULT-VALUE}.")
    double uiSeconds = 20;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Updates between the two looks at memory. Default: ${DEFAULT-VALUE}.")
    int steps = 10_000;

    @Option(
            names = "--file-mb",
            paramLabel = "N",
            description = "Size of the run file that is saved and opened. Default: ${DEFAULT-VALUE}.")
    double fileMegabytes = 50;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress.")
    boolean quiet;

    BenchCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec, quiet);
        if (!(fileMegabytes > 0 && fileMegabytes <= MOST_MEGABYTES)) {
            throw new ParameterException(spec.commandLine(), "--file-mb is a number above 0 up to 200.");
        }
        if (!isTime(seconds) || !isTime(uiSeconds) || steps < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--seconds and --ui-seconds are numbers above 0 up to 3600, --steps is a whole number from 1.");
        }
        @Nullable UiMeasurement window = ui ? measureWindow(terminal) : null;
        BenchReport report;
        try (NativeStart.Unpacking unpacking = NativeStart.announce(services, terminal)) {
            BenchOptions options = new BenchOptions(seconds, REPEATS, uiSeconds, steps, fileMegabytes);
            Bench bench = new Bench(services.data(), options, part -> {
                if (!quiet) {
                    terminal.say("Measuring: " + part);
                }
            });
            report = bench.measure(window);
            unpacking.done();
        }
        if (json) {
            terminal.print(Json.snakeText(report));
        } else {
            print(terminal, report);
        }
        return ExitCode.OK;
    }

    private static boolean isTime(double wanted) {
        return wanted > 0 && wanted <= LONGEST;
    }

    private UiMeasurement measureWindow(Terminal terminal) {
        int length = (int) Math.ceil(uiSeconds);
        OffScreen.useUnlessDisplay(services.surroundings(), WINDOW_WIDTH, WINDOW_HEIGHT);
        terminal.say("Measuring: the window, %d seconds".formatted(length));
        return services.window().get().measure(Bench.windowConfig(), length);
    }

    private static void print(Terminal terminal, BenchReport report) {
        terminal.print("%s, %d cores, %s, load %s"
                .formatted(
                        report.machine().processor(),
                        report.machine().cores(),
                        report.machine().java(),
                        Terminal.words("%.2f", report.machine().loadAverage())));
        for (ModelSpeed speed : report.speeds()) {
            terminal.print(Terminal.words(
                    "%-17s %d threads  %7.0f images/s (min %.0f, median %.0f)  %5.1f GFLOP/s, %2.0f %% of the peak",
                    speed.model(),
                    speed.threads(),
                    speed.max(),
                    speed.min(),
                    speed.median(),
                    speed.gflops(),
                    100 * speed.shareOfPeak()));
        }
        report.gemmPeakGflops()
                .forEach((threads, peak) ->
                        terminal.print(Terminal.words("product, %s threads: peak %.0f GFLOP/s", threads, peak)));
        StartTimes start = report.start();
        terminal.print(Terminal.words(
                "start: native library %.0f ms, images %.0f ms, first step %.0f ms; process to first step %.0f ms",
                start.nativeLibrary(), start.images(), start.firstStep(), start.processToFirstStep()));
        MemoryUse memory = report.memory();
        terminal.print(Terminal.words(
                "memory over %d steps, MB: heap %.1f -> %.1f, off-heap %.1f -> %.1f, resident %.0f -> %.0f (peak %.0f)",
                memory.steps(),
                memory.heapBefore(),
                memory.heapAfter(),
                memory.offHeapBefore(),
                memory.offHeapAfter(),
                memory.residentBefore(),
                memory.residentAfter(),
                memory.residentPeak()));
        RunFileSpeed file = report.runFile();
        terminal.print(Terminal.words(
                "run file of %.0f MB (step %d, %d key frames): training waits %.2f s, saved in %.2f s, read in %.2f s, open in %.2f s",
                file.megabytes(),
                file.step(),
                file.keyFrames(),
                file.keepSeconds(),
                file.saveSeconds(),
                file.readSeconds(),
                file.openSeconds()));
        WindowSpeed window = report.window();
        if (window != null) {
            terminal.print(Terminal.words(
                    "window: %.0f images/s, %.0f %% of headless; %.1f frames/s; block p99 %.1f ms; Next p95 %.1f ms",
                    window.window().imagesPerSecond(),
                    100 * window.shareOfHeadless(),
                    window.window().framesPerSecond(),
                    window.window().longestBlock99(),
                    window.window().nextToDrawn95()));
        }
    }
}
