package routescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import routescope.app.file.RunFile;
import routescope.app.file.RunFileReader;
import routescope.core.metric.MetricPoint;
import routescope.core.run.RunConfig;

/** Says what is in a run file, without training anything. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Say what is in a run file: configuration, branches, edits, key frames, arrays, metrics, notes, "
                + "and who wrote it.",
        footer = {
            "",
            "The format is described in src/docs/file-format.md.",
            "Exit code: 0 said, 1 the file cannot be read or is damaged, 2 wrong usage.",
            "Example: inspect my-run.rscope --json"
        })
final class InspectCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "The run file.")
    Path file = Path.of("run.rscope");

    @Option(names = "--json", description = "Print it as JSON.")
    boolean json;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec, true);
        RunFile run = RunFileReader.read(file);
        RunContents contents = RunContents.of(file.toString(), run);
        if (json) {
            terminal.print(Json.text(contents));
        } else {
            text(contents, run.config()).forEach(terminal::print);
        }
        return ExitCode.OK;
    }

    private static List<String> text(RunContents contents, RunConfig config) {
        List<String> lines = new ArrayList<>();
        add(lines, "file", contents.file());
        String newer = contents.newerFormat() ? " (newer than this version: parts of it may be left out here)" : "";
        add(lines, "format", contents.format() + newer);
        RunFile.Provenance by = contents.provenance();
        add(lines, "written", "by Routescope %s at %s".formatted(by.version(), by.created()));
        add(
                lines,
                "",
                "Java %s, %s, %d BLAS threads, %d workers"
                        .formatted(by.java(), by.system(), by.threads(), by.workers()));
        add(lines, "model", PresetsCommand.describe(config));
        add(lines, "seed", String.valueOf(config.seed()));
        add(lines, "data", data(contents.data()));
        add(lines, "data hash", contents.data().hash());
        add(lines, "step", String.valueOf(contents.step()));
        addPast(lines, contents);
        addNumbers(lines, contents);
        contents.notes().lines().forEach(line -> add(lines, "notes", line));
        return lines;
    }

    private static void addPast(List<String> lines, RunContents contents) {
        for (RunContents.Way branch : contents.branches()) {
            add(
                    lines,
                    "branch",
                    "%s%s: to step %d, ends on line %d"
                            .formatted(
                                    branch.name(),
                                    branch.current() ? " (current)" : "",
                                    branch.length(),
                                    branch.tip()));
        }
        for (RunContents.Edit edit : contents.edits()) {
            add(
                    lines,
                    "edit",
                    "step %d, %s: %s"
                            .formatted(
                                    edit.step(),
                                    String.join(", ", edit.branches()),
                                    edit.changes().isEmpty() ? "nothing" : String.join("; ", edit.changes())));
        }
    }

    private static void addNumbers(List<String> lines, RunContents contents) {
        add(
                lines,
                "key frames",
                Terminal.words(
                        "%d, %.1f MB",
                        contents.keyFrames().count(), contents.keyFrames().bytes() / 1e6));
        contents.arrays()
                .forEach((name, shape) -> add(
                        lines,
                        "array",
                        "%s (%s)"
                                .formatted(
                                        name,
                                        Arrays.stream(shape)
                                                .mapToObj(String::valueOf)
                                                .collect(Collectors.joining(", ")))));
        MetricPoint last = contents.lastMetrics();
        if (last != null) {
            add(
                    lines,
                    "metrics",
                    Terminal.words(
                            "step %d, loss %.4f, train accuracy %.3f, test accuracy %.3f",
                            last.step(), last.loss(), last.trainAccuracy(), last.testAccuracy()));
        }
    }

    private static String data(RunContents.Data data) {
        return data.source().equals("made")
                ? "made again from the configuration"
                : "files that must be found, last in %s (another place: --data DIR)".formatted(data.folder());
    }

    /** Control characters in a name or a note must not steer the terminal. */
    private static void add(List<String> lines, String what, String value) {
        lines.add(
                "%-11s %s".formatted(what, value.replaceAll("\\p{Cntrl}", " ")).stripTrailing());
    }
}
