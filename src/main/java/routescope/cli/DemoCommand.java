package routescope.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import routescope.app.demo.Demonstration;
import routescope.core.metric.MetricPoint;

/** The demonstration without a window. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Train the joint preset for ten epochs and write the routing board before and after, the curves, "
                + "metrics.csv, run.json and the weights. This also runs without arguments where no window can open.")
final class DemoCommand implements Callable<Integer> {
    /** Where the demonstration writes when nothing else is said. */
    static final String FOLDER = "target/demo";

    private final Services services;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the files. Default: ${DEFAULT-VALUE}.")
    Path out = Path.of(FOLDER);

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress.")
    boolean quiet;

    DemoCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec, quiet);
        terminal.say("Demonstration: 8 experts learn to find two digits among 16 patches, 10 epochs of 1000 images.");
        NativeStart.load(services, terminal);
        Demonstration.Outcome outcome;
        try (TerminalListener listener = new TerminalListener(terminal)) {
            outcome = new Demonstration(services.data(), services.pictures()).show(out, listener);
        }
        MetricPoint before = outcome.training().start().latest();
        MetricPoint after = outcome.training().end().latest();
        terminal.say(Terminal.words(
                "Test accuracy %.3f -> %.3f; an expert selects the digit that decides in %.0f %% -> %.0f %% of images.",
                before.testAccuracy(), after.testAccuracy(), percent(before), percent(after)));
        outcome.files().forEach(file -> terminal.print(file.toString()));
        return outcome.training().divergence().isPresent() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private static double percent(MetricPoint point) {
        return 100 * Arrays.stream(point.routingPrecision()).average().orElse(Double.NaN);
    }
}
