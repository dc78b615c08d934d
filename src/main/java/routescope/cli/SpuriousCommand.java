package routescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import routescope.app.experiment.Experiments;
import routescope.app.train.Training;
import routescope.app.train.TrainingResult;
import routescope.core.data.CueConfig;
import routescope.core.experiment.CueSweep;
import routescope.core.experiment.Spread;
import routescope.core.metric.GroupPoint;
import routescope.core.metric.GroupPoint.Of;
import routescope.core.run.RunConfig;
import routescope.core.spurious.InterventionResult;
import routescope.core.spurious.SpuriousReport;

/** Measures who falls for a cue: worst groups over seeds and shares, interventions and the images that flip. */
@Command(
        name = "spurious",
        mixinStandardHelpOptions = true,
        description = "Measure whether a mixture and the CNN beside it fall for a cue: groups over seeds and shares, "
                + "interventions, and the test images that flip.",
        footer = {
            "",
            "Every share and seed is a whole run. The run of the first seed at the configuration's own share is looked "
                    + "at closely: groups, interventions, cases.",
            "With --out DIR: runs.csv, run.json, groups.csv, interventions.csv, cases.csv, routing.csv, groups.png, "
                    + "routing.png, cases-model.png, cases-cnn.png; with several shares sweep.png. Files of these names "
                    + "are replaced, others stay.",
            "Exit code: 0 measured, 1 failed, 2 wrong usage.",
            "Example: spurious --preset cue-mix --seeds 1,2,3,4,5 --shares 0.5,0.8,0.95,1 --out lab"
        })
final class SpuriousCommand implements Callable<Integer> {
    private final Services services;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    ConfigOptions options = new ConfigOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            split = ",",
            description = "Root seeds. Default: the seed of the configuration.")
    @Nullable
    List<Long> seeds;

    @Option(
            names = "--shares",
            paramLabel = "RHO",
            split = ",",
            description = "Shares of the training images whose cue goes with the label, 0.5 to 1. Default: that of the "
                    + "configuration.")
    @Nullable
    List<Double> shares;

    @Mixin
    JobOptions jobs = new JobOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    SpuriousCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = Terminal.of(spec, output.quiet);
        RunConfig base = options.resolve(services.surroundings(), terminal);
        CueSweep sweep = sweep(base);
        Experiments experiments = jobs.experiments(services);
        SpuriousFiles files = output.out == null ? null : new SpuriousFiles(output.out);
        NativeStart.load(services, terminal);
        List<CueSweep.Outcome> outcomes = JobOptions.finish(experiments.cues(sweep), "Runs", "runs", terminal);
        TrainingResult result = closely(sweep, terminal);
        SpuriousReport report = SpuriousReport.of(result.end(), (done, total) -> true);
        if (files != null) {
            files.runs(sweep, outcomes);
            files.report(result, report);
        }
        List<Path> written = files == null ? List.of() : files.files();
        if (output.json) {
            terminal.print(Json.text(summary(sweep, outcomes, report, written)));
        } else {
            print(terminal, sweep, outcomes, report);
            written.forEach(file -> terminal.print(file.toString()));
        }
        return ExitCode.OK;
    }

    private CueSweep sweep(RunConfig base) {
        if (!(base.data() instanceof CueConfig cue)) {
            throw new ParameterException(
                    spec.commandLine(), "The images of this configuration have no cue: try --preset cue-mix.");
        }
        List<Double> wanted = shares == null
                ? List.of(cue.trainShare())
                : shares.stream().distinct().sorted().toList();
        if (wanted.stream().anyMatch(share -> !(share >= 0.5 && share <= 1))) {
            throw new ParameterException(spec.commandLine(), "--shares are numbers from 0.5 to 1.");
        }
        return new CueSweep(
                base,
                wanted,
                seeds == null ? List.of(base.seed()) : seeds.stream().distinct().toList());
    }

    private TrainingResult closely(CueSweep sweep, Terminal terminal) {
        RunConfig base = sweep.base();
        RunConfig first = new RunConfig(
                base.data(),
                base.model(),
                base.training(),
                base.compareWithCnn(),
                sweep.seeds().get(0));
        try (TerminalListener listener = new TerminalListener(terminal)) {
            return new Training(services.data()).train(first, listener);
        }
    }

    private static void print(
            Terminal terminal, CueSweep sweep, List<CueSweep.Outcome> outcomes, SpuriousReport report) {
        terminal.print("rho    worst group (each seed)");
        for (double share : sweep.shares()) {
            List<GroupPoint> points = outcomes.stream()
                    .filter(outcome -> outcome.cell().share() == share)
                    .map(CueSweep.Outcome::groups)
                    .toList();
            terminal.print(Terminal.words("%.3f  model %s", share, spread(points, point -> point.worst(Of.MODEL))));
            if (points.get(0).compares()) {
                terminal.print(Terminal.words("       CNN   %s", spread(points, point -> point.worst(Of.COMPARISON))));
            }
        }
        terminal.print(Terminal.words("Seed %d at step %d:", sweep.seeds().get(0), report.step()));
        for (InterventionResult result : report.results()) {
            String line = Terminal.words(
                    "  %-8s flips %5.1f %% of the model's answers",
                    result.intervention().id(), 100 * result.flipRate(Of.MODEL));
            boolean compares = result.comparisonFlips() >= 0;
            terminal.print(
                    compares
                            ? line + Terminal.words(", %5.1f %% of the CNN's", 100 * result.flipRate(Of.COMPARISON))
                            : line);
        }
    }

    /** {@return mean, standard deviation and each value, in percent} */
    private static String spread(List<GroupPoint> points, ToDoubleFunction<GroupPoint> value) {
        double[] values = points.stream().mapToDouble(value).toArray();
        Spread spread = Spread.of(values);
        List<String> each = new ArrayList<>();
        for (double one : values) {
            each.add(Terminal.words("%.1f", 100 * one));
        }
        String deviation =
                Double.isFinite(spread.deviation()) ? Terminal.words(" ± %4.1f", 100 * spread.deviation()) : "";
        return Terminal.words("%5.1f%s  (%s)", 100 * spread.mean(), deviation, String.join(", ", each));
    }

    private static Map<String, Object> summary(
            CueSweep sweep, List<CueSweep.Outcome> outcomes, SpuriousReport report, List<Path> files) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("config", Json.config(sweep.base()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (double share : sweep.shares()) {
            List<GroupPoint> points = outcomes.stream()
                    .filter(outcome -> outcome.cell().share() == share)
                    .map(CueSweep.Outcome::groups)
                    .toList();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("rho", share);
            row.put("seeds", sweep.seeds());
            row.put("worst", points.stream().map(point -> point.worst(Of.MODEL)).toList());
            row.put(
                    "average",
                    points.stream().map(point -> point.average(Of.MODEL)).toList());
            row.put(
                    "reweighted",
                    points.stream().map(point -> point.reweighted(Of.MODEL)).toList());
            row.put(
                    "cnnWorst",
                    points.stream().map(point -> point.worst(Of.COMPARISON)).toList());
            row.put(
                    "cnnAverage",
                    points.stream().map(point -> point.average(Of.COMPARISON)).toList());
            row.put(
                    "cnnReweighted",
                    points.stream()
                            .map(point -> point.reweighted(Of.COMPARISON))
                            .toList());
            rows.add(row);
        }
        summary.put("runs", rows);
        summary.put("report", report);
        summary.put("files", files.stream().map(Path::toString).toList());
        return summary;
    }
}
