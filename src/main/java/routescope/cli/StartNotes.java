package routescope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import routescope.app.start.StartMode;

/** What the start of the program says in the terminal. */
public final class StartNotes {
    private static final String WINDOW_IN_MEMORY = "xvfb-run -a mvn -q javafx:run";

    private StartNotes() {}

    /**
     * {@return why the demonstration runs instead of the window, and how to get one: one line}
     *
     * @param mode one of the two demonstrations
     */
    public static String demonstration(StartMode mode) {
        return mode == StartMode.DEMONSTRATION_WITHOUT_GTK
                ? "No window: GTK 3 is not installed. Install libgtk-3-0 (Debian, Ubuntu: apt install libgtk-3-0) or "
                        + "gtk3 (Fedora: dnf install gtk3) and run again. Here is the demonstration instead."
                : "No window: there is no display. For one in memory run " + WINDOW_IN_MEMORY
                        + ". Here is the demonstration instead.";
    }

    /** {@return why a run file is not opened, and what can be done with it here: one line} @param file as it was named */
    public static String fileWithoutDisplay(String file) {
        return "No window for " + file + ": there is no display, or GTK 3 is not installed. In the terminal,"
                + " \"inspect " + file + "\" tells what is in it, \"replay\" and \"export\" work with it.";
    }

    /** {@return the command line of the demonstration} */
    public static List<String> demonstrationCommand() {
        return List.of("demo", "--out", Path.of(DemoCommand.FOLDER).toString());
    }

    /**
     * Says that the window did not open, and the three ways out.
     *
     * @param reason why, as the toolkit says
     * @param err where to
     */
    public static void windowFailed(String reason, PrintWriter err) {
        err.println("The window cannot be opened: " + reason);
        err.println("1. Run in a desktop session whose DISPLAY is set and may be used.");
        err.println("2. Or open the window in memory: " + WINDOW_IN_MEMORY);
        err.println("3. Or stay in the terminal: the command \"demo\" shows what the window would, \"--help\" lists "
                + "the others, \"doctor\" says what is missing.");
        err.flush();
    }

    /**
     * Says that memory did not suffice.
     *
     * @param err where to
     */
    public static void outOfMemory(PrintWriter err) {
        err.println("There is not enough memory for this. Ask for fewer images, or start with a larger -Xmx.");
        err.flush();
    }
}
