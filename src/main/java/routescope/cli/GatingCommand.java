package routescope.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Estimation of mixtures with a softmax gate (paper 3). */
@Command(
        name = "gating",
        mixinStandardHelpOptions = true,
        description = "Estimate mixtures with softmax gates: how fast estimates approach the truth, and which experts "
                + "cannot be estimated.")
final class GatingCommand {
    private GatingCommand() {}

    /** {@return the command with its subcommands} @param services what they work with */
    static CommandLine create(Services services) {
        return new CommandLine(new GatingCommand())
                .addSubcommand(new GatingRatesCommand(services))
                .addSubcommand(new GatingFlatCommand())
                .addSubcommand(new GatingFitCommand());
    }
}
