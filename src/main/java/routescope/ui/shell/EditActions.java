package routescope.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import routescope.app.RunChange;
import routescope.core.run.RunJson;
import routescope.ui.action.ActionMenu;
import routescope.ui.action.AppAction;
import routescope.ui.control.ClipboardPicture;
import routescope.ui.fx.Shown;
import routescope.ui.setup.Choice;
import routescope.ui.setup.SetupController;
import routescope.ui.setup.SetupModel;
import routescope.ui.text.Texts;

/** What the user can do with edits and the clipboard. */
final class EditActions {
    private final AppAction undo;
    private final AppAction redo;
    private final AppAction reset;
    private final AppAction copyConfiguration;
    private final AppAction copyPicture;

    EditActions(SetupController setup, Shown shown, MainController controller) {
        SetupModel model = setup.model();
        MainModel main = controller.model();
        // Edits of the open run came after the edit of the settings that opened it.
        undo = named(
                        "undo",
                        MaterialDesignU.UNDO,
                        () -> undo(controller, setup),
                        newest(main.undoNameProperty(), model.undoNameProperty()))
                .key("Shortcut+Z");
        redo = named(
                        "redo",
                        MaterialDesignR.REDO,
                        () -> redo(controller, setup),
                        newest(main.redoNameProperty(), model.redoNameProperty()))
                .key("Shortcut+Shift+Z");
        reset = AppAction.command("resetAll", MaterialDesignB.BACKUP_RESTORE, setup::resetAll);
        reset.disabledProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> isUnchanged(model.choiceProperty().get()), model.choiceProperty()));
        copyConfiguration = AppAction.command("copyConfiguration", MaterialDesignC.CODE_JSON, () -> {
            Choice choice = model.choiceProperty().get();
            if (choice != null) {
                ClipboardContent content = new ClipboardContent();
                content.putString(RunJson.write(choice.config()));
                copy(content, main);
            }
        });
        copyPicture = AppAction.command("copyPicture", MaterialDesignI.IMAGE_OUTLINE, () -> {
                    ClipboardPicture.copy(BoardPictures.image(shown));
                    main.messageProperty().set(Texts.get("status.copied.text"));
                })
                .key("Shortcut+Shift+C");
        copyPicture.disabledProperty().bind(shown.snapshotProperty().isNull());
    }

    ActionMenu menu() {
        return ActionMenu.of("edit", undo, redo, reset, new ActionMenu.Separator(), copyConfiguration, copyPicture);
    }

    private static ObservableValue<String> newest(StringProperty ofRun, StringProperty ofSettings) {
        return Bindings.createStringBinding(
                () -> ofRun.get().isEmpty() ? ofSettings.get() : ofRun.get(), ofRun, ofSettings);
    }

    private static void undo(MainController main, SetupController setup) {
        if (main.model().undoNameProperty().get().isEmpty()) {
            setup.undo();
        } else {
            main.edit(new RunChange.Undo());
        }
    }

    private static void redo(MainController main, SetupController setup) {
        if (main.model().redoNameProperty().get().isEmpty()) {
            setup.redo();
        } else {
            main.edit(new RunChange.Redo());
        }
    }

    private static boolean isUnchanged(Choice choice) {
        return choice == null || choice.config().equals(choice.base());
    }

    private static void copy(ClipboardContent content, MainModel main) {
        Clipboard.getSystemClipboard().setContent(content);
        main.messageProperty().set(Texts.get("status.copied.text"));
    }

    private static AppAction named(
            String id, org.kordamp.ikonli.Ikon icon, Runnable work, ObservableValue<String> name) {
        AppAction action = AppAction.command(id, icon, work);
        name.subscribe(edit -> action.setText(
                edit.isEmpty() ? Texts.get("action." + id + ".name") : Texts.get("action." + id + ".named", edit)));
        action.disabledProperty().bind(name.map(String::isEmpty));
        return action;
    }
}
