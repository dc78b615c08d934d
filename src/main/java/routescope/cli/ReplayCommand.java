package routescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import routescope.app.export.RunFolder;
import routescope.app.file.FileMoments;
import routescope.app.file.RunFile;
import routescope.app.file.RunFileReader;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.metric.MetricPoint;
import routescope.core.run.Run;
import routescope.core.run.Snapshot;
import routescope.core.tensor.Backend;

/** Goes to a step of a run file and writes everything about it. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Go to a step of a run file, bit for bit as it was, and write everything about that step.",
        footer = {
            "",
            "A step after the end of the branch is reached by training on.",
            "Into --out DIR: run.rscope (the run, at that step), run.json, metrics.csv, weights/*.npy, manifest.json, "
                    + "routing-board.png, curves.png. Files of these names are replaced, others stay.",
            "Exit code: 0 written, 1 failed or diverged before the step, 2 wrong usage.",
            "Example: replay my-run.rscope --to 250 --out step-250"
        })
final class ReplayCommand implements Callable<Integer> {
    private final Services services;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "The run file; it stays as it is.")
    Path file = Path.of(OpenRun.FILE);

    @Option(names = "--to", paramLabel = "STEP", required = true, description = "The step, from 0.")
    int to;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Write the results into this folder.")
    Path out = Path.of("replay");

    @Option(names = "--branch", paramLabel = "NAME", description = "Go along this branch. Default: the current one.")
    @Nullable
    String branch;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of the MNIST files of the run, where it is not the one it was trained with.")
    @Nullable
    Path data;

    @Option(names = "--json", description = "Print the result as JSON.")
    boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress.")
    boolean quiet;

    ReplayCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec, quiet);
        if (to < 0) {
            throw new ParameterException(spec.commandLine(), "--to is a step from 0.");
        }
        RunFile read = RunFileReader.read(file);
        RunFile from = branch == null ? read : FileMoments.choose(read, branch);
        if (to > from.config().steps()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--to %d is not reached: the training ends at step %d."
                            .formatted(to, from.config().steps()));
        }
        RunFolder folder = new RunFolder(out, services.pictures());
        try (OpenRun open = OpenRun.of(from, data, services, terminal)) {
            return replay(terminal, from, open, folder);
        }
    }

    private int replay(Terminal terminal, RunFile from, OpenRun open, RunFolder folder) {
        Run run = open.run();
        RoutescopeException diverged = null;
        Snapshot snapshot;
        try (ProgressDisplay display = terminal.start("Steps");
                FileMoments moments = new FileMoments(run, to, step -> display.update(step, to, ""))) {
            snapshot = moments.at(to);
        } catch (RoutescopeException e) {
            if (e.code() != ErrorCode.RUN_DIVERGED) {
                throw e;
            }
            diverged = e;
            snapshot = FileMoments.present(run);
        }
        List<Path> files = new ArrayList<>(folder.write(snapshot, Backend.threads()));
        files.add(0, open.save(from, out.resolve(OpenRun.FILE)));
        if (json) {
            terminal.print(Json.text(summary(snapshot, diverged != null, files)));
        } else {
            MetricPoint last = snapshot.latest();
            terminal.print(Terminal.words(
                    "step %d of branch %s; measured at step %d: loss %.4f, train accuracy %.3f, test accuracy %.3f",
                    snapshot.position().step(),
                    run.tree().branch().name(),
                    last.step(),
                    last.loss(),
                    last.trainAccuracy(),
                    last.testAccuracy()));
            files.forEach(path -> terminal.print(path.toString()));
        }
        if (diverged != null) {
            ErrorHandler.report(diverged, terminal.err(), common.debug);
            terminal.say("What was written is step " + snapshot.position().step() + ".");
            return ExitCode.SOFTWARE;
        }
        return ExitCode.OK;
    }

    private static Map<String, Object> summary(Snapshot snapshot, boolean diverged, List<Path> files) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("config", Json.config(snapshot.config()));
        summary.put("step", snapshot.position().step());
        summary.put("branch", snapshot.timeline().tree().branch().name());
        summary.put("finished", snapshot.position().finished());
        summary.put("diverged", diverged);
        summary.put("metrics", snapshot.latest());
        summary.put("files", files.stream().map(Path::toString).toList());
        return summary;
    }
}
