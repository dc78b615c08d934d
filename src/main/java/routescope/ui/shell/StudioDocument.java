package routescope.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import routescope.app.Notice;
import routescope.core.run.RunConfig;
import routescope.ui.document.DocumentHost;
import routescope.ui.fx.Shown;
import routescope.ui.setup.Choice;
import routescope.ui.setup.SetupController;

/** The window as the document of its run sees it. */
final class StudioDocument implements DocumentHost {
    /** Where the experiments of the labs stand in the view of a run file. */
    private static final String LABS = "labs";

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
        Map<String, String> view = new LinkedHashMap<>(ViewState.of(shown, main.model()));
        String experiments = labs.save();
        if (!experiments.isEmpty()) {
            view.put(LABS, experiments);
        }
        return view;
    }

    @Override
    public void show(Map<String, String> view) {
        ViewState.show(view, shown, main.model());
        labs.restore(view.getOrDefault(LABS, ""));
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
