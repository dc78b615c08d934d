package routescope.app.settings;

import java.nio.file.Path;
import java.util.Optional;
import routescope.app.start.Surroundings;

/**
 * Where the program keeps what it remembers, in the platform's place.
 *
 * @param settings folder of the settings file
 * @param state folder of the log
 */
public record Folders(Path settings, Path state) {
    /** {@return the folder of the swap files of windows} */
    public Path recovery() {
        return state.resolve("recovery");
    }

    /** {@return the folder of computed cells of experiments, see {@code app.experiment.CellStore}} */
    public Path cells() {
        return state.resolve("cells");
    }

    /** The system property that puts both into one folder of the user's choice. */
    public static final String PROPERTY = "routescope.home";

    private static final String NAME = "routescope";
    private static final String TITLE = "Routescope";

    /**
     * {@return the folders of a user; nothing is made on disk}
     *
     * @param surroundings what is around the program
     * @param named the folder the user named by the system property, if any
     */
    public static Folders of(Surroundings surroundings, Optional<String> named) {
        if (named.isPresent() && !named.get().isBlank()) {
            Path home = Path.of(named.get());
            return new Folders(home, home.resolve("log"));
        }
        Path home = surroundings.home();
        if (surroundings.isWindows()) {
            return new Folders(
                    variable(surroundings, "APPDATA", home.resolve("AppData/Roaming"))
                            .resolve(TITLE),
                    variable(surroundings, "LOCALAPPDATA", home.resolve("AppData/Local"))
                            .resolve(TITLE));
        }
        if (surroundings.isMac()) {
            return new Folders(
                    home.resolve("Library/Application Support/" + TITLE), home.resolve("Library/Logs/" + TITLE));
        }
        return new Folders(
                variable(surroundings, "XDG_CONFIG_HOME", home.resolve(".config"))
                        .resolve(NAME),
                variable(surroundings, "XDG_STATE_HOME", home.resolve(".local/state"))
                        .resolve(NAME));
    }

    /** A relative path in such a variable is to be ignored, says the XDG specification. */
    private static Path variable(Surroundings surroundings, String name, Path otherwise) {
        String value = surroundings.environment().getOrDefault(name, "");
        Path path = Path.of(value);
        return value.isBlank() || !path.isAbsolute() ? otherwise : path;
    }
}
