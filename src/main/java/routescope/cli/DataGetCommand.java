package routescope.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import routescope.app.download.Downloads;
import routescope.app.download.KnownSet;
import routescope.app.download.SetFetch;

/** Lists the sets of data that can be had, and fetches those whose terms allow it. */
final class DataGetCommand {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long MEGABYTE = 1 << 20;

    private DataGetCommand() {}

    /** Lists them. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List known sets of data: where they come from, what their makers allow, and their size.")
    static final class ListSets implements Callable<Integer> {
        @Spec
        CommandSpec spec = CommandSpec.create();

        @Mixin
        CommonOptions common = new CommonOptions();

        @Option(names = "--json", description = "Print the result as JSON.")
        boolean json;

        @Override
        public Integer call() {
            Terminal terminal = Terminal.of(spec, true);
            if (json) {
                terminal.print(Json.text(
                        KnownSet.all().stream().map(DataGetCommand::summary).toList()));
                return ExitCode.OK;
            }
            for (KnownSet set : KnownSet.all()) {
                terminal.print(Terminal.words("%-10s %s, %d MB", set.id(), set.title(), set.bytes() / MEGABYTE));
                terminal.print("           " + set.page());
                terminal.print("           " + set.licence());
                terminal.print("           "
                        + (set.direct()
                                ? "data get " + set.id() + " --to DIR"
                                : "To be fetched by hand from its page."));
            }
            return ExitCode.OK;
        }
    }

    private static Map<String, Object> summary(KnownSet set) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("id", set.id());
        summary.put("title", set.title());
        summary.put("page", set.page().toString());
        summary.put("licence", set.licence());
        summary.put("bytes", set.bytes());
        summary.put("direct", set.direct());
        return summary;
    }

    /** Fetches one. */
    @Command(
            name = "get",
            mixinStandardHelpOptions = true,
            description = "Fetch a known set of data, going on where an earlier attempt ended, and check it.",
            footer = {
                "",
                "Exit code: 0 it is there, 1 it could not be fetched, 2 wrong usage.",
                "Example: data get mnist --to mnist; then train --preset mnist-joint --data mnist"
            })
    static final class Get implements Callable<Integer> {
        @Spec
        CommandSpec spec = CommandSpec.create();

        @Mixin
        CommonOptions common = new CommonOptions();

        @Parameters(paramLabel = "NAME", description = "mnist, cifar-10 or celeba; see \"data list\".")
        String name = "";

        @Option(names = "--to", paramLabel = "DIR", required = true, description = "The folder to put it into.")
        Path folder = Path.of("");

        @Option(
                names = {"-q", "--quiet"},
                description = "Show no progress.")
        boolean quiet;

        @Override
        public Integer call() {
            Terminal terminal = Terminal.of(spec, quiet);
            List<KnownSet> all = KnownSet.all();
            KnownSet set = all.stream()
                    .filter(known -> known.id().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "There is no set \"%s\"; there are %s."
                                    .formatted(
                                            name,
                                            String.join(
                                                    ", ",
                                                    all.stream()
                                                            .map(KnownSet::id)
                                                            .toList()))));
            try (ProgressDisplay display = terminal.start("MB")) {
                Path there = new SetFetch(new Downloads(PATIENCE)).fetch(set, folder, (done, total) -> {
                    display.update(done / MEGABYTE, total / MEGABYTE, "");
                    return true;
                });
                terminal.print(there.toString());
            }
            return ExitCode.OK;
        }
    }
}
