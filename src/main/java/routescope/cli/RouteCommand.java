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
import routescope.app.export.AtomicFile;
import routescope.app.export.PictureJson;
import routescope.app.file.FileMoments;
import routescope.app.file.RunFile;
import routescope.app.file.RunFileReader;
import routescope.core.data.OpenedPicture;
import routescope.core.data.OpenedPictures;
import routescope.core.image.Damage;
import routescope.core.patch.PatchSet;
import routescope.core.run.FrozenModels;
import routescope.core.run.Guests;
import routescope.core.run.ProbeRouting;
import routescope.core.run.RunTree;
import routescope.core.run.Snapshot;
import routescope.viz.ExportView;
import routescope.viz.PictureOrder;
import routescope.viz.Pictures;

/** Puts the models of a run file to work on pictures of the user. */
@Command(
        name = "route",
        mixinStandardHelpOptions = true,
        description = "Route pictures of your own through the models of a run file: which patches each router takes, "
                + "with which gate, and what the models say.",
        footer = {
            "",
            "Into --out DIR: a picture of the routing board for each picture, and routing.json with scores, selected "
                    + "patches, gates, owners, discarded patches, contributions, probabilities and the skipped files. "
                    + "Files of these names are replaced, others stay. Described in src/docs/pictures.md.",
            "Exit code: 0 written, 1 failed or no picture could be opened, 2 wrong usage.",
            "Example: route holiday/ cat.jpg --run my-run.rscope --out routed"
        })
final class RouteCommand implements Callable<Integer> {
    private static final String JSON_FILE = "routing.json";

    private final Services services;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "IMAGE", description = "Picture files, and folders of them.")
    List<Path> images = new ArrayList<>();

    @Option(names = "--run", paramLabel = "FILE", required = true, description = "The run file; it stays as it is.")
    Path file = Path.of(OpenRun.FILE);

    @Option(
            names = "--step",
            paramLabel = "N",
            description = "The models as they are at this step. Default: the step the file shows.")
    @Nullable
    Integer step;

    @Option(names = "--branch", paramLabel = "NAME", description = "Of this branch. Default: the current one.")
    @Nullable
    String branch;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of the images of the run, where it is not the one it was trained with.")
    @Nullable
    Path data;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Write the results into this folder.")
    Path out = Path.of("routed");

    @Option(names = "--scale", paramLabel = "N", description = "Size of pictures, 1 to 4. Default: ${DEFAULT-VALUE}.")
    int scale = 2;

    @Option(names = "--json", description = "Print the result as JSON.")
    boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress.")
    boolean quiet;

    RouteCommand(Services services) {
        this.services = services;
    }

    /** What was written about a picture. */
    private record Line(String file, String predicted, double probability, String damage, String board) {}

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec, quiet);
        if (scale < 1 || scale > 4) {
            throw wrong("--scale is 1 to 4.");
        }
        if (step != null && step < 0) {
            throw wrong("--step is a step from 0.");
        }
        RunFile read = RunFileReader.read(file);
        RunFile run = branch == null ? read : FileMoments.choose(read, branch);
        if (step != null && step > run.config().steps()) {
            throw wrong("--step %d is not reached: the training ends at step %d."
                    .formatted(step, run.config().steps()));
        }
        AtomicFile.checkFolder(out);
        Snapshot moment = moment(run, terminal);
        OpenedPictures pictures = open(moment, terminal);
        return write(moment, pictures, terminal);
    }

    private Snapshot moment(RunFile run, Terminal terminal) {
        RunTree tree = run.past().tree();
        int wanted = step != null ? step : Math.min(run.past().step(), tree.end(tree.current()));
        try (OpenRun open = OpenRun.of(run, data, services, terminal);
                ProgressDisplay display = terminal.start("Steps");
                FileMoments moments = new FileMoments(open.run(), wanted, now -> display.update(now, wanted, ""))) {
            return moments.at(wanted);
        }
    }

    private OpenedPictures open(Snapshot moment, Terminal terminal) {
        try (ProgressDisplay display = terminal.start("Pictures")) {
            return OpenedPictures.open(images, Guests.preparation(moment), (done, total) -> {
                display.update(done, Math.max(1, total), "");
                return true;
            });
        }
    }

    private int write(Snapshot moment, OpenedPictures pictures, Terminal terminal) {
        PictureJson document = new PictureJson(moment);
        pictures.skipped().forEach(document::add);
        List<Line> lines = new ArrayList<>();
        try (FrozenModels models = FrozenModels.of(moment);
                ProgressDisplay display = terminal.start("Routing")) {
            int count = pictures.opened().size();
            for (int i = 0; i < count; i++) {
                OpenedPicture picture = pictures.opened().get(i);
                PatchSet set = OpenedPictures.patchSet(pictures.preparation(), List.of(picture), models.classNames());
                ProbeRouting routing = models.route(set, 0);
                Snapshot shown = moment.showing(set, routing);
                String board = name(i + 1, picture.name());
                AtomicFile.write(out.resolve(board), Pictures.png(shown, PictureOrder.of(ExportView.BOARD), scale));
                document.add(picture, shown, board);
                int predicted = routing.predicted(0);
                lines.add(new Line(
                        picture.file().toString(),
                        models.classNames().get(predicted),
                        routing.probabilities()[predicted],
                        picture.damage() == Damage.NONE
                                ? ""
                                : picture.damage().name().toLowerCase(java.util.Locale.ROOT),
                        board));
                display.update(i + 1, count, "");
            }
        }
        AtomicFile.write(out.resolve(JSON_FILE), document.text());
        report(moment, pictures, lines, terminal);
        return lines.isEmpty() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private void report(Snapshot moment, OpenedPictures pictures, List<Line> lines, Terminal terminal) {
        pictures.skipped().forEach(skipped -> terminal.say("Skipped " + skipped.file() + ": " + skipped.reason()));
        if (lines.isEmpty()) {
            terminal.say("No picture could be routed: %s.".formatted(pictures.summary()));
        }
        if (json) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("step", moment.position().step());
            summary.put("pictures", lines);
            summary.put("skipped", pictures.skipped());
            summary.put("folder", out.toString());
            terminal.print(Json.text(summary));
            return;
        }
        for (Line line : lines) {
            String damage = line.damage().isEmpty() ? "" : " (damaged: %s)".formatted(line.damage());
            terminal.print(Terminal.words(
                    "%s: \"%s\", p = %.3f%s", line.file(), line.predicted(), line.probability(), damage));
        }
        terminal.print(Terminal.words(
                "step %d; %s; written into %s", moment.position().step(), pictures.summary(), out.toString()));
    }

    /** Numbered, because pictures of several folders may have the same name. */
    private static String name(int number, String picture) {
        int dot = picture.lastIndexOf('.');
        String stem = (dot > 0 ? picture.substring(0, dot) : picture).replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return "%04d-%s.png".formatted(number, stem.substring(0, Math.min(80, stem.length())));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
