package routescope.ui.shell;

import java.util.Map;
import routescope.app.Notice;
import routescope.app.experiment.LabMemory;
import routescope.core.run.RunConfig;
import routescope.ui.document.DocumentHost;
import routescope.ui.fx.Shown;
import routescope.ui.setup.Choice;
import routescope.ui.setup.SetupController;

/** The window as the document of its run sees it. */
final class StudioDocument implements DocumentHost {
    private final MainController main;
    private final SetupController setup;
    private final Shown shown;
    private final StudioLabs labs;

    StudioDocument(MainController main, SetupController setup, Shown shown, StudioLabs labs) {
        this.labs = labs;
        this.main = main;
        this.setup = setup;
        this.shown = shown;
    }

    @Override
    public void adopt(String name, RunConfig config) {
        setup.adopt(name, config);
    }

    @Override
    public Map<String, String> view() {
        return ViewState.of(shown, main.model());
    }

    @Override
    public Map<String, String> labs() {
        String experiments = labs.memory().save();
        return experiments.isEmpty() ? Map.of() : Map.of(LabMemory.VIEW, experiments);
    }

    @Override
    public void show(Map<String, String> view, Runnable then) {
        ViewState.show(view, shown, main.model());
        labs.restore(view.getOrDefault(LabMemory.VIEW, ""), then);
    }

    @Override
    public Object experiments() {
        return labs.memory().mark();
    }

    @Override
    public void say(String message) {
        main.model().messageProperty().set(message);
    }

    @Override
    public void add(Notice notice) {
        main.add(notice);
    }

    @Override
    public String runName() {
        Choice choice = setup.model().choiceProperty().get();
        return choice == null ? "" : choice.name();
    }

    @Override
    public String dataFolder() {
        return setup.model().mnistFolderProperty().get();
    }
}
