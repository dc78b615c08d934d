package routescope.cli;

import java.util.Optional;
import java.util.function.Supplier;
import routescope.app.WindowLauncher;
import routescope.app.export.RunPictures;
import routescope.app.start.NativeCache;
import routescope.app.start.Surroundings;
import routescope.core.data.DataSource;

/**
 * What the commands work with, made by the start of the program.
 *
 * @param surroundings what is around the program
 * @param cache where native libraries unpack
 * @param data where images come from
 * @param pictures draws the pictures of a run
 * @param fontCheck draws a text and throws {@code FONTS_MISSING} when that fails
 * @param window opens the window, made only when a command needs it
 */
public record Services(
        Surroundings surroundings,
        NativeCache cache,
        DataSource data,
        RunPictures pictures,
        Runnable fontCheck,
        Supplier<WindowLauncher> window) {
    /** Environment variable that names the folder of the MNIST files. */
    static final String MNIST_VARIABLE = "ROUTESCOPE_MNIST";

    /**
     * {@return the folder of the MNIST files that the environment names}
     *
     * @param surroundings the environment
     */
    public static Optional<String> mnistFolder(Surroundings surroundings) {
        String folder = surroundings.environment().getOrDefault(MNIST_VARIABLE, "");
        return folder.isBlank() ? Optional.empty() : Optional.of(folder);
    }
}
