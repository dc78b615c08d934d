package routescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import routescope.app.DivergenceNotice;
import routescope.app.Notice;
import routescope.app.export.RunFolder;
import routescope.app.file.FileMoments;
import routescope.app.file.RecipeJson;
import routescope.app.file.RunFile;
import routescope.app.train.Training;
import routescope.app.train.TrainingResult;
import routescope.core.data.DataSource;
import routescope.core.data.DataSplit;
import routescope.core.data.ImageOrigins;
import routescope.core.metric.MetricPoint;
import routescope.core.run.RunConfig;
import routescope.core.run.RunTree;
import routescope.core.run.Snapshot;
import routescope.core.tensor.Backend;
import routescope.core.train.Divergence;

/** Trains a configuration and writes what came out. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Train a configuration and write the results.",
        footer = {
            "",
            "With --out DIR: run.json (for --config), metrics.csv, weights/*.npy, manifest.json, routing-board.png, "
                    + "curves.png. Files of these names are replaced, others stay. With --recipe: run.rscope besides.",
            "Exit code: 0 trained, 1 failed or diverged, 2 wrong usage.",
            "Example: train --preset digits-joint --set model.selectedPatches=2 --epochs 20 --out my-run"
        })
final class TrainCommand implements Callable<Integer> {
    private static final double NANOS = 1e9;
    private static final int MOST_SKIPPED = 20;

    private final Services services;
    private Optional<ImageOrigins> origins = Optional.empty();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    ConfigOptions options = new ConfigOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(
            names = "--recipe",
            paramLabel = "FILE",
            description = "Make the run of this recipe again, with its edits, along its current branch to its end; see "
                    + "\"export --format recipe\".")
    @Nullable
    Path recipe;

    @Option(names = "--out", paramLabel = "DIR", description = "Write the results into this folder.")
    @Nullable
    Path out;

    @Option(names = "--json", description = "Print the result as JSON.")
    boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress.")
    boolean quiet;

    TrainCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec, quiet);
        return recipe == null ? train(terminal) : rebuild(terminal, recipe);
    }

    private int train(Terminal terminal) {
        RunConfig config = options.resolve(services.surroundings(), terminal);
        Optional<RunFolder> folder = folder();
        NativeStart.load(services, terminal);
        TrainingResult result = train(terminal, config);
        List<Path> files =
                folder.map(to -> to.write(result.end(), result.threads())).orElse(List.of());
        show(terminal, result, files);
        result.divergence().ifPresent(why -> terminal.say(explain(why, config)));
        return result.divergence().isPresent() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private TrainingResult train(Terminal terminal, RunConfig config) {
        DataSource noting = (data, seeds, progress) -> {
            DataSplit split = services.data().load(data, seeds, progress);
            origins = split.origins();
            return split;
        };
        TrainingResult result;
        try (TerminalListener listener = new TerminalListener(terminal)) {
            result = new Training(noting).train(config, listener);
        }
        origins.ifPresent(from -> sayOrigins(terminal, from));
        return result;
    }

    /** Pictures of the user that could not be used are told, with the reason. */
    private static void sayOrigins(Terminal terminal, ImageOrigins from) {
        terminal.say("%d pictures opened, %d skipped"
                .formatted(
                        from.train().size() + from.test().size(), from.skipped().size()));
        from.skipped().stream()
                .limit(MOST_SKIPPED)
                .forEach(skipped -> terminal.say("  " + skipped.file() + ": " + skipped.reason()));
        if (from.skipped().size() > MOST_SKIPPED) {
            terminal.say("  and %d more: \"data check\" lists them"
                    .formatted(from.skipped().size() - MOST_SKIPPED));
        }
    }

    private int rebuild(Terminal terminal, Path from) {
        options.refuseBeside("A recipe");
        RunFile plan = RecipeJson.read(from);
        Optional<RunFolder> folder = folder();
        RunTree tree = plan.past().tree();
        int last = tree.end(tree.current());
        try (OpenRun open = OpenRun.of(plan, options.data, services, terminal);
                ProgressDisplay display = terminal.start("Steps");
                FileMoments moments = new FileMoments(open.run(), last, step -> display.update(step, last, ""))) {
            Snapshot start = moments.at(0);
            long begin = System.nanoTime();
            Snapshot end = moments.at(last);
            double seconds = (System.nanoTime() - begin) / NANOS;
            TrainingResult result = new TrainingResult(start, end, Optional.empty(), Backend.threads(), seconds);
            List<Path> files = new ArrayList<>();
            if (folder.isPresent() && out != null) {
                files.addAll(folder.get().write(end, Backend.threads()));
                files.add(open.save(plan, out.resolve(OpenRun.FILE)));
            }
            show(terminal, result, files);
        }
        return ExitCode.OK;
    }

    private Optional<RunFolder> folder() {
        return Optional.ofNullable(out).map(path -> new RunFolder(path, services.pictures()));
    }

    private void show(Terminal terminal, TrainingResult result, List<Path> files) {
        if (json) {
            terminal.print(Json.text(summary(result, files)));
        } else {
            print(terminal, result, files);
        }
    }

    private static void print(Terminal terminal, TrainingResult result, List<Path> files) {
        MetricPoint last = result.end().latest();
        terminal.print(Terminal.words(
                "step %d, loss %.4f, train accuracy %.3f, test accuracy %.3f, %.1f s",
                last.step(), last.loss(), last.trainAccuracy(), last.testAccuracy(), result.seconds()));
        MetricPoint.@Nullable Comparison cnn = last.comparison();
        if (cnn != null) {
            terminal.print(Terminal.words(
                    "CNN beside it: loss %.4f, train accuracy %.3f, test accuracy %.3f",
                    cnn.loss(), cnn.trainAccuracy(), cnn.testAccuracy()));
        }
        if (last.routingPrecision().length > 0 && !Double.isNaN(last.reached())) {
            terminal.print(
                    Terminal.words("test images whose discriminative patch reached an expert: %.3f", last.reached()));
        }
        result.end()
                .lStar()
                .ifPresent(value -> terminal.print(Terminal.words(
                        "l* of the training data: %d (one more than the close irrelevant patches of an image)",
                        value)));
        files.forEach(file -> terminal.print(file.toString()));
    }

    private Map<String, Object> summary(TrainingResult result, List<Path> files) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("config", Json.config(result.end().config()));
        summary.put("step", result.end().position().step());
        summary.put("finished", result.end().position().finished());
        summary.put("diverged", result.divergence().isPresent());
        summary.put("seconds", result.seconds());
        summary.put("blasThreads", result.threads());
        result.end().lStar().ifPresent(value -> summary.put("lStar", value));
        origins.ifPresent(from -> summary.put("skipped", from.skipped()));
        summary.put("metrics", result.end().latest());
        summary.put("files", files.stream().map(Path::toString).toList());
        return summary;
    }

    private static String explain(Divergence why, RunConfig config) {
        Notice notice = DivergenceNotice.of(why, config);
        return notice.sentence()
                + System.lineSeparator()
                + notice.hint()
                + System.lineSeparator()
                + "Try --set training.expertLearningRate=%s --set training.routerLearningRate=%s."
                        .formatted(
                                config.training().expertLearningRate() / 2,
                                config.training().routerLearningRate() / 2);
    }
}
