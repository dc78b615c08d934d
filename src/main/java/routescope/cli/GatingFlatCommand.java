package routescope.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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
import routescope.core.gating.Activation;
import routescope.core.gating.FlatDirection;
import routescope.core.gating.GateForm;
import routescope.core.gating.RateSweep;
import routescope.core.gating.TruthPreset;
import routescope.viz.Chart;
import routescope.viz.GatingCharts;
import routescope.viz.PictureFile;
import routescope.viz.Theme;

/** Shows the flat direction. */
@Command(
        name = "flat",
        mixinStandardHelpOptions = true,
        description =
                "Split one expert in two halves (a + c, b + c) and (a - c, b - c) under the same gate, and measure "
                        + "how far the function moves: not at all for linear experts.",
        footer = {
            "",
            "With --out DIR: flat.csv, flat.png, flat.svg. Files of these names are replaced, others stay.",
            "Exit code: 0 measured, 1 failed, 2 wrong usage.",
            "Example: gating flat --c 0.25,0.5,1,2"
        })
final class GatingFlatCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    TruthOptions truths = new TruthOptions();

    @Option(names = "--gate", paramLabel = "GATE", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    GateForm gate = GateForm.SOFTMAX;

    @Option(
            names = "--split",
            paramLabel = "I",
            description = "Which expert is split, from 0. Default: the last, as in the check of spec 3(d).")
    int split = -1;

    @Option(
            names = "--c",
            paramLabel = "C",
            split = ",",
            description = "How far the halves are moved. Default: 0.25,0.5,1,2.")
    List<Double> cs = List.of(0.25, 0.5, 1.0, 2.0);

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        TruthPreset truth = truths.preset();
        int expert = split < 0 ? truth.experts() - 1 : split;
        if (expert >= truth.experts()) {
            throw new ParameterException(
                    spec.commandLine(), "--split is a whole number from 0 to " + (truth.experts() - 1) + ".");
        }
        if (!cs.stream().allMatch(Double::isFinite)) {
            throw new ParameterException(spec.commandLine(), "--c are numbers.");
        }
        double[] apart = cs.stream().mapToDouble(Double::doubleValue).toArray();
        List<Activation> kinds = List.of(Activation.values());
        double[][] gaps = gaps(truth, kinds, expert, apart);
        Terminal terminal = Terminal.of(spec, true);
        List<Path> written = output.out == null ? List.of() : write(output.out, truth, kinds, apart, gaps, expert);
        if (output.json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("truth", truth.id());
            result.put("gate", gate.id());
            result.put("split", expert);
            result.put("c", apart);
            for (int i = 0; i < gaps.length; i++) {
                result.put(kinds.get(i).id(), gaps[i]);
            }
            terminal.print(Json.text(result));
            return ExitCode.OK;
        }
        StringBuilder head = new StringBuilder("L2 gap   c =");
        Arrays.stream(apart).forEach(c -> head.append(Terminal.words("%10.3g", c)));
        terminal.print(head.toString());
        for (int i = 0; i < gaps.length; i++) {
            StringBuilder line =
                    new StringBuilder(Terminal.words("%-12s", kinds.get(i).id()));
            Arrays.stream(gaps[i]).forEach(gap -> line.append(Terminal.words("%10.2e", gap)));
            terminal.print(line.toString());
        }
        terminal.print(
                "Spec 3(d) check 1 [I], c = 0.25, 0.5, 1, 2: linear 1e-15; tanh 2.9e-3, 1.1e-2, 3.2e-2, 7.0e-2.");
        written.forEach(file -> terminal.print(file.toString()));
        return ExitCode.OK;
    }

    private double[][] gaps(TruthPreset truth, List<Activation> kinds, int expert, double[] apart) {
        double[][] gaps = new double[kinds.size()][];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = FlatDirection.gaps(truth.truth(gate, Activation.LINEAR, kinds.get(i)), expert, apart);
        }
        return gaps;
    }

    private List<Path> write(
            Path folder, TruthPreset truth, List<Activation> kinds, double[] apart, double[][] gaps, int expert) {
        LabFolder files = new LabFolder(folder);
        files.write("flat.csv", GatingTables.flat(apart, kinds, gaps));
        double[] curve = RateSweep.spread(0.02, 2, 40, false).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        String words = truth.id() + ", " + gate.id() + ", expert " + expert;
        Chart chart = GatingCharts.flat(curve, kinds, gaps(truth, kinds, expert, curve), Double.NaN, Theme.LIGHT);
        files.write(PictureFile.of(chart, words).files("flat"));
        return files.files();
    }
}
