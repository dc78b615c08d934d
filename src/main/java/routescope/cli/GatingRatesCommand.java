package routescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import routescope.app.experiment.Experiments;
import routescope.app.export.AtomicFile;
import routescope.core.error.RoutescopeException;
import routescope.core.gating.Activation;
import routescope.core.gating.Measurement;
import routescope.core.gating.RateSweep;
import routescope.core.gating.RateSweep.Against;

/** Measures rates of estimates. */
@Command(
        name = "rates",
        mixinStandardHelpOptions = true,
        description =
                "Fit a known mixture again and again while the noise falls or the data grow, and compare the slopes "
                        + "of the losses with the theory's.",
        footer = {
            "",
            "With --out DIR: fits.csv, slopes.csv, rates.json, rates.png, rates.svg. Files of these names are replaced, others stay.",
            "Several kinds of experts stand in one table and on one chart; their tables are fits-KIND.csv and slopes-KIND.csv.",
            "Exit code: 0 measured, 1 failed, 2 wrong usage.",
            "Example: gating rates --expert tanh,linear --fit 3 --against noise --repeats 16 --out rates"
        })
final class GatingRatesCommand implements Callable<Integer> {
    private final Services services;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    GatingOptions options = new GatingOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(
            names = "--against",
            paramLabel = "WHAT",
            description = "What is varied: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Against against = Against.NOISE;

    @Option(
            names = "--values",
            paramLabel = "V",
            split = ",",
            description = "Values of that. Default: 6 from 0.001 to 0.03, or from 500 to 16000.")
    @Nullable
    List<Double> values;

    @Option(
            names = "--held",
            paramLabel = "V",
            description = "n when the noise is varied, the noise when n is. Default: 2000, or 0.03.")
    @Nullable
    Double held;

    @Option(names = "--repeats", paramLabel = "N", description = "Draws of the data. Default: ${DEFAULT-VALUE}.")
    int repeats = 8;

    @Mixin
    JobOptions jobs = new JobOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    GatingRatesCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = Terminal.of(spec, output.quiet);
        List<RateSweep> sweeps =
                options.experts.stream().distinct().map(this::sweep).toList();
        Path folder = output.out;
        if (folder != null) {
            AtomicFile.checkFolder(folder);
        }
        Experiments experiments = jobs.experiments(services);
        List<Measurement> all = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        for (RateSweep sweep : sweeps) {
            long begin = System.nanoTime();
            String task =
                    sweeps.size() == 1 ? "Fits" : "Fits, " + sweep.expert().id();
            all.add(new Measurement(sweep, JobOptions.finish(experiments.rates(sweep), task, "fits", terminal)));
            seconds.add((System.nanoTime() - begin) / 1e9);
        }
        GatingRatesReport report = new GatingRatesReport(all, seconds);
        Map<String, Object> summary = report.summary();
        List<Path> written = folder == null ? List.of() : report.write(folder);
        if (output.json) {
            summary.put("files", written.stream().map(Path::toString).toList());
            terminal.print(Json.text(summary));
        } else {
            report.lines().forEach(terminal::print);
            written.forEach(file -> terminal.print(file.toString()));
        }
        return ExitCode.OK;
    }

    private RateSweep sweep(Activation expert) {
        List<Double> wanted =
                values != null ? values.stream().distinct().sorted().toList() : RateSweep.usual(against);
        try {
            return new RateSweep(
                    options.truths.preset(),
                    options.gate,
                    options.router,
                    expert,
                    options.plan(spec),
                    against,
                    wanted,
                    held != null ? held : RateSweep.usualHeld(against),
                    repeats,
                    options.seed);
        } catch (RoutescopeException e) {
            throw new ParameterException(spec.commandLine(), e.sentence() + " " + e.hint(), e);
        }
    }
}
