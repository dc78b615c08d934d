package routescope.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** What a window may ask its user. An interface, so that tests can answer. */
public interface Dialogs {

    /** What a file or folder is for: each purpose remembers its own folder. Its texts are {@code dialog.<id>.*}. */
    enum Purpose {
        /** Pictures of the board. */
        PICTURE("picture", "png"),
        /** Tables of metrics. */
        METRICS("metrics", "csv"),
        /** Configurations of runs. */
        CONFIGURATION("configuration", "json"),
        /** Pictures of shapes. */
        VECTOR("vector", "svg"),
        /** Animations in one file. */
        ANIMATION("animation", "gif"),
        /** Folders of the pictures of an animation. */
        SEQUENCE("sequence", ""),
        /** Numbers for programs. */
        NUMBERS("numbers", "json"),
        /** Runs with their past. */
        RUN("run", "rscope"),
        /** Folders of pictures of the user. */
        PICTURES("pictures", ""),
        /** Pictures of the user to be routed, and folders of them. */
        ROUTED("routed", ""),
        /** Folders that results of a lab are written into. */
        LAB("lab", ""),
        /** The folder of the MNIST files. */
        MNIST("mnist", "");

        private final String id;
        private final String extension;

        Purpose(String id, String extension) {
            this.id = id;
            this.extension = extension;
        }

        /** {@return the stable name used in settings and text keys} */
        public String id() {
            return id;
        }

        /** {@return the ending of its files, without a dot; empty for folders} */
        public String extension() {
            return extension;
        }
    }

    /** What to do with a run that would be lost. */
    enum SaveAnswer {
        /** Save it first. */
        SAVE,
        /** Let it go. */
        DISCARD,
        /** Do nothing. */
        CANCEL
    }

    /**
     * Asks what to do with a run that would be lost.
     *
     * @param name what it is called
     * @return the answer; {@code CANCEL} when the question was closed
     */
    SaveAnswer askToSave(String name);

    /**
     * Asks for a file to open.
     *
     * @param purpose what it is for
     * @return the file, or nothing when the user cancelled
     */
    Optional<Path> openFile(Purpose purpose);

    /**
     * Asks for files to open.
     *
     * @param purpose what they are for
     * @return the files, none when the user cancelled
     */
    List<Path> openFiles(Purpose purpose);

    /**
     * Asks which of a few things to do.
     *
     * @param title what it is about
     * @param question what is asked
     * @param answers the answers, the first one suggested
     * @return the index of the answer, or nothing when the user cancelled
     */
    OptionalInt choose(String title, String question, List<String> answers);

    /**
     * Asks for a file to write. The ending is added when the user left it out; an existing file is never taken without a
     * question.
     *
     * @param purpose what it is for
     * @param suggestion the name to suggest, without ending
     * @return the file, or nothing when the user cancelled
     */
    Optional<Path> saveFile(Purpose purpose, String suggestion);

    /**
     * Asks for a folder.
     *
     * @param purpose what it is for
     * @return the folder, or nothing when the user cancelled
     */
    Optional<Path> folder(Purpose purpose);

    /**
     * Asks for a whole number.
     *
     * @param title what it is about
     * @param question what is asked
     * @param min the least number allowed
     * @param max the greatest number allowed
     * @param suggestion the number to begin with
     * @return the number, or nothing when the user cancelled
     */
    OptionalInt number(String title, String question, int min, int max, int suggestion);

    /**
     * Asks for a line of text.
     *
     * @param title what it is about
     * @param question what is asked, and what answers are good
     * @param suggestion the text to begin with
     * @param good whether an answer can be taken
     * @return the text, or nothing when the user cancelled
     */
    Optional<String> ask(String title, String question, String suggestion, Predicate<String> good);

    /**
     * Shows a page of fields and waits until the user takes or cancels it.
     *
     * @param title its title
     * @param page the fields
     * @param take what stands on the button that takes it
     * @param good whether it can be taken
     * @return whether it was taken
     */
    boolean confirm(String title, Node page, String take, ObservableValue<Boolean> good);

    /**
     * Shows a page until it is closed.
     *
     * @param title its title
     * @param page the page
     */
    void show(String title, Node page);
}
