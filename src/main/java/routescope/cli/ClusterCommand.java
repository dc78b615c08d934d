package routescope.cli;

import picocli.CommandLine.Command;

/** The experiments of the paper of cluster experts. */
@Command(
        name = "cluster",
        mixinStandardHelpOptions = true,
        description = "Repeat the experiments on cluster experts (arXiv 2208.02813): samples in hidden clusters, and a "
                + "mixture that sends each sample to one expert.",
        subcommands = {ClusterTableCommand.class, ClusterEntropyCommand.class, ClusterRunCommand.class})
final class ClusterCommand {}
