package routescope.app;

import java.nio.file.Path;
import routescope.core.run.RunConfig;

/**
 * A picture of the real window, for the README.
 *
 * @param file where to write the PNG file
 * @param width width of the window in logical pixels
 * @param height height of the window in logical pixels
 * @param dark whether the dark theme is on
 * @param config what to train
 * @param steps how many batches to train before the picture is taken
 */
public record PictureRequest(Path file, int width, int height, boolean dark, RunConfig config, int steps) {}
