package routescope.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import routescope.app.PictureRequest;
import routescope.app.export.AtomicFile;
import routescope.core.run.RunConfig;

/** Renews the picture of the README. */
@Command(
        name = "picture",
        mixinStandardHelpOptions = true,
        description = "Open the real window off the screen, train a while and write a picture of it.",
        footer = {"", "The picture of the README: picture --out assets/screenshot.png"})
final class PictureCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

    private final Services services;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    ConfigOptions options = new ConfigOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The PNG file to write.")
    Path out = Path.of("screenshot.png");

    @Option(names = "--size", paramLabel = "WxH", description = "Size of the window. Default: ${DEFAULT-VALUE}.")
    String size = "1600x1000";

    /** The themes of the window. */
    enum Theme {
        /** Dark on light. */
        LIGHT,
        /** Light on dark. */
        DARK
    }

    @Option(names = "--theme", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Theme theme = Theme.DARK;

    @Option(names = "--steps", paramLabel = "N", description = "Batches to train before. Default: ${DEFAULT-VALUE}.")
    int steps = 500;

    PictureCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec, false);
        Matcher parts = SIZE.matcher(size.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new ParameterException(spec.commandLine(), "--size is WIDTHxHEIGHT, e.g. 1600x1000.");
        }
        if (steps < 0) {
            throw new ParameterException(spec.commandLine(), "--steps is a whole number from 0.");
        }
        RunConfig config = options.resolve(services.surroundings(), terminal);
        AtomicFile.checkFolderOf(out);
        NativeStart.load(services, terminal);
        int width = Integer.parseInt(parts.group(1));
        int height = Integer.parseInt(parts.group(2));
        OffScreen.useUnlessDisplay(services.surroundings(), width, height);
        services.window().get().picture(new PictureRequest(out, width, height, theme == Theme.DARK, config, steps));
        terminal.print(out.toString());
        return ExitCode.OK;
    }
}
