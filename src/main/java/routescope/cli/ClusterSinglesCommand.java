package routescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import routescope.app.export.ClusterTables;
import routescope.app.export.LabFolder;
import routescope.core.cluster.Activation;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.PaperNumbers;
import routescope.core.experiment.SingleNets;
import routescope.core.experiment.SingleRow;

/** Single networks of other activations and sizes, beside the bound of theorem 4.1. */
@Command(
        name = "singles",
        mixinStandardHelpOptions = true,
        description =
                "Single networks of any activation and size, beside the numbers of the notebooks and the bound of "
                        + "theorem 4.1: 87.5 % where alpha and gamma are alike (verify, s3, s4).",
        footer = {
            "",
            "Without options: the check of activations of the paper, 128 filters on verify, s1 and s2. The rows of table 1: "
                    + "--settings s1,s2,s3,s4 --activations linear,cubic --filters 80,128,512.",
            "The notebooks name the learning rates of linear (0.003) and cubic networks (0.01); the others take 0.01 here.",
            "With --out DIR: runs.csv, singles.csv, singles.json. Files of these names are replaced.",
            "Exit code: 0 measured, 1 failed, 2 wrong usage.",
            "Example: cluster singles --settings verify --activations relu,tanh --repeats 3"
        })
final class ClusterSinglesCommand implements Callable<Integer> {
    private final Services services;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(
            names = "--settings",
            paramLabel = "NAME",
            split = ",",
            description = "Data: s1, s2, s3, s4, verify, visualisation. Default: verify,s1,s2.")
    List<String> settings = List.of("verify", "s1", "s2");

    @Option(
            names = "--activations",
            paramLabel = "NAME",
            split = ",",
            description = "linear, cubic, relu, celu, gelu, tanh. Default: all.")
    List<String> activations =
            Stream.of(Activation.values()).map(Activation::id).toList();

    @Option(
            names = "--filters",
            paramLabel = "N",
            split = ",",
            description = "Filters of both outputs, an even number. Default: 128.")
    List<Integer> filters = List.of(128);

    @Option(
            names = "--repeats",
            paramLabel = "N",
            description = "Runs of each; seeds count on from --seed. Default: 1, as in the notebooks.")
    int repeats = 1;

    @Option(names = "--seed", paramLabel = "N", description = "Root seed of the first run. Default: 1.")
    long seed = 1;

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "Training samples, and as many test samples. Default: 16000 as in the paper.")
    int samples;

    @Option(names = "--epochs", paramLabel = "N", description = "Epochs at most. Default: 801 as in the notebooks.")
    int epochs;

    @Mixin
    JobOptions jobs = new JobOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    ClusterSinglesCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (repeats < 1 || repeats > 1000 || samples < 0 || epochs < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--repeats is a whole number from 1 to 1000, --samples and --epochs are whole numbers from 1.");
        }
        Terminal terminal = Terminal.of(spec, output.quiet);
        SingleNets nets = new SingleNets(
                named("--settings", settings, ClusterSetting.values(), ClusterSetting::id),
                named("--activations", activations, Activation.values(), Activation::id),
                filters.stream().distinct().toList(),
                LongStream.range(seed, seed + repeats).boxed().toList(),
                samples,
                epochs);
        LabFolder files = output.out == null ? null : new LabFolder(output.out);
        List<SingleNets.Outcome> outcomes =
                JobOptions.finish(jobs.experiments(services).singles(nets), "Runs", "runs", terminal);
        List<SingleRow> rows = SingleRow.of(outcomes);
        String summary = Json.text(summary(nets, rows, outcomes));
        if (files != null) {
            files.write("runs.csv", ClusterTables.singleRuns(outcomes));
            files.write("singles.csv", ClusterTables.singles(rows));
            files.write("singles.json", summary + "\n");
        }
        if (output.json) {
            terminal.print(summary);
        } else {
            print(terminal, rows, outcomes);
            List<Path> written = files == null ? List.of() : files.files();
            written.forEach(file -> terminal.print(file.toString()));
        }
        return ExitCode.OK;
    }

    private <T> List<T> named(
            String option, List<String> names, T[] values, java.util.function.Function<T, String> id) {
        return names.stream()
                .map(name -> ClusterOptions.one(spec.commandLine(), option, name, values, id))
                .distinct()
                .toList();
    }

    private static void print(Terminal terminal, List<SingleRow> rows, List<SingleNets.Outcome> outcomes) {
        terminal.print("setting  activation  filters  runs  test %           train %  notebooks  difference");
        for (SingleRow row : rows) {
            String ours = Double.isNaN(row.accuracySd())
                    ? Terminal.words("%.2f", row.accuracy())
                    : Terminal.words("%.2f ± %.2f", row.accuracy(), row.accuracySd());
            String words = Terminal.words(
                    "%-8s %-11s %7d %5d  %-15s  %7.2f  %s",
                    row.setting().id(),
                    row.activation().id(),
                    row.filters(),
                    row.runs(),
                    ours,
                    row.trainAccuracy(),
                    beside(row));
            terminal.print(words.stripTrailing());
        }
        terminal.print(bound(rows));
        int diverged = rows.stream().mapToInt(SingleRow::diverged).sum();
        if (diverged > 0) {
            terminal.print(ClusterOptions.diverged(diverged));
        }
        if (outcomes.stream().anyMatch(outcome -> !outcome.cell().isFullSize())) {
            terminal.print(ClusterOptions.OTHER_SIZE);
        }
    }

    private static String beside(SingleRow row) {
        if (Double.isNaN(row.notebook())) {
            return "";
        }
        OptionalDouble sized = PaperNumbers.sized(row.setting(), row.activation(), row.filters());
        String words = Terminal.words("%9.1f  %+10.2f", row.notebook(), row.accuracy() - row.notebook());
        return sized.isPresent() && sized.getAsDouble() != row.notebook()
                ? words + Terminal.words("  (another notebook: %.1f)", sized.getAsDouble())
                : words;
    }

    private static String bound(List<SingleRow> rows) {
        List<SingleRow> bounded =
                rows.stream().filter(row -> row.setting().isBalanced()).toList();
        if (bounded.isEmpty()) {
            return "The bound of theorem 4.1, 87.5 %, holds where alpha and gamma are alike: verify, s3 and s4.";
        }
        double most = bounded.stream().mapToDouble(SingleRow::accuracy).max().orElse(Double.NaN);
        return Terminal.words(
                "The bound of theorem 4.1 is %.1f %%; the most of the rows it holds for (%s) is %.2f %%.",
                PaperNumbers.SINGLE_BOUND,
                String.join(
                        ", ",
                        bounded.stream()
                                .map(row -> row.setting().id())
                                .distinct()
                                .toList()),
                most);
    }

    private static Map<String, Object> summary(
            SingleNets nets, List<SingleRow> rows, List<SingleNets.Outcome> outcomes) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (SingleRow row : rows) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("row", row);
            line.put("bound", row.setting().isBalanced() ? PaperNumbers.SINGLE_BOUND : null);
            lines.add(line);
        }
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("seeds", nets.seeds());
        summary.put("rows", lines);
        summary.put("runs", outcomes);
        return summary;
    }
}
