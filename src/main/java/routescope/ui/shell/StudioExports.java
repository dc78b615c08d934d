package routescope.ui.shell;

import java.util.Objects;
import routescope.app.Notice;
import routescope.core.run.RunConfig;
import routescope.ui.document.DocumentModel;
import routescope.ui.export.ExportHost;
import routescope.ui.setup.Choice;
import routescope.ui.setup.SetupController;

/** The window as exports see it. */
final class StudioExports implements ExportHost {
    private static final String ENDING = ".rscope";

    private final MainController main;
    private final SetupController setup;
    private final DocumentModel document;

    StudioExports(MainController main, SetupController setup, DocumentModel document) {
        this.main = main;
        this.setup = setup;
        this.document = document;
    }

    @Override
    public String suggestion() {
        String file = document.fileName();
        if (!file.isEmpty()) {
            return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
        }
        return choice().preset().isEmpty() ? "routescope" : choice().preset();
    }

    @Override
    public RunConfig config() {
        return choice().config();
    }

    @Override
    public void say(String message) {
        main.model().messageProperty().set(message);
    }

    @Override
    public void add(Notice notice) {
        main.add(notice);
    }

    private Choice choice() {
        return Objects.requireNonNull(setup.model().choiceProperty().get(), "nothing is chosen yet");
    }
}
