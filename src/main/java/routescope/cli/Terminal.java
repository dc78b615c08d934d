package routescope.cli;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command writes: results to the one stream, everything said to a person beside them to the other.
 *
 * @param out results
 * @param err progress, notes and errors
 * @param progress whether progress is wanted
 */
public record Terminal(PrintWriter out, PrintWriter err, ProgressStyle progress) {

    /** How progress is shown. */
    public enum ProgressStyle {
        /** A bar that moves. */
        BAR,
        /** A line now and then: for files and for other programs. */
        LINES,
        /** Not at all. */
        NONE
    }

    /**
     * {@return the terminal of a command}
     *
     * @param spec the command
     * @param quiet whether progress is unwanted
     */
    static Terminal of(CommandSpec spec, boolean quiet) {
        Terminal terminal = of(spec.commandLine().getOut(), spec.commandLine().getErr());
        return quiet ? new Terminal(terminal.out, terminal.err, ProgressStyle.NONE) : terminal;
    }

    /**
     * {@return the terminal of the process}
     *
     * @param out results
     * @param err everything beside them
     */
    @SuppressWarnings("SystemConsoleNull") // From Java 22 on a file gets the bar too, which only looks odd.
    public static Terminal of(PrintWriter out, PrintWriter err) {
        return new Terminal(out, err, System.console() == null ? ProgressStyle.LINES : ProgressStyle.BAR);
    }

    /**
     * {@return a text with numbers in it, with a decimal point whatever the language of the machine}
     *
     * @param format a format of {@link String#format}
     * @param values the values
     */
    static String words(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /**
     * Says a line beside the results.
     *
     * @param line the line
     */
    void say(String line) {
        err.println(line);
        err.flush();
    }

    /**
     * Prints a line of the results.
     *
     * @param line the line
     */
    void print(String line) {
        out.println(line);
        out.flush();
    }

    /**
     * Opens a progress display.
     *
     * @param task what is being done, a few words
     * @return the display; to be closed
     */
    ProgressDisplay start(String task) {
        return switch (progress) {
            case BAR -> new ProgressDisplay.Bar(task);
            case LINES -> new ProgressDisplay.Lines(task, this);
            case NONE -> new ProgressDisplay.None();
        };
    }
}
