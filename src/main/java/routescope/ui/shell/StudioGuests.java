package routescope.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import routescope.app.Notice;
import routescope.ui.action.AppAction;
import routescope.ui.control.TaskStrip;
import routescope.ui.dialog.Dialogs;
import routescope.ui.pictures.GuestsController;
import routescope.ui.text.Texts;

/** Pictures of the user in the window: their tab, their actions, and what becomes of a drop. */
final class StudioGuests implements GuestsController.Host, AutoCloseable {
    private final MainController main;
    private final Dialogs dialogs;
    private final CenterTabs tabs;
    private final GuestsController guests;

    /** Joins them. @param around what they work with @param tabs the middle of the window */
    StudioGuests(StudioFiles.Around around, CenterTabs tabs) {
        this.main = around.main();
        this.dialogs = around.dialogs();
        this.tabs = tabs;
        guests = new GuestsController(around.session(), around.shown(), dialogs, this);
    }

    /** {@return what the tab shows} */
    Node root() {
        return guests.root();
    }

    /** {@return the line that tells how far the opening is} */
    Node strip() {
        return new TaskStrip("guests-task", guests.task()).root();
    }

    /** {@return what can be done with pictures} */
    List<AppAction> actions() {
        return List.of(
                AppAction.command("routePictures", MaterialDesignI.IMAGE_PLUS, guests::open)
                        .key("Shortcut+I"),
                AppAction.command("routeFolder", MaterialDesignF.FOLDER_IMAGE, guests::openFolder),
                AppAction.command("pastePictures", MaterialDesignC.CLIPBOARD_TEXT_OUTLINE, guests::paste)
                        .key("Shortcut+V"),
                AppAction.command("removePictures", MaterialDesignI.IMAGE_REMOVE, guests::clear));
    }

    /**
     * Routes pictures; where there are folders, asks whether to train on them.
     *
     * @param dropped files and folders
     * @param train looks through a folder to train on it
     */
    void take(List<Path> dropped, Consumer<Path> train) {
        List<Path> folders = dropped.stream().filter(Files::isDirectory).toList();
        if (folders.isEmpty()) {
            guests.route(dropped);
            return;
        }
        OptionalInt answer = dialogs.choose(
                Texts.get("guests.drop.title"),
                Texts.get("guests.drop.question", String.valueOf(folders.get(0).getFileName())),
                List.of(Texts.get("guests.drop.route"), Texts.get("guests.drop.train")));
        if (answer.isPresent() && answer.getAsInt() == 0) {
            guests.route(dropped);
        } else if (answer.isPresent()) {
            train.accept(folders.get(0));
        }
    }

    @Override
    public void add(Notice notice) {
        main.add(notice);
    }

    @Override
    public void openBoard() {
        if (!tabs.isOpen(CenterTabs.Place.PICTURES)) {
            tabs.open(CenterTabs.Place.ROUTING);
        }
    }

    @Override
    public void openPictures() {
        tabs.open(CenterTabs.Place.PICTURES);
    }

    @Override
    public void close() {
        guests.close();
    }
}
