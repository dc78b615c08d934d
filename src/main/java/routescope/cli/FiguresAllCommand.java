package routescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import routescope.app.experiment.Experiments;
import routescope.app.export.LabFolder;
import routescope.core.data.DataConfig;
import routescope.core.experiment.ClusterTable;
import routescope.core.experiment.EntropyCurves;
import routescope.core.experiment.FigureCell;
import routescope.core.experiment.FigurePlan;
import routescope.core.experiment.PaperRow;
import routescope.core.experiment.PaperRows;
import routescope.core.experiment.PapersPlan;
import routescope.core.experiment.PapersResults;
import routescope.core.gating.RateSweep;

/** Repeats everything and writes a report. */
@Command(
        name = "all",
        mixinStandardHelpOptions = true,
        description =
                "Repeat figures 4 to 9 of paper 1, table 1 and the entropy curves of paper 2 and the slopes of paper 3, "
                        + "and write a report with pictures.",
        footer = {
            "",
            "Writes report.html and what it shows into --out (default: report). What was computed once is kept, so an "
                    + "interrupted report goes on where it was.",
            "Exit code: 0 written, 1 failed, 2 wrong usage.",
            "Example: figures all --quick --data mnist --out report"
        })
final class FiguresAllCommand implements Callable<Integer> {
    private static final double NANOS = 1e9;

    private final Services services;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @ArgGroup
    @Nullable
    Size size;

    @Mixin
    ImagesOption images = new ImagesOption();

    @Mixin
    JobOptions jobs = new JobOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    /** How much is repeated. */
    static final class Size {
        @Option(names = "--quick", description = "Fewer seeds and values: some minutes. The default.")
        boolean quick;

        @Option(names = "--full", description = "The papers' own numbers of seeds and values: hours.")
        boolean full;
    }

    FiguresAllCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = Terminal.of(spec, output.quiet);
        long begin = System.nanoTime();
        DataConfig data = images.of(services);
        boolean full = size != null && size.full;
        PapersPlan plan = full ? PapersPlan.full(data) : PapersPlan.quick(data);
        Experiments experiments = jobs.experiments(services);
        LabFolder folder = new LabFolder(output.out == null ? Path.of("report") : output.out);
        NativeStart.load(services, terminal);
        PapersResults results = results(plan, experiments, terminal);
        double seconds = (System.nanoTime() - begin) / NANOS;
        List<PaperRow> rows = PaperRows.of(results);
        new ReportFiles(folder).write(results, rows, full, seconds);
        if (output.json) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("seconds", seconds);
            summary.put("rows", rows);
            summary.put("files", folder.files().stream().map(Path::toString).toList());
            terminal.print(Json.text(summary));
        } else {
            folder.files().forEach(file -> terminal.print(file.toString()));
            terminal.say(Terminal.words("%d numbers in %.0f s.", rows.size(), seconds));
        }
        experiments.store().trouble().ifPresent(trouble -> terminal.say("Note: " + trouble.sentence()));
        return ExitCode.OK;
    }

    private static PapersResults results(PapersPlan plan, Experiments experiments, Terminal terminal)
            throws InterruptedException {
        List<List<FigureCell.Outcome>> figures = new ArrayList<>();
        for (FigurePlan figure : plan.figures()) {
            figures.add(JobOptions.finish(
                    experiments.figure(figure), figure.figure().id(), "runs", terminal));
        }
        List<ClusterTable.Outcome> table = new ArrayList<>();
        for (ClusterTable part : plan.tables()) {
            table.addAll(JobOptions.finish(experiments.clusters(part), "table 1", "runs", terminal));
        }
        List<EntropyCurves.Outcome> entropy =
                JobOptions.finish(experiments.entropy(plan.entropy()), "entropy", "runs", terminal);
        List<List<RateSweep.Outcome>> rates = new ArrayList<>();
        for (RateSweep sweep : plan.rates()) {
            rates.add(JobOptions.finish(
                    experiments.rates(sweep), "rates, " + sweep.expert().id(), "fits", terminal));
        }
        return new PapersResults(plan, figures, table, entropy, rates);
    }
}
