package routescope.ui.document;

import java.util.Map;
import routescope.app.Notice;
import routescope.core.run.RunConfig;

/** What a document needs of the window around it. */
public interface DocumentHost {

    /** Has the settings panel show a run that was opened. @param name what to call it @param config its configuration */
    void adopt(String name, RunConfig config);

    /** {@return how the window shows the run, by name} */
    Map<String, String> view();

    /**
     * Shows a run as it was shown when it was saved, and the experiments of the labs that are kept with it.
     *
     * @param view by name; what is missing or odd stays as it is
     * @param then what to do once all is shown
     */
    void show(Map<String, String> view, Runnable then);

    /** {@return the experiments of the labs with their results, by name, to be put beside the view; for any thread} */
    Map<String, String> labs();

    /** {@return the experiments of the labs; equal for the same ones, however far they are} */
    Object experiments();

    /** Says in the status bar what was done. @param message a sentence */
    void say(String message);

    /** Adds a notice. @param notice the notice */
    void add(Notice notice);

    /** {@return what the settings of the run are called} */
    String runName();

    /** {@return the folder of the MNIST files, empty when none is known} */
    String dataFolder();
}
