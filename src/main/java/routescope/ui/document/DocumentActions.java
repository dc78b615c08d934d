package routescope.ui.document;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import routescope.ui.action.AppAction;

/** What the user can do with the file of a run. */
public final class DocumentActions {
    private final AppAction open;
    private final AppAction save;
    private final AppAction saveAs;
    private final AppAction saveCopy;

    /** Declares the actions. @param document what they do it to */
    public DocumentActions(DocumentController document) {
        DocumentModel model = document.model();
        BooleanBinding idle = model.openProperty().and(model.busyProperty().isEmpty());
        open = AppAction.command("openRun", MaterialDesignF.FOLDER_OPEN_OUTLINE, document::open)
                .key("Shortcut+O");
        save = action("saveRun", MaterialDesignC.CONTENT_SAVE_OUTLINE, document::save, idle)
                .key("Shortcut+S");
        saveAs = action("saveRunAs", MaterialDesignC.CONTENT_SAVE_EDIT_OUTLINE, document::saveAs, idle)
                .key("Shortcut+Shift+S");
        saveCopy = action("saveRunCopy", MaterialDesignC.CONTENT_SAVE_ALL_OUTLINE, document::saveCopy, idle);
    }

    private static AppAction action(String id, Ikon icon, Runnable work, BooleanBinding enabled) {
        AppAction action = AppAction.command(id, icon, work);
        action.disabledProperty().bind(Bindings.not(enabled));
        return action;
    }

    /** {@return opens a run} */
    public AppAction open() {
        return open;
    }

    /** {@return saves into the file of the run} */
    public AppAction save() {
        return save;
    }

    /** {@return saves into another file and goes on with that} */
    public AppAction saveAs() {
        return saveAs;
    }

    /** {@return saves into another file and goes on with this one} */
    public AppAction saveCopy() {
        return saveCopy;
    }
}
