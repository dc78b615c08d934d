package routescope.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the results of an experiment go. */
final class OutputOptions {
    @Option(names = "--out", paramLabel = "DIR", description = "Write tables and pictures into this folder.")
    @Nullable
    Path out;

    @Option(names = "--json", description = "Print the result as JSON.")
    boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress.")
    boolean quiet;
}
