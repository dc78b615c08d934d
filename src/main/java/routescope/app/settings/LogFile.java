package routescope.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Sends the window's log to a file, where there can be one. */
public final class LogFile {
    /** The system property that names the file to the logging library's configuration. */
    public static final String PROPERTY = "routescope.log";

    private static final String CONFIGURATION_PROPERTY = "logback.configurationFile";
    private static final String CONFIGURATION = "logback-window.xml";

    private LogFile() {}

    /**
     * Chooses the file and tells the logging library. To be called before anything is logged. Does nothing when the user
     * named a configuration of their own or when the folder cannot be written to: the log goes to standard error then.
     *
     * @param folder the folder of the log; made when it is not there
     * @return the file, or nothing when there is none
     */
    public static Optional<Path> open(Path folder) {
        if (System.getProperty(CONFIGURATION_PROPERTY) != null) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".log", ".tmp"));
        } catch (IOException e) {
            return Optional.empty();
        }
        Path file = folder.resolve("routescope.log");
        System.setProperty(PROPERTY, file.toString());
        System.setProperty(CONFIGURATION_PROPERTY, CONFIGURATION);
        return Optional.of(file);
    }
}
