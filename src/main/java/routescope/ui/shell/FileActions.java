package routescope.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import routescope.app.Notice;
import routescope.app.export.AtomicFile;
import routescope.app.export.MetricsCsv;
import routescope.core.error.RoutescopeException;
import routescope.core.run.RunJson;
import routescope.core.run.Snapshot;
import routescope.ui.action.ActionMenu;
import routescope.ui.action.AppAction;
import routescope.ui.dialog.Dialogs;
import routescope.ui.dialog.Dialogs.Purpose;
import routescope.ui.document.DocumentActions;
import routescope.ui.document.RecentMenu;
import routescope.ui.fx.FxThread;
import routescope.ui.fx.Shown;
import routescope.ui.setup.Choice;
import routescope.ui.setup.SetupController;
import routescope.ui.text.Texts;
import routescope.viz.ExportView;
import routescope.viz.Pictures;

/** What the user can do with files. */
final class FileActions {
    private final AppAction open;
    private final DocumentActions document;
    private final RecentMenu recent;
    private final AppAction exportConfiguration;
    private final AppAction exportPicture;
    private final AppAction exportMetrics;
    private final AppAction quit;
    private final MainController main;
    private final Dialogs dialogs;
    private final SetupController setup;
    private final Shown shown;

    /** Runs and their files: what can be done with them, and those that were open last. */
    record Runs(DocumentActions actions, RecentMenu recent) {}

    FileActions(MainController main, SetupController setup, Shown shown, Dialogs dialogs, Runs runs, Runnable close) {
        this.document = runs.actions();
        this.recent = runs.recent();
        this.main = main;
        this.dialogs = dialogs;
        this.setup = setup;
        this.shown = shown;
        open = AppAction.command("openConfiguration", MaterialDesignF.FOLDER_OPEN_OUTLINE, this::openConfiguration);
        exportConfiguration = AppAction.command(
                "exportConfiguration",
                MaterialDesignC.CODE_JSON,
                () -> export(Purpose.CONFIGURATION, file -> AtomicFile.write(file, RunJson.write(choice().config()))));
        exportPicture = AppAction.command(
                        "exportPicture",
                        MaterialDesignI.IMAGE_OUTLINE,
                        () -> export(
                                Purpose.PICTURE,
                                file -> AtomicFile.write(
                                        file,
                                        Pictures.png(snapshot(), BoardPictures.order(shown, ExportView.BOARD), 2))))
                .key("Shortcut+P");
        exportMetrics = AppAction.command(
                "exportMetrics",
                MaterialDesignT.TABLE_ARROW_RIGHT,
                () -> export(
                        Purpose.METRICS,
                        file -> AtomicFile.write(
                                file, MetricsCsv.text(snapshot().metrics()))));
        exportPicture.disabledProperty().bind(shown.snapshotProperty().isNull());
        exportMetrics.disabledProperty().bind(shown.snapshotProperty().isNull());
        quit = AppAction.command("quit", MaterialDesignE.EXIT_TO_APP, () -> FxThread.later(close))
                .key("Shortcut+Q");
    }

    ActionMenu menu() {
        return ActionMenu.of(
                "file",
                document.open(),
                new ActionMenu.Ready(recent.menu()),
                document.save(),
                document.saveAs(),
                document.saveCopy(),
                new ActionMenu.Separator(),
                open,
                new ActionMenu.Separator(),
                exportConfiguration,
                exportPicture,
                exportMetrics,
                new ActionMenu.Separator(),
                quit);
    }

    private Choice choice() {
        return Objects.requireNonNull(setup.model().choiceProperty().get(), "nothing is chosen yet");
    }

    private Snapshot snapshot() {
        return Objects.requireNonNull(shown.snapshotProperty().get(), "nothing is shown yet");
    }

    private void openConfiguration() {
        dialogs.openFile(Purpose.CONFIGURATION)
                .ifPresent(file -> guarded(() -> setup.chooseFile(
                        Optional.ofNullable(file.getFileName())
                                .map(Path::toString)
                                .orElse(""),
                        RunJson.read(file))));
    }

    private void export(Purpose purpose, Consumer<Path> write) {
        String suggestion = choice().preset().isEmpty() ? "routescope" : choice().preset();
        dialogs.saveFile(purpose, suggestion)
                .ifPresent(file -> guarded(() -> {
                    write.accept(file);
                    main.model().messageProperty().set(Texts.get("status.exported.text", file));
                }));
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RoutescopeException e) {
            main.add(new Notice(Notice.Kind.ERROR, e.code().name(), e.sentence(), e.hint(), List.of()));
        }
    }
}
