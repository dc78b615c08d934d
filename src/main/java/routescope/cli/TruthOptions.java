package routescope.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import routescope.core.gating.TruthPreset;

/** Options of every subcommand of {@code gating} that name the true mixture. */
final class TruthOptions {
    @Spec(Spec.Target.MIXEE)
    CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--truth",
            paramLabel = "NAME",
            description = "The true mixture: ${COMPLETION-CANDIDATES}. Default: CHECK.")
    @Nullable
    TruthPreset truth;

    @Option(
            names = "--k-star",
            paramLabel = "K",
            description = "Experts of the truth, 2 to 4: takes the truth PARTS_K, made by one rule for every K. "
                    + "A named --truth has its own.")
    @Nullable
    Integer experts;

    /** {@return the truth that is chosen} */
    TruthPreset preset() {
        if (experts == null) {
            return truth == null ? TruthPreset.CHECK : truth;
        }
        TruthPreset chosen = truth == null ? TruthPreset.parts(experts).orElse(null) : truth;
        if (chosen == null) {
            throw new ParameterException(spec.commandLine(), "--k-star is 2, 3 or 4.");
        }
        if (chosen.experts() != experts) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The truth %s has %d experts: leave out --truth or --k-star."
                            .formatted(chosen.id(), chosen.experts()));
        }
        return chosen;
    }
}
