package routescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import routescope.app.export.GatingTables;
import routescope.app.export.LabFolder;
import routescope.core.gating.EstimationError;
import routescope.core.gating.FitMoment;
import routescope.core.gating.FitPlan;
import routescope.core.gating.FitResult;
import routescope.core.gating.GatingData;
import routescope.core.gating.LeastSquares;
import routescope.core.gating.Truth;
import routescope.core.random.Seeds;
import routescope.viz.Chart;
import routescope.viz.GatingCharts;
import routescope.viz.GatingFiles;
import routescope.viz.Theme;

/** Fits one mixture. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description =
                "Draw data from a known mixture, fit it by least squares and say how far the fit is from the truth.",
        footer = {
            "",
            "With --out DIR: parameters.csv, loss.csv, fit.png and fit.svg (for one input).",
            "Exit code: 0 fitted, 1 failed, 2 wrong usage.",
            "Example: gating fit --expert linear --fit 3 --n 2000 --noise 0.03"
        })
final class GatingFitCommand implements Callable<Integer> {
    private static final int MOST_SAMPLES = 1_000_000;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    GatingOptions options = new GatingOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(names = "--n", paramLabel = "N", description = "Samples. Default: ${DEFAULT-VALUE}.")
    int n = 2000;

    @Option(names = "--noise", paramLabel = "SD", description = "Noise of the answers. Default: ${DEFAULT-VALUE}.")
    double noise = 0.03;

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        if (n < 1 || n > MOST_SAMPLES || !(noise >= 0 && noise <= 100)) {
            throw new ParameterException(
                    spec.commandLine(), "--n is a whole number from 1 to 1000000, --noise a number from 0 to 100.");
        }
        FitPlan plan = options.plan(spec);
        Truth truth = options.truths.preset().truth(options.gate, options.router, options.expert(spec));
        Terminal terminal = Terminal.of(spec, true);
        Seeds seeds = new Seeds(options.seed);
        GatingData data = truth.draw(n, noise, seeds, 0);
        List<FitMoment> moments = new ArrayList<>();
        FitResult fit = new LeastSquares(truth, plan, data).fit(seeds, 0, moments::add);
        EstimationError error =
                EstimationError.of(truth.shape(), truth.parameters(), fit.shape(), fit.parameters(), true);
        double gap = truth.gap(fit.shape(), fit.parameters());
        List<Path> written = output.out == null ? List.of() : write(output.out, truth, data, fit, moments);
        if (output.json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("truth", truth);
            result.put("fit", fit);
            result.put("error", error);
            result.put("l2", gap);
            terminal.print(Json.text(result));
            return ExitCode.OK;
        }
        String how = fit.ending().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        terminal.print(Terminal.words(
                "%s after %d iterations: loss %.4g, at the start %.4g",
                how, fit.iterations(), fit.loss(), fit.startLoss()));
        if (!fit.detail().isEmpty()) {
            terminal.print(fit.detail());
        }
        terminal.print(Terminal.words("L2 error of the function %.3g", gap));
        terminal.print(Terminal.words(
                "Voronoi loss %.3g with squares in over-fitted cells, %.3g with first powers",
                error.squares(), error.firstPowers()));
        List<String> cells = new ArrayList<>();
        for (int cell : error.cells()) {
            cells.add(String.valueOf(cell));
        }
        terminal.print("True expert each fitted one belongs to: " + String.join(" ", cells));
        written.forEach(file -> terminal.print(file.toString()));
        return ExitCode.OK;
    }

    private List<Path> write(Path folder, Truth truth, GatingData data, FitResult fit, List<FitMoment> moments) {
        LabFolder files = new LabFolder(folder);
        files.write("parameters.csv", GatingTables.parameters(fit.shape(), fit.parameters()));
        files.write("loss.csv", GatingTables.losses(moments));
        if (truth.shape().inputs() == 1) {
            List<Chart> charts = List.of(
                    GatingCharts.function(truth, data, fit.shape(), fit.parameters(), Theme.LIGHT),
                    GatingCharts.gates(truth, fit.shape(), fit.parameters(), Theme.LIGHT));
            files.write(GatingFiles.charts(charts, Json.text(fit)).files("fit"));
        }
        return files.files();
    }
}
