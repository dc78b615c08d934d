package routescope.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import routescope.app.experiment.Experiments;
import routescope.core.experiment.PaperRow;
import routescope.core.experiment.PaperRows;
import routescope.core.experiment.PapersPlan;
import routescope.viz.PaperWords;

/** Tells what is there of the papers' results. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List every number of the papers beside what was measured here so far; computes nothing.",
        footer = {"", "Exit code: 0 listed, 2 wrong usage.", "Example: figures list --data mnist --json"})
final class FiguresListCommand implements Callable<Integer> {
    private final Services services;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    ImagesOption images = new ImagesOption();

    @Mixin
    JobOptions jobs = new JobOptions();

    @Option(names = "--json", description = "Print the rows as JSON.")
    boolean json;

    @Mixin
    CommonOptions common = new CommonOptions();

    FiguresListCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec, true);
        Experiments experiments = jobs.experiments(services);
        List<PaperRow> rows = PaperRows.of(experiments.kept(PapersPlan.full(images.of(services))));
        if (json) {
            terminal.print(Json.text(rows));
        } else {
            rows.forEach(row -> terminal.print(line(row)));
        }
        return ExitCode.OK;
    }

    private static String line(PaperRow row) {
        if (row.isLeftOut()) {
            return PaperWords.name(row) + ": " + PaperWords.why(row);
        }
        return "%s: paper %s, ours %s, difference %s [%s]"
                .formatted(
                        PaperWords.name(row),
                        PaperWords.theirs(row),
                        PaperWords.ours(row),
                        PaperWords.difference(row),
                        row.command());
    }
}
