package routescope.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

/** Says what went wrong in words, and how to go on; the outermost handler of every command. */
final class ErrorHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
    /** What a person typed wrong, as opposed to what went wrong while doing it. */
    private static final Set<ErrorCode> USAGE =
            EnumSet.of(ErrorCode.SETTING_OUT_OF_RANGE, ErrorCode.PRESET_UNKNOWN, ErrorCode.CONFIG_UNREADABLE);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof ParameterException wrongUsage) {
            return handleParseException(wrongUsage, new String[0]);
        }
        RoutescopeException explained = failure instanceof RoutescopeException known
                ? known
                : new RoutescopeException(
                        ErrorCode.INTERNAL, failure, "running " + command.getCommandName(), failure.toString());
        boolean debug = parsed.originalArgs().contains("--debug");
        report(explained, command.getErr(), debug);
        return USAGE.contains(explained.code()) ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(wrong.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.println("See \"%s --help\".".formatted(command.getCommandSpec().qualifiedName()));
        }
        if (Arrays.asList(args).contains("--debug")) {
            wrong.printStackTrace(err);
        }
        err.flush();
        return ExitCode.USAGE;
    }

    /**
     * Prints a failure.
     *
     * @param failure what went wrong
     * @param err where to
     * @param debug whether the stack trace is wanted
     */
    static void report(RoutescopeException failure, PrintWriter err, boolean debug) {
        err.println(failure.sentence());
        err.println(failure.hint());
        err.println("[" + failure.code() + "]");
        if (debug) {
            failure.printStackTrace(err);
        }
        err.flush();
    }
}
