package routescope.cli;

import picocli.CommandLine.Option;

/** Options of every command. */
final class CommonOptions {
    @Option(names = "--debug", description = "Print the stack trace when something fails.")
    boolean debug;
}
