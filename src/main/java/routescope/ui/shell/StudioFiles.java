package routescope.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import routescope.app.Session;
import routescope.app.download.Downloads;
import routescope.app.download.KnownSet;
import routescope.app.download.SetFetch;
import routescope.core.run.Presets;
import routescope.ui.action.AppAction;
import routescope.ui.control.TaskStrip;
import routescope.ui.dialog.Dialogs;
import routescope.ui.document.DocumentActions;
import routescope.ui.document.DocumentController;
import routescope.ui.document.DocumentHost;
import routescope.ui.document.FileDrop;
import routescope.ui.document.NotesPane;
import routescope.ui.document.RecentMenu;
import routescope.ui.document.RecoveryController;
import routescope.ui.document.RecoveryPane;
import routescope.ui.export.ExportActions;
import routescope.ui.export.ExportController;
import routescope.ui.fx.Background;
import routescope.ui.fx.Shown;
import routescope.ui.getdata.GetDataController;
import routescope.ui.pictures.PicturesController;
import routescope.ui.setup.SetupController;

/** Everything in the window that has to do with files: the run as a document, exports, recovery, notes. */
final class StudioFiles implements AutoCloseable {
    /** How long a server may bring nothing. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DocumentController document;
    private final ExportController exports;
    private final Optional<RecoveryController> recovery;
    private final PicturesController pictures;
    private final GetDataController getData;
    private final StudioGuests guests;
    private final NotesPane notes;
    private final Shown shown;

    /** What they work with. */
    record Around(
            Session session,
            MainController main,
            SetupController setup,
            Shown shown,
            Dialogs dialogs,
            StudioLabs labs) {}

    /** Joins them. @param around what they work with @param folder of the swap files; when empty, none is kept @param tabs the middle of the window */
    StudioFiles(Around around, Optional<Path> folder, CenterTabs tabs) {
        shown = around.shown();
        DocumentHost host = new StudioDocument(around.main(), around.setup(), shown, around.labs());
        document = new DocumentController(around.session(), around.dialogs(), host);
        notes = new NotesPane(document);
        exports = new ExportController(
                around.session(),
                shown,
                around.dialogs(),
                new StudioExports(around.main(), around.setup(), document.model()));
        pictures = new PicturesController(
                around.dialogs(),
                (name, config) -> around.setup().chooseFile(name, config),
                notice -> around.main().add(notice));
        guests = new StudioGuests(around, tabs);
        getData = new GetDataController(
                KnownSet.all(),
                new SetFetch(new Downloads(PATIENCE)),
                around.dialogs(),
                (set, place) -> openSet(around.setup(), set, place),
                around.main()::add);
        recovery = folder.map(path ->
                new RecoveryController(path, around.session(), around.labs().memory(), document, host));
    }

    /** {@return the file of the run} */
    DocumentController document() {
        return document;
    }

    /** {@return what the file menu offers} @param background reads the small pictures of files */
    FileActions.Runs runs(Background background) {
        return new FileActions.Runs(
                new DocumentActions(document),
                new RecentMenu(document, background),
                pictureActions(),
                new ExportActions(exports, shown.snapshotProperty().isNull()).menu());
    }

    /** {@return trains on a folder of pictures} */
    AppAction picturesAction() {
        return AppAction.command("openPictures", MaterialDesignF.FOLDER_IMAGE, pictures::open)
                .key("Shortcut+Shift+O");
    }

    private void openSet(SetupController setup, KnownSet set, Path place) {
        if ("mnist".equals(set.id())) {
            setup.model().mnistFolderProperty().set(place.toString());
            setup.choosePreset(Presets.find("mnist-joint", place.toString()));
        } else {
            pictures.open(place);
        }
    }

    /** {@return pictures of the user, to be routed or to be trained on} */
    private List<AppAction> pictureActions() {
        List<AppAction> actions = new ArrayList<>(guests.actions());
        actions.add(picturesAction());
        actions.add(AppAction.command("getData", MaterialDesignD.DOWNLOAD_OUTLINE, getData::show));
        return actions;
    }

    /** {@return the pictures of the user} */
    StudioGuests guests() {
        return guests;
    }

    /** Takes what was dropped: a run is opened, a table of pictures looked through, pictures are routed. */
    void take(List<Path> dropped) {
        Optional<Path> run = dropped.stream().filter(FileDrop::isRun).findFirst();
        Optional<Path> table = dropped.stream().filter(FileDrop::isTable).findFirst();
        if (run.isPresent()) {
            document.open(run.get());
        } else if (table.isPresent()) {
            pictures.open(table.get());
        } else {
            guests.take(dropped, pictures::open);
        }
    }

    /** {@return unfolds the notes} */
    AppAction notesAction() {
        return AppAction.command("notes", MaterialDesignN.NOTE_TEXT_OUTLINE, notes::edit)
                .key("Shortcut+Shift+N");
    }

    /** {@return the lines above the board: what was left behind, what is read and written} */
    List<Node> strips() {
        List<Node> strips = new ArrayList<>();
        recovery.ifPresent(offers -> strips.add(new RecoveryPane(offers).root()));
        strips.add(new TaskStrip("file-task", document.task()).root());
        strips.add(new TaskStrip("pictures-task", pictures.task()).root());
        strips.add(new TaskStrip("get-data-task", getData.task()).root());
        strips.add(guests.strip());
        strips.add(new TaskStrip("export-task", exports.task()).root());
        return strips;
    }

    /** {@return settings, and below them the notes} @param settings the settings */
    Node withNotes(Node settings) {
        VBox left = new VBox(settings, notes.root());
        VBox.setVgrow(settings, Priority.ALWAYS);
        return left;
    }

    /** Offers what other windows have left behind. */
    void lookForLeftRuns() {
        recovery.ifPresent(RecoveryController::look);
    }

    @Override
    public void close() {
        exports.close();
        pictures.close();
        getData.close();
        guests.close();
        document.close();
        recovery.ifPresent(RecoveryController::close);
    }
}
