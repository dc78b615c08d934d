package routescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import routescope.app.experiment.Experiments;
import routescope.app.export.ClusterTables;
import routescope.app.export.LabFolder;
import routescope.core.cluster.ClusterModel;
import routescope.core.cluster.PaperNumbers;
import routescope.core.cluster.Reading;
import routescope.core.experiment.ClusterRow;
import routescope.core.experiment.ClusterTable;
import routescope.viz.ClusterFiles;

/** Table 1: single networks and mixtures, linear and cubic, on the settings. */
@Command(
        name = "table1",
        mixinStandardHelpOptions = true,
        description =
                "Table 1: accuracy and dispatch entropy of single networks and mixtures, beside the numbers of the "
                        + "paper and of its notebooks.",
        footer = {
            "",
            "The data of a setting are the same in all repeats; starting values and noise differ.",
            "With --out DIR: runs.csv, table1.csv, table1.json, table1.png, table1.svg. Files of these names are replaced.",
            "Exit code: 0 measured, 1 failed, 2 wrong usage.",
            "Example: cluster table1 --settings s1 --models mixture-nonlinear --repeats 3"
        })
final class ClusterTableCommand implements Callable<Integer> {
    private final Services services;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    ClusterOptions options = new ClusterOptions();

    @Option(
            names = "--models",
            paramLabel = "NAME",
            split = ",",
            description = "Rows: single-linear, single-nonlinear, mixture-linear, mixture-nonlinear. Default: all.")
    List<String> models = Stream.of(ClusterModel.values()).map(ClusterModel::id).toList();

    @Option(
            names = "--balance",
            paramLabel = "WEIGHT",
            description = "Weight of load balancing; 0.0001 in the notebooks. Default: 0, none.")
    double balance;

    @Option(
            names = "--single-repeats",
            paramLabel = "N",
            description = "Runs of each single network, at most --repeats. Default: 3; the notebooks have one.")
    int singleRepeats = 3;

    @Mixin
    JobOptions jobs = new JobOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    ClusterTableCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws InterruptedException {
        options.check(spec.commandLine());
        if (singleRepeats < 1 || !(balance >= 0)) {
            throw new ParameterException(
                    spec.commandLine(), "--single-repeats is a whole number from 1, --balance a number from 0.");
        }
        Terminal terminal = Terminal.of(spec, output.quiet);
        List<ClusterTable> tables = tables();
        Experiments experiments = jobs.experiments(services);
        LabFolder files = output.out == null ? null : new LabFolder(output.out);
        List<ClusterTable.Outcome> outcomes = new ArrayList<>();
        for (ClusterTable table : tables) {
            outcomes.addAll(JobOptions.finish(experiments.clusters(table), "Runs", "runs", terminal));
        }
        List<ClusterRow> rows = ClusterRow.of(outcomes);
        String summary = Json.text(summary(rows, outcomes));
        if (files != null) {
            files.write("runs.csv", ClusterTables.runs(outcomes));
            files.write("table1.csv", ClusterTables.rows(rows));
            files.write("table1.json", summary + "\n");
            files.write(ClusterFiles.table(rows, "cluster table1, seed " + options.seed));
        }
        if (output.json) {
            terminal.print(summary);
        } else {
            print(terminal, rows);
            ClusterOptions.sayWhatDiffers(
                    terminal,
                    outcomes.stream().allMatch(outcome -> outcome.cell().isFullSize()),
                    outcomes.stream().anyMatch(outcome -> outcome.cell().reading() == Reading.PAPER));
            List<Path> written = files == null ? List.of() : files.files();
            written.forEach(file -> terminal.print(file.toString()));
        }
        return ExitCode.OK;
    }

    /** Mixtures and single networks have other numbers of repeats. */
    private List<ClusterTable> tables() {
        List<ClusterModel> rows = models.stream()
                .map(name -> ClusterOptions.one(
                        spec.commandLine(), "--models", name, ClusterModel.values(), ClusterModel::id))
                .distinct()
                .toList();
        List<Long> seeds = options.seeds();
        List<ClusterTable> tables = new ArrayList<>();
        for (boolean mixtures : new boolean[] {false, true}) {
            List<ClusterModel> own =
                    rows.stream().filter(model -> model.isMixture() == mixtures).toList();
            if (!own.isEmpty()) {
                tables.add(new ClusterTable(
                        options.settings(spec.commandLine()),
                        own,
                        mixtures ? seeds : seeds.subList(0, Math.min(singleRepeats, seeds.size())),
                        options.reading(spec.commandLine()),
                        balance,
                        options.samples,
                        options.epochs));
            }
        }
        return List.copyOf(tables);
    }

    private static void print(Terminal terminal, List<ClusterRow> rows) {
        terminal.print("setting model              runs  accuracy %       entropy          core s   beside");
        for (ClusterRow row : rows) {
            terminal.print(Terminal.words(
                    "%-7s %-18s %4d  %-15s  %-15s %6s%s",
                    row.setting().id(),
                    row.model().id(),
                    row.runs(),
                    spread(row.accuracy(), row.accuracySd(), 2),
                    spread(row.entropy(), row.entropySd(), 3),
                    Double.isNaN(row.seconds()) ? "-" : Terminal.words("%.1f", row.seconds()),
                    row.diverged() == 0 ? "" : Terminal.words("   %d diverged", row.diverged())));
            Stream.of(row.paper(), row.notebook())
                    .flatMap(Optional::stream)
                    .forEach(entry -> terminal.print(beside(row, entry)));
        }
        int diverged = rows.stream().mapToInt(ClusterRow::diverged).sum();
        if (diverged > 0) {
            terminal.print(ClusterOptions.diverged(diverged));
        }
    }

    private static String beside(ClusterRow row, PaperNumbers.Entry entry) {
        String words = Terminal.words(
                "        %-24s  %-15s  %-15s         difference %+.2f",
                entry.source().words(),
                spread(entry.accuracy(), entry.accuracySd(), 2),
                spread(entry.entropy(), entry.entropySd(), 3),
                row.accuracy() - entry.accuracy());
        if (!Double.isNaN(entry.entropy())) {
            words += Terminal.words(" / %+.3f", row.entropy() - entry.entropy());
        }
        return words
                + row.agrees(entry)
                        .map(agrees -> agrees ? ", within 2 sd" : ", beyond 2 sd")
                        .orElse("");
    }

    private static String spread(double mean, double deviation, int decimals) {
        if (Double.isNaN(mean)) {
            return "-";
        }
        String form = "%." + decimals + "f";
        return Double.isNaN(deviation)
                ? Terminal.words(form, mean)
                : Terminal.words(form + " ± " + form, mean, deviation);
    }

    private Map<String, Object> summary(List<ClusterRow> rows, List<ClusterTable.Outcome> outcomes) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (ClusterRow row : rows) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("row", row);
            line.put("paper", row.paper().orElse(null));
            line.put("notebook", row.notebook().orElse(null));
            line.put("withinTwoSdOfPaper", row.paper().flatMap(row::agrees).orElse(null));
            lines.add(line);
        }
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("seeds", options.seeds());
        summary.put("reading", options.reading);
        summary.put("balance", balance);
        summary.put("rows", lines);
        summary.put("runs", outcomes);
        return summary;
    }
}
