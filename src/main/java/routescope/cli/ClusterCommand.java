package routescope.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The experiments of the paper of cluster experts. */
@Command(
        name = "cluster",
        mixinStandardHelpOptions = true,
        description = "Repeat the experiments on cluster experts (arXiv 2208.02813): samples in hidden clusters, and a "
                + "mixture that sends each sample to one expert.")
final class ClusterCommand {
    private ClusterCommand() {}

    /** {@return the command with those below it} @param services what they work with */
    static CommandLine create(Services services) {
        CommandLine line = new CommandLine(new ClusterCommand());
        line.addSubcommand(new ClusterTableCommand(services));
        line.addSubcommand(new ClusterEntropyCommand(services));
        line.addSubcommand(new ClusterSinglesCommand(services));
        line.addSubcommand(new ClusterRunCommand());
        return line;
    }
}
