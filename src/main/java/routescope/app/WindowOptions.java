package routescope.app;

import java.nio.file.Path;
import java.util.Optional;
import routescope.app.start.PendingLibraries;

/**
 * How to open the window.
 *
 * @param mnistFolder folder of the MNIST files, when one is known
 * @param file a run file to open, when one was named
 * @param started when the process started, in milliseconds since 1970, to tell how long the first picture took
 * @param pending native libraries that must unpack first, when they must
 */
public record WindowOptions(
        Optional<String> mnistFolder, Optional<Path> file, long started, Optional<PendingLibraries> pending) {}
