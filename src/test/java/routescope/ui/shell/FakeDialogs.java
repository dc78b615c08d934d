package routescope.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import routescope.ui.dialog.Dialogs;

/** Dialogs that a test answers beforehand. */
public final class FakeDialogs implements Dialogs {
    private Optional<Path> file = Optional.empty();
    private List<Path> files = List.of();
    private OptionalInt number = OptionalInt.empty();
    private Optional<String> text = Optional.empty();
    private final List<String> asked = new ArrayList<>();
    private Consumer<Node> filling = page -> {};
    private SaveAnswer answer = SaveAnswer.CANCEL;
    private final List<String> shown = new ArrayList<>();

    public void answer(Path answer) {
        file = Optional.of(answer);
    }

    public void answer(int answer) {
        number = OptionalInt.of(answer);
    }

    public void answer(String answer) {
        text = Optional.of(answer);
    }

    public List<String> shown() {
        return shown;
    }

    public void answer(SaveAnswer wanted) {
        answer = wanted;
    }

    public List<String> asked() {
        return asked;
    }

    @Override
    public SaveAnswer askToSave(String name) {
        asked.add(name);
        return answer;
    }

    @Override
    public Optional<Path> openFile(Purpose purpose) {
        return file;
    }

    public void answer(List<Path> answer) {
        files = answer;
    }

    @Override
    public List<Path> openFiles(Purpose purpose) {
        return files;
    }

    @Override
    public OptionalInt choose(String title, String question, List<String> answers) {
        asked.add(title);
        return number;
    }

    @Override
    public Optional<Path> saveFile(Purpose purpose, String suggestion) {
        String ending = purpose.extension().isEmpty() ? "" : "." + purpose.extension();
        return file.map(folder -> folder.resolve(suggestion + ending));
    }

    @Override
    public Optional<Path> folder(Purpose purpose) {
        return file;
    }

    @Override
    public OptionalInt number(String title, String question, int min, int max, int suggestion) {
        return number;
    }

    @Override
    public Optional<String> ask(String title, String question, String suggestion, Predicate<String> good) {
        return text.filter(good);
    }

    /** Has the next page of fields filled in and taken, if it can be. */
    public void fill(Consumer<Node> fields) {
        filling = fields;
    }

    @Override
    public boolean confirm(String title, Node page, String take, ObservableValue<Boolean> good) {
        shown.add(title);
        filling.accept(page);
        return Boolean.TRUE.equals(good.getValue());
    }

    @Override
    public void show(String title, Node page) {
        shown.add(title);
        filling.accept(page);
    }
}
