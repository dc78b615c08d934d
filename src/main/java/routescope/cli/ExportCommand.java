package routescope.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import routescope.app.export.AtomicFile;
import routescope.app.export.MetricsCsv;
import routescope.app.export.MetricsJson;
import routescope.app.export.MomentSource;
import routescope.app.export.RoutingJson;
import routescope.app.export.TrainedMoments;
import routescope.app.file.FileMoments;
import routescope.app.file.RecipeJson;
import routescope.app.file.RunFile;
import routescope.app.file.RunFileReader;
import routescope.core.run.RunConfig;
import routescope.core.run.RunTree;
import routescope.core.run.Snapshot;
import routescope.viz.Animation;
import routescope.viz.AnimationOrder;
import routescope.viz.BoardOptions;
import routescope.viz.ExportView;
import routescope.viz.PictureOrder;
import routescope.viz.Pictures;
import routescope.viz.Theme;

/** Writes a picture, an animation or numbers of a run. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Take a run file, or train a configuration, and write a picture, an animation or numbers of a step.",
        footer = {
            "",
            "The files are described in src/docs/export.md.",
            "Exit code: 0 written, 1 failed or diverged before the step, 2 wrong usage.",
            "Example: export my-run.rscope --branch main --to 500 --format png --out board.png",
            "Example: export --preset digits-joint --to 500 --format gif --stride 5 --out routing.gif"
        })
final class ExportCommand implements Callable<Integer> {
    private final Services services;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    ConfigOptions options = new ConfigOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    /** What is written. */
    enum Format {
        /** A picture of pixels. */
        PNG,
        /** A picture of shapes. */
        SVG,
        /** An animation in one file. */
        GIF,
        /** An animation as a folder of pictures. */
        PNG_SEQUENCE,
        /** Metrics for spreadsheets. */
        CSV,
        /** Metrics for programs. */
        JSON,
        /** The routing of the probe images. */
        ROUTING_JSON,
        /** What it takes to make the run again. */
        RECIPE;

        /** Named as a person types it. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Of this run file, instead of training a configuration.")
    @Nullable
    Path file;

    @Option(
            names = "--branch",
            paramLabel = "NAME",
            description = "Of this branch of the run file. Default: the current one.")
    @Nullable
    String branch;

    @Option(
            names = "--format",
            required = true,
            converter = FormatConverter.class,
            description = "png, svg, gif, png-sequence, csv, json (metrics), routing-json, or recipe (of a run file, "
                    + "for \"train --recipe\").")
    Format format = Format.PNG;

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            description = "board, charts, owners, kernels or expert:A (B, ...). Default: ${DEFAULT-VALUE}.")
    String view = "board";

    @Option(names = "--out", paramLabel = "PATH", required = true, description = "The file, or folder, to write.")
    Path out = Path.of("routescope.png");

    @Option(names = "--scale", paramLabel = "N", description = "Size of pictures, 1 to 4. Default: ${DEFAULT-VALUE}.")
    int scale = 2;

    @Option(names = "--from", paramLabel = "STEP", description = "First step of animations. Default: 0.")
    int from;

    @Option(
            names = "--to",
            paramLabel = "STEP",
            description = "The last step. Default: the end of the training, of a run file the end of the branch.")
    @Nullable
    Integer to;

    @Option(
            names = "--stride",
            paramLabel = "N",
            description = "Steps between frames. Default: such that there are 100.")
    @Nullable
    Integer stride;

    @Option(names = "--fps", paramLabel = "N", description = "Frames a second, 1 to 50. Default: ${DEFAULT-VALUE}.")
    double fps = 10;

    @Option(names = "--width", paramLabel = "PIXELS", description = "Of animations. Default: ${DEFAULT-VALUE}.")
    int width = 1280;

    @Option(names = "--height", paramLabel = "PIXELS", description = "Of animations. Default: ${DEFAULT-VALUE}.")
    int height = 720;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress.")
    boolean quiet;

    ExportCommand(Services services) {
        this.services = services;
    }

    /** Formats with a dash in their names. */
    static final class FormatConverter implements picocli.CommandLine.ITypeConverter<Format> {
        @Override
        public Format convert(String text) {
            for (Format format : Format.values()) {
                if (format.toString().equalsIgnoreCase(text)) {
                    return format;
                }
            }
            throw new picocli.CommandLine.TypeConversionException(
                    "\"" + text + "\" is not one of png, svg, gif, png-sequence, csv, json, routing-json, recipe");
        }
    }

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec, quiet);
        ExportView wanted = ExportView.parse(view)
                .orElseThrow(() -> wrong("--view is board, charts, owners, kernels or expert:A (B, ...)."));
        if (scale < 1 || scale > 4) {
            throw wrong("--scale is 1 to 4.");
        }
        if (from < 0 || to != null && to < from) {
            throw wrong("--from and --to are steps from 0, --to not before --from.");
        }
        if (file != null) {
            options.refuseBeside("A run file");
            exportFile(terminal, file, wanted);
        } else {
            trainAndExport(terminal, wanted);
        }
        terminal.print(out.toString());
        return ExitCode.OK;
    }

    private void trainAndExport(Terminal terminal, ExportView wanted) {
        if (branch != null || format == Format.RECIPE) {
            throw wrong("--branch and --format recipe go with a run file: export FILE.");
        }
        RunConfig config = options.resolve(services.surroundings(), terminal);
        AtomicFile.checkFolderOf(out);
        NativeStart.load(services, terminal);
        int last = to == null ? Integer.MAX_VALUE : to;
        try (MomentSource moments = new TrainedMoments(config, services.data(), last, step -> {})) {
            export(terminal, moments, wanted);
        }
    }

    private void exportFile(Terminal terminal, Path from, ExportView wanted) {
        RunFile run = RunFileReader.read(from);
        if (branch != null) {
            run = FileMoments.choose(run, branch);
        }
        if (to != null && to > run.config().steps()) {
            throw wrong("--to %d is not reached: the training ends at step %d."
                    .formatted(to, run.config().steps()));
        }
        AtomicFile.checkFolderOf(out);
        if (format == Format.RECIPE) {
            AtomicFile.write(out, RecipeJson.text(run));
            return;
        }
        RunTree tree = run.past().tree();
        int last = to == null ? tree.end(tree.current()) : to;
        try (OpenRun open = OpenRun.of(run, options.data, services, terminal);
                MomentSource moments = new FileMoments(open.run(), last, step -> {})) {
            export(terminal, moments, wanted);
        }
    }

    private void export(Terminal terminal, MomentSource moments, ExportView wanted) {
        PictureOrder picture = PictureOrder.of(wanted);
        switch (format) {
            case PNG -> write(moments, terminal, snapshot -> Pictures.png(snapshot, picture, scale));
            case SVG -> write(moments, terminal, snapshot -> Pictures.svg(snapshot, picture, scale));
            case CSV -> write(moments, terminal, snapshot -> bytes(MetricsCsv.text(snapshot.metrics())));
            case JSON -> write(moments, terminal, snapshot -> bytes(MetricsJson.text(snapshot)));
            case ROUTING_JSON -> write(moments, terminal, snapshot -> bytes(RoutingJson.text(snapshot)));
            case GIF, PNG_SEQUENCE -> animate(terminal, moments, wanted);
            case RECIPE -> throw new IllegalStateException("a recipe needs no moment");
        }
    }

    /** Makes the contents of a file of a moment. */
    private interface Contents {
        byte[] of(Snapshot snapshot);
    }

    /** Trains in hundredths, so that progress is seen. */
    private void write(MomentSource moments, Terminal terminal, Contents contents) {
        int last = moments.lastStep();
        try (ProgressDisplay display = terminal.start("Steps")) {
            for (int part = 1; part < 100; part++) {
                int step = (int) ((long) last * part / 100);
                moments.at(step);
                display.update(step, last, "");
            }
            Snapshot snapshot = moments.at(last);
            display.update(last, last, "");
            AtomicFile.write(out, contents.of(snapshot));
        }
    }

    private void animate(Terminal terminal, MomentSource moments, ExportView wanted) {
        int last = moments.lastStep();
        int between = stride == null ? Math.max(1, (last - from) / 100) : stride;
        PictureOrder picture = new PictureOrder(wanted, BoardOptions.DEFAULT, Theme.LIGHT, width);
        AnimationOrder order = new AnimationOrder(picture, Math.min(from, last), last, between, fps, width, height);
        try (ProgressDisplay display = terminal.start("Animation")) {
            IntFunction<Snapshot> at = moments::at;
            Animation animation = new Animation(order, at, (done, total) -> {
                display.update(done, total, "");
                return true;
            });
            if (format == Format.GIF) {
                animation.gif(out);
            } else {
                animation.pngSequence(out);
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
