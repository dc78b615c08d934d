package routescope.app.start;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** How the program starts. */
public enum StartMode {
    /** A command of the terminal. */
    COMMAND,
    /** The window. */
    WINDOW,
    /** The window with a run file. */
    WINDOW_WITH_FILE,
    /** A run file was named, but a window cannot be opened. */
    FILE_WITHOUT_DISPLAY,
    /** The demonstration in the terminal, because there is no display. */
    DEMONSTRATION_WITHOUT_DISPLAY,
    /** The demonstration in the terminal, because the window's library GTK 3 is not installed. */
    DEMONSTRATION_WITHOUT_GTK;

    /** The ending of run files. */
    private static final String RUN_FILE = ".rscope";

    /**
     * Decides before any class of the toolkit loads: a person who expects a window must not get a silent program or a
     * stack trace.
     *
     * @param arguments the command line
     * @param surroundings what is around the program
     * @param gtk3 tells whether GTK 3 is installed; asked only when it matters
     * @return how to start
     */
    public static StartMode decide(List<String> arguments, Surroundings surroundings, BooleanSupplier gtk3) {
        if (arguments.size() == 1 && arguments.get(0).toLowerCase(Locale.ROOT).endsWith(RUN_FILE)) {
            boolean window = surroundings.hasDisplay() && (!surroundings.isLinux() || gtk3.getAsBoolean());
            return window ? WINDOW_WITH_FILE : FILE_WITHOUT_DISPLAY;
        }
        if (!arguments.isEmpty()) {
            return COMMAND;
        }
        if (!surroundings.hasDisplay()) {
            return DEMONSTRATION_WITHOUT_DISPLAY;
        }
        if (surroundings.isLinux() && !gtk3.getAsBoolean()) {
            return DEMONSTRATION_WITHOUT_GTK;
        }
        return WINDOW;
    }
}
