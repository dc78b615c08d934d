package routescope.ui.export;

import routescope.app.Notice;
import routescope.core.run.RunConfig;

/** What exports need of the window around them. */
public interface ExportHost {

    /** {@return the name to suggest for files, without ending} */
    String suggestion();

    /** {@return the configuration that is chosen} */
    RunConfig config();

    /** Says in the status bar what was done. @param message a sentence */
    void say(String message);

    /** Adds a notice. @param notice the notice */
    void add(Notice notice);
}
