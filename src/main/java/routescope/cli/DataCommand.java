package routescope.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import routescope.core.data.FolderInventory;
import routescope.core.data.ImageLayout;
import routescope.core.data.SkippedFile;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.image.Preparation;
import routescope.core.run.Presets;
import routescope.core.run.RunJson;

/** What belongs to data of the user. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = "Look at pictures of your own before a run trains on them; get known sets of data.",
        subcommands = {DataCommand.Check.class, DataGetCommand.ListSets.class, DataGetCommand.Get.class})
final class DataCommand {

    /** Looks through a folder. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Say what would be read from a folder of labelled pictures, and what is skipped and why. "
                    + "Nothing is changed.",
            footer = {
                "",
                "A folder holds one sub-folder a class (or train and test with one a class each), or a CSV file with "
                        + "the columns file and label, or the files of CIFAR-10 (binary) or CelebA.",
                "Exit code: 0 a run can train on it, 1 it cannot, 2 wrong usage.",
                "Example: data check photos --write-config photos.json; then train --config photos.json"
            })
    static final class Check implements Callable<Integer> {
        private static final int SHOWN = 20;

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Mixin
        CommonOptions common = new CommonOptions();

        @Parameters(paramLabel = "DIR", description = "The folder.")
        Path folder = Path.of("");

        @Option(
                names = "--layout",
                paramLabel = "LAYOUT",
                description = "How the pictures lie there: ${COMPLETION-CANDIDATES}. Default: what it looks like.")
        @Nullable
        ImageLayout layout;

        @Option(
                names = "--label",
                paramLabel = "COLUMN",
                description = "The column of the table, or the attribute of CelebA, that is the label.")
        String label = "";

        @Option(
                names = "--write-config",
                paramLabel = "FILE",
                description = "Write a configuration that trains on it into this new file.")
        @Nullable
        Path config;

        @Option(names = "--json", description = "Print the result as JSON, with every skipped file.")
        boolean json;

        @Override
        public Integer call() {
            Terminal terminal = Terminal.of(spec, json);
            ImageLayout lies = layout == null ? ImageLayout.of(folder) : layout;
            FolderInventory found = take(terminal, lies);
            boolean usable =
                    found.classes().stream().filter(count -> count.images() > 0).count() > 1;
            if (json) {
                terminal.print(Json.text(summary(found, usable)));
            } else {
                print(terminal, found);
            }
            if (!usable) {
                terminal.say("A run needs pictures of at least 2 classes.");
                return ExitCode.SOFTWARE;
            }
            if (config != null) {
                write(config, RunJson.write(Presets.forImages(found.suggest(Preparation.DEFAULT))));
                terminal.say("Written: " + config);
            }
            return ExitCode.OK;
        }

        private FolderInventory take(Terminal terminal, ImageLayout lies) {
            try (ProgressDisplay display = terminal.start("Headers")) {
                return FolderInventory.take(folder, lies, label, (done, total) -> {
                    if (done > 0) {
                        display.update(done, total, "");
                    }
                    return true;
                });
            }
        }

        private static void print(Terminal terminal, FolderInventory found) {
            terminal.print("%d pictures in %d classes, %d skipped (%s)"
                    .formatted(
                            found.images(),
                            found.classes().size(),
                            found.skipped().size(),
                            found.listing().layout().word()));
            for (FolderInventory.ClassCount count : found.classes()) {
                String parts = count.train() + count.test() == 0
                        ? ""
                        : " (%d for training, %d for testing)".formatted(count.train(), count.test());
                terminal.print("  %-24s %d%s".formatted(count.name(), count.images(), parts));
            }
            if (found.images() > 0) {
                terminal.print(Terminal.words("largest class / smallest class: %.2f", found.imbalance()));
                terminal.print("sizes, smallest, most frequent, largest: "
                        + found.sizes().stream()
                                .map(size -> size.width() + " x " + size.height())
                                .collect(Collectors.joining(", ")));
                terminal.print("formats: " + counts(found.formats()));
            }
            if (found.mislabelled() > 0) {
                terminal.print("%d are of another format than their names say; they are read as what they are"
                        .formatted(found.mislabelled()));
            }
            found.attributes().forEach((name, values) -> terminal.print("attribute " + name + ": " + counts(values)));
            List<SkippedFile> skipped = found.skipped();
            for (SkippedFile file : skipped.subList(0, Math.min(SHOWN, skipped.size()))) {
                terminal.print("skipped %s: %s".formatted(file.file(), file.reason()));
            }
            if (skipped.size() > SHOWN) {
                terminal.print("and %d more; --json lists all".formatted(skipped.size() - SHOWN));
            }
        }

        private static Map<String, Object> summary(FolderInventory found, boolean usable) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("ok", usable);
            summary.put("layout", found.listing().layout().word());
            summary.put("label", found.listing().label());
            summary.put("images", found.images());
            summary.put("classes", found.classes());
            summary.put("imbalance", found.imbalance());
            summary.put("formats", found.formats());
            summary.put("sizes", found.sizes());
            summary.put("attributes", found.attributes());
            summary.put("mislabelled", found.mislabelled());
            summary.put("skipped", found.skipped());
            return summary;
        }

        private static String counts(Map<String, Integer> counts) {
            return counts.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
        }

        private static void write(Path file, String text) {
            try {
                Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException e) {
                throw new RoutescopeException(ErrorCode.OUTPUT_NOT_WRITTEN, e, file, "it exists already");
            } catch (IOException e) {
                throw new RoutescopeException(
                        ErrorCode.OUTPUT_NOT_WRITTEN, e, file, e.getClass().getSimpleName());
            }
        }
    }
}
