package routescope.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import routescope.ui.document.DocumentModel;
import routescope.ui.setup.Choice;
import routescope.ui.setup.SetupModel;
import routescope.ui.text.Texts;

/** The title of the window: the file of the run or the name of its settings, with a star while something is unsaved. */
final class WindowTitle {
    private WindowTitle() {}

    static void bind(Stage stage, SetupModel setup, DocumentModel document) {
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> title(setup.choiceProperty().get(), document),
                        setup.choiceProperty(),
                        document.pathProperty(),
                        document.dirtyProperty()));
    }

    private static String title(@Nullable Choice choice, DocumentModel document) {
        if (choice == null) {
            return Texts.get("window.title.plain");
        }
        boolean changed = !choice.config().equals(choice.base());
        String settings = changed ? Texts.get("window.title.changed", choice.name()) : choice.name();
        String name = document.fileName().isEmpty() ? settings : document.fileName();
        return Texts.get(document.dirtyProperty().get() ? "window.title.dirty" : "window.title.named", name);
    }
}
