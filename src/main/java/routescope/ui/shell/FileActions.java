package routescope.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import routescope.app.Notice;
import routescope.core.error.RoutescopeException;
import routescope.core.run.RunJson;
import routescope.ui.action.ActionMenu;
import routescope.ui.action.AppAction;
import routescope.ui.dialog.Dialogs;
import routescope.ui.dialog.Dialogs.Purpose;
import routescope.ui.document.DocumentActions;
import routescope.ui.document.RecentMenu;
import routescope.ui.fx.FxThread;
import routescope.ui.setup.SetupController;

/** What the user can do with files. */
final class FileActions {
    private final AppAction open;
    private final DocumentActions document;
    private final RecentMenu recent;
    private final List<AppAction> pictures;
    private final ActionMenu exports;
    private final AppAction quit;
    private final MainController main;
    private final Dialogs dialogs;
    private final SetupController setup;

    /** Runs and their files: what can be done with them, those that were open last, and what can be taken out. */
    record Runs(DocumentActions actions, RecentMenu recent, List<AppAction> pictures, ActionMenu exports) {}

    FileActions(MainController main, SetupController setup, Dialogs dialogs, Runs runs, Runnable close) {
        this.document = runs.actions();
        this.recent = runs.recent();
        this.pictures = runs.pictures();
        this.exports = runs.exports();
        this.main = main;
        this.dialogs = dialogs;
        this.setup = setup;
        open = AppAction.command("openConfiguration", MaterialDesignF.FOLDER_OPEN_OUTLINE, this::openConfiguration);
        quit = AppAction.command("quit", MaterialDesignE.EXIT_TO_APP, () -> FxThread.later(close))
                .key("Shortcut+Q");
    }

    ActionMenu menu() {
        List<Object> parts = new ArrayList<>(List.of(
                document.open(),
                new ActionMenu.Ready(recent.menu()),
                document.save(),
                document.saveAs(),
                document.saveCopy(),
                new ActionMenu.Separator(),
                open,
                new ActionMenu.Separator()));
        parts.addAll(pictures);
        parts.addAll(List.of(new ActionMenu.Separator(), exports, new ActionMenu.Separator(), quit));
        return ActionMenu.of("file", parts.toArray());
    }

    private void openConfiguration() {
        dialogs.openFile(Purpose.CONFIGURATION)
                .ifPresent(file -> guarded(() -> setup.chooseFile(
                        Optional.ofNullable(file.getFileName())
                                .map(Path::toString)
                                .orElse(""),
                        RunJson.read(file))));
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RoutescopeException e) {
            main.add(new Notice(Notice.Kind.ERROR, e.code().name(), e.sentence(), e.hint(), List.of()));
        }
    }
}
