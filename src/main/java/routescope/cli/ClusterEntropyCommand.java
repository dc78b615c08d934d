package routescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import routescope.app.export.ClusterTables;
import routescope.app.export.LabFolder;
import routescope.core.cluster.Activation;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.PaperNumbers;
import routescope.core.cluster.Reading;
import routescope.core.experiment.ClusterRow;
import routescope.core.experiment.EntropyCurves;
import routescope.viz.ClusterFiles;

/** The curves of the dispatch entropy over epochs. */
@Command(
        name = "entropy",
        mixinStandardHelpOptions = true,
        description =
                "The dispatch entropy over epochs, beside the curves of the notebooks: noise drawn once a run, weight "
                        + "and bias normalised apart, no early stop.",
        footer = {
            "",
            "With --out DIR: entropy.csv, entropy.json, entropy-SETTING-ACTIVATION.png and .svg. Files of these names are replaced.",
            "Exit code: 0 measured, 1 failed, 2 wrong usage.",
            "Example: cluster entropy --settings s1 --activations cubic --repeats 3"
        })
final class ClusterEntropyCommand implements Callable<Integer> {
    private final Services services;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    ClusterOptions options = new ClusterOptions();

    @Option(
            names = "--activations",
            paramLabel = "NAME",
            split = ",",
            description = "Experts: linear, cubic, relu, celu, gelu, tanh. Default: linear,cubic.")
    List<String> activations = List.of("linear", "cubic");

    /**
     * The entropy of some runs at an epoch.
     *
     * @param setting which data
     * @param activation of the experts
     * @param epoch which
     * @param runs how many
     * @param mean over the runs
     * @param sd over the runs
     * @param paper the notebooks' mean of 10, not-a-number where there is none
     */
    record Point(String setting, String activation, int epoch, int runs, double mean, double sd, double paper) {}

    @Mixin
    JobOptions jobs = new JobOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    ClusterEntropyCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws InterruptedException {
        options.check(spec.commandLine());
        Terminal terminal = Terminal.of(spec, output.quiet);
        EntropyCurves curves = new EntropyCurves(
                options.settings(spec.commandLine()),
                activations.stream()
                        .map(name -> ClusterOptions.one(
                                spec.commandLine(), "--activations", name, Activation.values(), Activation::id))
                        .distinct()
                        .toList(),
                options.seeds(),
                options.reading(spec.commandLine()),
                options.samples,
                options.epochs);
        LabFolder files = output.out == null ? null : new LabFolder(output.out);
        List<EntropyCurves.Outcome> outcomes =
                JobOptions.finish(jobs.experiments(services).entropy(curves), "Runs", "runs", terminal);
        List<Point> readings = readings(curves, outcomes);
        String summary = Json.text(summary(curves, readings, outcomes));
        if (files != null) {
            write(files, curves, outcomes, summary);
        }
        if (output.json) {
            terminal.print(summary);
        } else {
            print(terminal, readings, outcomes);
            ClusterOptions.sayWhatDiffers(
                    terminal,
                    outcomes.stream().allMatch(outcome -> outcome.cell().isFullSize()),
                    curves.reading() == Reading.PAPER);
            List<Path> written = files == null ? List.of() : files.files();
            written.forEach(file -> terminal.print(file.toString()));
        }
        return ExitCode.OK;
    }

    private void write(LabFolder files, EntropyCurves curves, List<EntropyCurves.Outcome> outcomes, String summary) {
        files.write("entropy.csv", ClusterTables.entropy(outcomes));
        files.write("entropy.json", summary + "\n");
        files.write(ClusterFiles.curves(curves, outcomes, "cluster entropy, seed " + options.seed));
    }

    private static List<Point> readings(EntropyCurves curves, List<EntropyCurves.Outcome> outcomes) {
        List<Point> readings = new ArrayList<>();
        for (ClusterSetting setting : curves.settings()) {
            for (Activation activation : curves.activations()) {
                List<EntropyCurves.Outcome> own = outcomes.stream()
                        .filter(outcome -> outcome.cell().setting() == setting
                                && outcome.cell().activation() == activation)
                        .toList();
                boolean theirs = curves.reading() == Reading.RELEASED_CODE
                        && (activation == Activation.LINEAR || activation == Activation.CUBIC);
                double[] paper = theirs ? PaperNumbers.curve(setting, activation == Activation.LINEAR) : new double[0];
                int[] epochs = PaperNumbers.curveEpochs();
                for (int i = 0; i < epochs.length; i++) {
                    int epoch = epochs[i];
                    if (own.stream().allMatch(outcome -> outcome.entropy().size() > epoch)) {
                        readings.add(new Point(
                                setting.id(),
                                activation.id(),
                                epoch,
                                own.size(),
                                ClusterRow.mean(
                                        own, outcome -> outcome.entropy().get(epoch)),
                                ClusterRow.deviation(
                                        own, outcome -> outcome.entropy().get(epoch)),
                                paper.length > 0 ? paper[i] : Double.NaN));
                    }
                }
            }
        }
        return readings;
    }

    private static void print(Terminal terminal, List<Point> readings, List<EntropyCurves.Outcome> outcomes) {
        terminal.print("setting activation  epoch  entropy (mean ± sd)  notebooks  difference");
        for (Point reading : readings) {
            String ours = Double.isNaN(reading.sd())
                    ? Terminal.words("%.3f", reading.mean())
                    : Terminal.words("%.3f ± %.3f", reading.mean(), reading.sd());
            String theirs = Double.isNaN(reading.paper())
                    ? ""
                    : Terminal.words("%9.3f  %+10.3f", reading.paper(), reading.mean() - reading.paper());
            terminal.print(Terminal.words(
                    "%-7s %-10s %6d  %-19s  %s",
                    reading.setting(), reading.activation(), reading.epoch(), ours, theirs));
        }
        double accuracy = 100 * ClusterRow.mean(outcomes, EntropyCurves.Outcome::accuracy);
        double seconds = ClusterRow.meanKnown(outcomes, EntropyCurves.Outcome::seconds);
        terminal.print(
                Double.isNaN(seconds)
                        ? Terminal.words("Mean test accuracy at the end %.2f %%", accuracy)
                        : Terminal.words(
                                "Mean test accuracy at the end %.2f %%, %.1f s of one core a run", accuracy, seconds));
        int diverged =
                (int) outcomes.stream().filter(EntropyCurves.Outcome::diverged).count();
        if (diverged > 0) {
            terminal.print(ClusterOptions.diverged(diverged));
        }
    }

    private Map<String, Object> summary(
            EntropyCurves curves, List<Point> readings, List<EntropyCurves.Outcome> outcomes) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("seeds", curves.seeds());
        summary.put("reading", curves.reading().id());
        summary.put("readings", readings);
        List<Map<String, Object>> runs = new ArrayList<>();
        for (EntropyCurves.Outcome outcome : outcomes) {
            Map<String, Object> run = new LinkedHashMap<>();
            run.put("setting", outcome.cell().setting().id());
            run.put("activation", outcome.cell().activation().id());
            run.put("seed", outcome.cell().seed());
            run.put("accuracy", outcome.accuracy());
            run.put("diverged", outcome.diverged());
            run.put("seconds", outcome.seconds());
            runs.add(run);
        }
        summary.put("runs", runs);
        return summary;
    }
}
