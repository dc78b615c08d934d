package routescope.ui.dialog;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import routescope.ui.fx.FxThread;
import routescope.ui.text.Texts;

/** Asks by the platform's own choosers and by dialogs over the window. */
public final class FxDialogs implements Dialogs {
    private final Window owner;
    private final ObservableMap<String, String> lastFolders;

    /**
     * Makes the dialogs of a window.
     *
     * @param owner the window
     * @param lastFolders the folder last used for each purpose; read and changed
     */
    public FxDialogs(Window owner, ObservableMap<String, String> lastFolders) {
        this.owner = owner;
        this.lastFolders = lastFolders;
    }

    @Override
    public SaveAnswer askToSave(String name) {
        ButtonType save = new ButtonType(Texts.get("dialog.unsaved.save"), ButtonBar.ButtonData.YES);
        // Not NO: Esc presses that one.
        ButtonType discard = new ButtonType(Texts.get("dialog.unsaved.discard"), ButtonBar.ButtonData.OTHER);
        Alert alert = new Alert(
                Alert.AlertType.CONFIRMATION, Texts.get("dialog.unsaved.text"), save, discard, ButtonType.CANCEL);
        alert.initOwner(owner);
        alert.setTitle(Texts.get("dialog.unsaved.title"));
        alert.setHeaderText(Texts.get("dialog.unsaved.header", name));
        alert.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        ((Button) alert.getDialogPane().lookupButton(save)).setDefaultButton(true);
        ClosingKeys.defer(alert);
        ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
        return answer == save ? SaveAnswer.SAVE : answer == discard ? SaveAnswer.DISCARD : SaveAnswer.CANCEL;
    }

    @Override
    public Optional<Path> openFile(Purpose purpose) {
        File file = chooser(purpose, "open").showOpenDialog(owner);
        return remember(purpose, file);
    }

    @Override
    public List<Path> openFiles(Purpose purpose) {
        List<File> files = chooser(purpose, "open").showOpenMultipleDialog(owner);
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        remember(purpose, files.get(0));
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public OptionalInt choose(String title, String question, List<String> answers) {
        List<ButtonType> types = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            types.add(new ButtonType(answers.get(i), i == 0 ? ButtonBar.ButtonData.YES : ButtonBar.ButtonData.OTHER));
        }
        Label asked = new Label(question);
        asked.setWrapText(true);
        Dialog<ButtonType> dialog = dialog(title, asked);
        dialog.getDialogPane().getButtonTypes().setAll(types);
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CANCEL);
        int chosen = types.indexOf(dialog.showAndWait().orElse(ButtonType.CANCEL));
        return chosen < 0 ? OptionalInt.empty() : OptionalInt.of(chosen);
    }

    @Override
    public Optional<Path> saveFile(Purpose purpose, String suggestion) {
        FileChooser chooser = chooser(purpose, "save");
        String ending = purpose.extension().isEmpty() ? "" : "." + purpose.extension();
        chooser.setInitialFileName(suggestion + ending);
        File file = chooser.showSaveDialog(owner);
        if (file == null) {
            return Optional.empty();
        }
        Path named = ending.isEmpty() ? file.toPath() : FileNames.withExtension(file.toPath(), purpose.extension());
        boolean unasked = !named.equals(file.toPath()) && Files.exists(named);
        if (unasked && !confirm(Texts.get("dialog.overwrite.title"), Texts.get("dialog.overwrite.text", named))) {
            return Optional.empty();
        }
        return remember(purpose, named.toFile());
    }

    @Override
    public Optional<Path> folder(Purpose purpose) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.get("dialog." + purpose.id() + ".open"));
        lastFolder(purpose).ifPresent(chooser::setInitialDirectory);
        File folder = chooser.showDialog(owner);
        if (folder != null) {
            lastFolders.put(purpose.id(), folder.getPath());
        }
        return Optional.ofNullable(folder).map(File::toPath);
    }

    @Override
    public OptionalInt number(String title, String question, int min, int max, int suggestion) {
        Label range = new Label(Texts.get("dialog.number.range", String.valueOf(min), String.valueOf(max)));
        return answer(
                        title,
                        question,
                        String.valueOf(suggestion),
                        text -> FileNames.number(text, min, max).isPresent(),
                        range)
                .map(text -> FileNames.number(text, min, max))
                .orElse(OptionalInt.empty());
    }

    @Override
    public Optional<String> ask(String title, String question, String suggestion, Predicate<String> good) {
        return answer(title, question, suggestion, good, new Label());
    }

    private Optional<String> answer(
            String title, String question, String suggestion, Predicate<String> good, Label range) {
        TextField field = new TextField(suggestion);
        field.setId("dialog-number");
        range.getStyleClass().add("muted");
        Label asked = new Label(question);
        asked.setLabelFor(field);
        Dialog<ButtonType> dialog = dialog(title, new VBox(8, asked, field, range));
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.getDialogPane()
                .lookupButton(ButtonType.OK)
                .disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !good.test(field.getText()), field.textProperty()));
        // The toolkit gives the focus to the default button once the dialog is shown: the field takes it after that.
        dialog.setOnShown(event -> FxThread.later(() -> {
            field.requestFocus();
            field.selectAll();
        }));
        Optional<ButtonType> answer = dialog.showAndWait();
        return answer.filter(ButtonType.OK::equals).map(ok -> field.getText().strip());
    }

    @Override
    public boolean confirm(String title, Node page, String take, ObservableValue<Boolean> good) {
        Dialog<ButtonType> dialog = dialog(title, page);
        ButtonType ok = new ButtonType(take, ButtonBar.ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().setAll(ok, ButtonType.CANCEL);
        dialog.getDialogPane()
                .lookupButton(ok)
                .disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !Boolean.TRUE.equals(good.getValue()), good));
        return dialog.showAndWait().filter(ok::equals).isPresent();
    }

    @Override
    public void show(String title, Node page) {
        Dialog<ButtonType> dialog = dialog(title, page);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        dialog.setResizable(true);
        dialog.show();
    }

    private boolean confirm(String title, String question) {
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question, ButtonType.OK, ButtonType.CANCEL);
        alert.initOwner(owner);
        alert.setTitle(title);
        alert.setHeaderText(title);
        ClosingKeys.defer(alert);
        return alert.showAndWait().filter(ButtonType.OK::equals).isPresent();
    }

    private Dialog<ButtonType> dialog(String title, Node content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        dialog.getDialogPane().setStyle(owner.getScene().getRoot().getStyle());
        ClosingKeys.defer(dialog);
        return dialog;
    }

    private FileChooser chooser(Purpose purpose, String kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("dialog." + purpose.id() + "." + kind));
        if (!purpose.extension().isEmpty()) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(
                            Texts.get("dialog." + purpose.id() + ".kind"), "*." + purpose.extension()));
        }
        lastFolder(purpose).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> remember(Purpose purpose, @Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        File parent = file.getAbsoluteFile().getParentFile();
        if (parent != null) {
            lastFolders.putAll(Map.of(purpose.id(), parent.getPath()));
        }
        return Optional.of(file.toPath());
    }

    /** A folder that is gone makes the platform's chooser fail. */
    private Optional<File> lastFolder(Purpose purpose) {
        return Optional.ofNullable(lastFolders.get(purpose.id())).map(File::new).filter(File::isDirectory);
    }
}
