package routescope.app.start;

import java.nio.file.Path;

/**
 * Native libraries that unpack when they are first used.
 *
 * @param folder where to
 * @param bytes what they take there, about
 */
public record PendingLibraries(Path folder, long bytes) {}
