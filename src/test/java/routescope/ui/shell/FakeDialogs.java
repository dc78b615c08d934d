package routescope.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import javafx.scene.Node;
import routescope.ui.dialog.Dialogs;

/** Dialogs that a test answers beforehand. */
public final class FakeDialogs implements Dialogs {
    private Optional<Path> file = Optional.empty();
    private OptionalInt number = OptionalInt.empty();
    private Optional<String> text = Optional.empty();
    private final List<String> asked = new ArrayList<>();
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

    @Override
    public Optional<Path> saveFile(Purpose purpose, String suggestion) {
        return file.map(folder -> folder.resolve(suggestion + "." + purpose.extension()));
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

    @Override
    public void show(String title, Node page) {
        shown.add(title);
    }
}
