package routescope.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import routescope.core.gating.Activation;
import routescope.core.gating.FitPlan;
import routescope.core.gating.GateForm;
import routescope.core.gating.Truth;
import routescope.core.gating.TruthPreset;

/** Options of every subcommand of {@code gating}: the truth and how it is fitted. */
final class GatingOptions {
    @Option(
            names = "--truth",
            paramLabel = "NAME",
            description = "The true mixture: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    TruthPreset truth = TruthPreset.CHECK;

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
            description = "Experts act(a x + b): ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Activation expert = Activation.TANH;

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

    /** {@return the true mixture} */
    Truth truth() {
        return truth.truth(gate, router, expert);
    }

    /** {@return how it is fitted} @param spec the command that is carried out */
    FitPlan plan(CommandSpec spec) {
        if (router != Activation.LINEAR && gate != GateForm.DENSE_TO_SPARSE) {
            throw new ParameterException(spec.commandLine(), "--router goes with --gate dense_to_sparse only.");
        }
        int experts = fit < 0 ? truth.experts() + 1 : fit;
        if (experts < truth.experts()) {
            throw new ParameterException(
                    spec.commandLine(), "--fit is a whole number from " + truth.experts() + " for this truth.");
        }
        if (!(jitter >= 0 && jitter <= 100) || starts < 1 || starts > 1000 || iterations < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--jitter is 0 to 100, --starts 1 to 1000, --iterations at least 1.");
        }
        return new FitPlan(experts, start, jitter, starts, !holdTemperature, iterations);
    }
}
