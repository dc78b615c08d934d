package routescope.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The papers' results as a whole. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = "Repeat the results of the three papers, and put every number of theirs beside ours.")
final class FiguresCommand {
    private FiguresCommand() {}

    /** {@return the command with those below it} @param services what they work with */
    static CommandLine create(Services services) {
        CommandLine line = new CommandLine(new FiguresCommand());
        line.addSubcommand(new FiguresAllCommand(services));
        line.addSubcommand(new FiguresListCommand(services));
        return line;
    }
}
