package routescope.cli;

import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import routescope.core.error.RoutescopeException;
import routescope.core.gating.Activation;
import routescope.core.gating.FitPlan;
import routescope.core.gating.GateForm;

/** Options of every subcommand of {@code gating}: the truth and how it is fitted. */
final class GatingOptions {
    @Mixin
    TruthOptions truths = new TruthOptions();

    @Option(names = "--gate", paramLabel = "GATE", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    GateForm gate = GateForm.SOFTMAX;

    @Option(
            names = "--router",
            paramLabel = "FUNCTION",
            description = "What a dense-to-sparse gate puts over its linear score: ${COMPLETION-CANDIDATES}. "
                    + "Default: ${DEFAULT-VALUE}.")
    Activation router = Activation.LINEAR;

    @Option(
            names = "--expert",
            paramLabel = "FUNCTION",
            split = ",",
            description = "Experts act(a x + b): ${COMPLETION-CANDIDATES}; rates takes several, as TANH,LINEAR. "
                    + "Default: TANH.")
    List<Activation> experts = List.of(Activation.TANH);

    @Option(
            names = "--fit",
            paramLabel = "K",
            description =
                    "Experts of the fit, in each group of a hierarchical gate. Default: one more than the truth has.")
    int fit = -1;

    @Option(
            names = "--start",
            paramLabel = "WHERE",
            description = "Where the optimiser begins: ${COMPLETION-CANDIDATES} of the truth or anywhere. "
                    + "Default: ${DEFAULT-VALUE}.")
    FitPlan.Start start = FitPlan.Start.NEAR;

    @Option(
            names = "--jitter",
            paramLabel = "SD",
            description = "How far from the truth a near start is. Default: ${DEFAULT-VALUE}.")
    double jitter = FitPlan.JITTER;

    @Option(
            names = "--starts",
            paramLabel = "N",
            description = "Beginnings that are tried; the best end counts. Default: ${DEFAULT-VALUE}.")
    int starts = 1;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "Most iterations of one beginning. Default: ${DEFAULT-VALUE}.")
    int iterations = FitPlan.ITERATIONS;

    @Option(names = "--hold-temperature", description = "Do not learn the temperature of a dense-to-sparse gate.")
    boolean holdTemperature;

    @Option(names = "--seed", paramLabel = "N", description = "Root seed. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    /** {@return the kind of experts, of which there is one} @param spec the command that is carried out */
    Activation expert(CommandSpec spec) {
        if (experts.size() != 1) {
            throw new ParameterException(spec.commandLine(), "--expert takes one kind of experts here.");
        }
        return experts.get(0);
    }

    /** {@return how it is fitted} @param spec the command that is carried out */
    FitPlan plan(CommandSpec spec) {
        if (router != Activation.LINEAR && gate != GateForm.DENSE_TO_SPARSE) {
            throw new ParameterException(spec.commandLine(), "--router goes with --gate dense_to_sparse only.");
        }
        int least = truths.preset().experts();
        int count = fit < 0 ? least + 1 : fit;
        if (count < least) {
            throw new ParameterException(
                    spec.commandLine(), "--fit is a whole number from " + least + " for this truth.");
        }
        try {
            return new FitPlan(count, start, jitter, starts, !holdTemperature, iterations);
        } catch (RoutescopeException e) {
            throw new ParameterException(spec.commandLine(), e.sentence() + " " + e.hint(), e);
        }
    }
}
