package routescope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import routescope.app.experiment.Experiments;
import routescope.app.export.FigureTables;
import routescope.app.export.LabFolder;
import routescope.core.data.DataConfig;
import routescope.core.experiment.Figure;
import routescope.core.experiment.FigureCell;
import routescope.core.experiment.FigureCurve;
import routescope.core.experiment.FigureData;
import routescope.core.experiment.FigurePlan;
import routescope.core.experiment.SweepAxis;
import routescope.viz.FigureFiles;

/** Measures the figures of paper 1 that show how many samples routing saves. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description =
                "Measure figures 4 to 9 of paper 1: sample complexity, success over N and l, experts, selected patches, "
                        + "router hits.",
        footer = {
            "",
            "Every model, value and seed is a whole run; what was computed once is kept and never computed again.",
            "With --out DIR: FIGURE-runs.csv, FIGURE.csv (mean, sd, 95 % interval and the paper's number), FIGURE.png, "
                    + "FIGURE.svg, FIGURE.json. Files of these names are replaced, others stay.",
            "Exit code: 0 measured, 1 failed, 2 wrong usage.",
            "Examples: sweep figure4 --data mnist --seeds 1..5 --out figures",
            "          sweep figure4 --data pattern --against delta_d --values 0,0.3,0.6,0.9"
        })
final class SweepCommand implements Callable<Integer> {
    private final Services services;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "FIGURE",
            description = "figure4 (accuracy against N), figure5 (success over N and l), figure6 (against k), figure7 "
                    + "(against l), figure8 (router hits), figure9 (largest gate).")
    List<String> figures = List.of();

    @Mixin
    ImagesOption images = new ImagesOption();

    @Option(
            names = "--seeds",
            paramLabel = "LIST",
            converter = NumberList.Reader.class,
            description = "Root seeds, such as 1..5 or 1,2,7. Default: 1..5.")
    NumberList seeds = new NumberList(List.of(1L, 2L, 3L, 4L, 5L));

    @Option(
            names = "--samples",
            paramLabel = "LIST",
            converter = NumberList.Reader.class,
            description = "Numbers of training images N (N_r for figure 8). Default: those of the paper.")
    @Nullable
    NumberList samples;

    @Option(
            names = "--values",
            paramLabel = "LIST",
            split = ",",
            description = "Values of k (figure 6), l (figures 5 and 7) or of --against. Default: those of the paper.")
    @Nullable
    List<Double> values;

    @Option(
            names = "--against",
            paramLabel = "AXIS",
            description = "Figure 4 on pattern data: delta_d, delta_r, p or n in place of N; --samples gives one N.")
    @Nullable
    String against;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training images. Default: 150.")
    int epochs = 150;

    @Option(
            names = "--target",
            paramLabel = "PERCENT",
            description =
                    "Test accuracy that counts as success (figure 5) and for which the samples needed are read off "
                            + "(figure 4). Default: 95.")
    double target = 95;

    @Mixin
    JobOptions jobs = new JobOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    SweepCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = Terminal.of(spec, output.quiet);
        DataConfig data = images.of(services);
        List<FigurePlan> plans =
                figures.stream().map(name -> plan(figure(name), data)).toList();
        Experiments experiments = jobs.experiments(services);
        LabFolder folder = output.out == null ? null : new LabFolder(output.out);
        NativeStart.load(services, terminal);
        SweepReport report = new SweepReport();
        for (FigurePlan plan : plans) {
            List<FigureCell.Outcome> outcomes =
                    JobOptions.finish(experiments.figure(plan), plan.figure().id(), "runs", terminal);
            if (folder != null) {
                String words = FigureTables.write(folder, plan, outcomes);
                folder.write(FigureFiles.of(plan, FigureCurve.of(plan, outcomes), words));
            }
            report.add(plan, outcomes);
            if (!output.json) {
                SweepReport.print(terminal, plan, outcomes);
            }
        }
        List<Path> files = folder == null ? List.of() : folder.files();
        if (output.json) {
            terminal.print(Json.text(report.value(files)));
        } else {
            files.forEach(file -> terminal.print(file.toString()));
        }
        experiments
                .store()
                .trouble()
                .ifPresent(trouble -> terminal.say("Note: results were not kept. " + trouble.sentence()));
        return ExitCode.OK;
    }

    private Figure figure(String name) {
        return Figure.of(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no figure '" + name + "': figure4 to figure9 can be measured."));
    }

    private FigurePlan plan(Figure figure, DataConfig data) {
        FigurePlan paper = FigurePlan.of(figure, data, seeds.values());
        SweepAxis axis = against == null
                ? SweepAxis.SAMPLES
                : SweepAxis.of(against)
                        .filter(one -> one != SweepAxis.SAMPLES)
                        .orElseThrow(() ->
                                new ParameterException(spec.commandLine(), "--against is delta_d, delta_r, p or n."));
        boolean overSamples = axis == SweepAxis.SAMPLES && paper.lines().isEmpty();
        List<Double> xs = paper.xs();
        List<Integer> lines = paper.lines();
        if (overSamples && samples != null) {
            xs = samples.values().stream().map(Long::doubleValue).toList();
        } else if (!overSamples) {
            xs = values == null ? (axis == SweepAxis.SAMPLES ? paper.xs() : FigureData.values(axis)) : values;
            lines = samples == null ? (lines.isEmpty() ? List.of(300) : lines) : samples.ints();
        }
        if (overSamples && values != null) {
            throw new ParameterException(
                    spec.commandLine(), "--values goes with figures 5, 6, 7 and with --against; use --samples here.");
        }
        return new FigurePlan(figure, data, axis, xs, lines, seeds.values(), epochs, target / 100);
    }
}
