package routescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import routescope.app.export.AtomicFile;
import routescope.app.export.GatingTables;
import routescope.app.export.LabFolder;
import routescope.core.error.RoutescopeException;
import routescope.core.gating.FitResult;
import routescope.core.gating.RateReference;
import routescope.core.gating.RateSweep;
import routescope.core.gating.RateSweep.Against;
import routescope.core.gating.RateSweep.Measure;
import routescope.core.gating.Slope;
import routescope.viz.GatingFiles;

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
            "Exit code: 0 measured, 1 failed, 2 wrong usage.",
            "Example: gating rates --expert linear --fit 3 --against noise --repeats 16 --out rates"
        })
final class GatingRatesCommand implements Callable<Integer> {
    private static final int VALUES = 6;

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
        RateSweep sweep = sweep();
        Path folder = output.out;
        if (folder != null) {
            AtomicFile.checkFolder(folder);
        }
        long begin = System.nanoTime();
        List<RateSweep.Outcome> outcomes =
                JobOptions.finish(jobs.experiments(services).rates(sweep), "Fits", "fits", terminal);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Map<String, Object> summary = summary(sweep, outcomes, seconds);
        List<Path> written = folder == null ? List.of() : write(folder, sweep, outcomes, summary);
        if (output.json) {
            summary.put("files", written.stream().map(Path::toString).toList());
            terminal.print(Json.text(summary));
        } else {
            print(terminal, sweep, outcomes, seconds);
            written.forEach(file -> terminal.print(file.toString()));
        }
        return ExitCode.OK;
    }

    private RateSweep sweep() {
        boolean noise = against == Against.NOISE;
        List<Double> wanted = values != null
                ? values.stream().distinct().sorted().toList()
                : noise ? RateSweep.spread(0.001, 0.03, VALUES, false) : RateSweep.spread(500, 16_000, VALUES, true);
        try {
            return new RateSweep(
                    options.truth,
                    options.gate,
                    options.router,
                    options.expert,
                    options.plan(spec),
                    against,
                    wanted,
                    held != null ? held : noise ? 2000 : 0.03,
                    repeats,
                    options.seed);
        } catch (RoutescopeException e) {
            throw new ParameterException(spec.commandLine(), e.sentence() + " " + e.hint(), e);
        }
    }

    private static List<Path> write(
            Path folder, RateSweep sweep, List<RateSweep.Outcome> outcomes, Map<String, Object> summary) {
        LabFolder files = new LabFolder(folder);
        files.write("fits.csv", GatingTables.fits(sweep, outcomes));
        files.write("slopes.csv", GatingTables.slopes(sweep, outcomes));
        files.write("rates.json", Json.text(summary) + "\n");
        files.write(GatingFiles.rates(sweep, outcomes, Json.text(sweep)).files("rates"));
        return files.files();
    }

    private static void print(Terminal terminal, RateSweep sweep, List<RateSweep.Outcome> outcomes, double seconds) {
        terminal.print(Terminal.words(
                "%s gate, %s experts, %d fitted (truth %d), against %s: %d fits in %.1f s",
                sweep.gate().id(),
                sweep.expert().id(),
                sweep.plan().experts(),
                sweep.preset().experts(),
                sweep.against().id(),
                outcomes.size(),
                seconds));
        terminal.print("measure        slope  95 % interval    at the end  compared with");
        for (Measure measure : sweep.measures()) {
            Slope slope = Slope.of(outcomes, measure);
            Slope end = Slope.of(Slope.end(sweep, outcomes), measure);
            terminal.print(Terminal.words(
                    "%-13s %6.2f  [%5.2f, %5.2f]   %6.2f      %s",
                    measure.id(), slope.slope(), slope.low(), slope.high(), end.slope(), compared(sweep, measure)));
        }
        long unfinished = outcomes.stream()
                .filter(outcome -> outcome.ending() != FitResult.Ending.CONVERGED)
                .count();
        if (unfinished > 0) {
            terminal.print(Terminal.words(
                    "%d of %d fits had used their iterations or failed before they converged; flat directions do that.",
                    unfinished, outcomes.size()));
        }
        long poor = outcomes.stream().filter(sweep::isPoor).count();
        if (poor > 0) {
            terminal.print(Terminal.words(
                    "%d of %d fits ended in a poor local minimum (loss above 1.5 times the noise); --starts makes that rarer.",
                    poor, outcomes.size()));
        }
        GatingNotes.of(sweep).forEach(note -> terminal.print("Note: " + note));
    }

    private static String compared(RateSweep sweep, Measure measure) {
        List<String> words = new ArrayList<>();
        for (RateReference reference : RateReference.of(sweep)) {
            if (reference.measure() == measure) {
                words.add(Terminal.words(
                        "%s %.2f (%s)",
                        reference.theory() ? "theory" : "measured", reference.slope(), reference.source()));
            }
        }
        return String.join("; ", words);
    }

    private static Map<String, Object> summary(RateSweep sweep, List<RateSweep.Outcome> outcomes, double seconds) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("sweep", sweep);
        Map<String, Object> slopes = new LinkedHashMap<>();
        for (Measure measure : sweep.measures()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("line", Slope.of(outcomes, measure));
            one.put("end", Slope.of(Slope.end(sweep, outcomes), measure));
            one.put(
                    "references",
                    RateReference.of(sweep).stream()
                            .filter(reference -> reference.measure() == measure)
                            .toList());
            slopes.put(measure.id(), one);
        }
        summary.put("slopes", slopes);
        summary.put("poor", outcomes.stream().filter(sweep::isPoor).count());
        summary.put("notes", GatingNotes.of(sweep));
        summary.put("fits", outcomes);
        summary.put("seconds", seconds);
        return summary;
    }
}
