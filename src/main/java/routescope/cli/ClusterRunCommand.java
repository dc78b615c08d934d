package routescope.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import routescope.app.experiment.SweepJob;
import routescope.app.export.ClusterTables;
import routescope.app.export.LabFolder;
import routescope.core.cluster.Activation;
import routescope.core.cluster.ClusterData;
import routescope.core.cluster.ClusterMemory;
import routescope.core.cluster.ClusterPoint;
import routescope.core.cluster.ClusterRun;
import routescope.core.cluster.ClusterRunConfig;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.ClusterSnapshot;
import routescope.core.cluster.ClusterTrainingConfig;
import routescope.core.cluster.Normalisation;
import routescope.core.cluster.Reading;
import routescope.viz.ClusterFiles;

/** One run of a mixture, with everything that is measured on the way. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Train one mixture and write everything that is measured on the way.",
        footer = {
            "",
            "With --out DIR: history.csv, products.csv, run.json; learning, entropy, load, alone, products "
                    + "as .png and .svg. Files of these names are replaced.",
            "Exit code: 0 trained, 1 failed or diverged, 2 wrong usage.",
            "Example: cluster run --setting s1 --activation cubic --seed 1 --out run"
        })
final class ClusterRunCommand implements Callable<Integer> {
    private static final int TEST_EVERY = 10;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(names = "--setting", paramLabel = "NAME", description = "Data: s1, s2, s3, s4, verify, visualisation.")
    String setting = "s1";

    @Option(
            names = "--activation",
            paramLabel = "NAME",
            description = "Experts: linear, cubic, relu, celu, gelu, tanh.")
    String activation = "cubic";

    @Option(names = "--reading", paramLabel = "NAME", description = "code or paper. Default: code.")
    String reading = "code";

    @Option(names = "--seed", paramLabel = "N", description = "Root seed. Default: 1.")
    long seed = 1;

    @Option(names = "--experts", paramLabel = "M", description = "Experts. Default: 8; 4 for visualisation.")
    @Nullable
    Integer experts;

    @Option(names = "--filters", paramLabel = "J", description = "Filters for each output of an expert. Default: 8.")
    int filters = 8;

    @Option(names = "--samples", paramLabel = "N", description = "Training and test samples. Default: as in the paper.")
    int samples;

    @Option(names = "--epochs", paramLabel = "N", description = "Epochs at most. Default: 501.")
    int epochs = 501;

    @Option(names = "--noise", paramLabel = "NAME", description = "Routing noise: fresh, fixed, off. Default: fresh.")
    String noise = "fresh";

    @Option(
            names = "--normalisation",
            paramLabel = "NAME",
            description = "Of the experts' gradients: per-expert, per-tensor, none. Default: per-expert.")
    String normalisation = "per-expert";

    @Option(names = "--expert-rate", paramLabel = "RATE", description = "Learning rate of the experts. Default: 0.001.")
    double expertRate = 0.001;

    @Option(names = "--router-rate", paramLabel = "RATE", description = "Learning rate of the router. Default: 0.1.")
    double routerRate = 0.1;

    @Option(names = "--balance", paramLabel = "WEIGHT", description = "Weight of load balancing. Default: 0, none.")
    double balance;

    @Option(names = "--no-early-stop", description = "Go on to the last epoch whatever the loss does.")
    boolean noEarlyStop;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = Terminal.of(spec, output.quiet);
        ClusterRunConfig config = config();
        LabFolder files = output.out == null ? null : new LabFolder(output.out);
        SweepJob<ClusterRunConfig, ClusterSnapshot> job =
                new SweepJob<>("cluster", List.of(config), 1, (one, progress) -> {
                    ClusterMemory.HEAP.check(one, 0);
                    ClusterRun run = new ClusterRun(one, ClusterData.generate(one.data()), TEST_EVERY);
                    while (!run.finished() && progress.advance((double) run.epoch() / run.end())) {
                        run.step();
                    }
                    run.testAccuracy();
                    return run.snapshot().measured();
                });
        ClusterSnapshot end = JobOptions.finish(job, "Run", "runs", terminal).get(0);
        String summary = Json.text(summary(end));
        if (files != null) {
            write(files, end, summary);
        }
        if (output.json) {
            terminal.print(summary);
        } else {
            ClusterPoint point = end.point();
            terminal.print(Terminal.words(
                    "Epoch %d: loss %.4f, train %.2f %%, test %.2f %%, dispatch entropy %.3f",
                    end.epoch(),
                    point.loss(),
                    100 * point.trainAccuracy(),
                    100 * point.testAccuracy(),
                    point.entropy()));
            List<Path> written = files == null ? List.of() : files.files();
            written.forEach(file -> terminal.print(file.toString()));
        }
        if (end.diverged()) {
            terminal.say(
                    "The run diverged: after epoch %d its loss or weights are no finite numbers, and what was written is of that epoch. "
                                    .formatted(end.epoch())
                            + "Take a smaller --expert-rate or --router-rate, or --normalisation per-expert.");
        }
        return end.diverged() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private ClusterRunConfig config() {
        ClusterSetting data = ClusterOptions.one(
                spec.commandLine(), "--setting", setting, ClusterSetting.values(), ClusterSetting::id);
        Activation act =
                ClusterOptions.one(spec.commandLine(), "--activation", activation, Activation.values(), Activation::id);
        Reading read = ClusterOptions.one(spec.commandLine(), "--reading", reading, Reading.values(), Reading::id);
        ClusterRunConfig plain = ClusterRunConfig.table1(data, act, read, seed);
        return new ClusterRunConfig(
                samples > 0 ? data.data().withSamples(samples, samples) : data.data(),
                experts == null ? plain.experts() : experts,
                filters,
                act,
                read,
                new ClusterTrainingConfig(
                        epochs,
                        expertRate,
                        routerRate,
                        ClusterOptions.one(
                                spec.commandLine(),
                                "--normalisation",
                                normalisation,
                                Normalisation.values(),
                                Normalisation::id),
                        ClusterOptions.one(
                                spec.commandLine(),
                                "--noise",
                                noise,
                                ClusterTrainingConfig.Noise.values(),
                                ClusterTrainingConfig.Noise::id),
                        balance,
                        !noEarlyStop,
                        plain.training().startSize()),
                seed);
    }

    private static void write(LabFolder files, ClusterSnapshot end, String summary) {
        files.write("history.csv", ClusterTables.history(end));
        files.write("products.csv", ClusterTables.products(end));
        files.write("run.json", summary + "\n");
        files.write(ClusterFiles.run(end, summary));
    }

    private static Map<String, Object> summary(ClusterSnapshot end) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("config", end.config());
        summary.put("epoch", end.epoch());
        summary.put("diverged", end.diverged());
        summary.put("loss", end.point().loss());
        summary.put("trainAccuracy", end.point().trainAccuracy());
        summary.put("testAccuracy", end.point().testAccuracy());
        summary.put("entropy", end.point().entropy());
        summary.put("load", end.point().load());
        return summary;
    }
}
