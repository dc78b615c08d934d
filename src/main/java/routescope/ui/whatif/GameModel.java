package routescope.ui.whatif;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import routescope.app.whatif.GameResult;
import routescope.app.whatif.RouterGame;
import routescope.viz.Theme;

/** What the game shows: observable properties only. */
final class GameModel {
    private final ObjectProperty<@Nullable RouterGame> game = new SimpleObjectProperty<>(this, "game");
    private final ObjectProperty<@Nullable GameResult> result = new SimpleObjectProperty<>(this, "result");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final IntegerProperty image = new SimpleIntegerProperty(this, "image");
    private final IntegerProperty patch = new SimpleIntegerProperty(this, "patch");
    private final IntegerProperty hovered = new SimpleIntegerProperty(this, "hovered", -1);
    private final BooleanProperty judging = new SimpleBooleanProperty(this, "judging");
    private final BooleanProperty complete = new SimpleBooleanProperty(this, "complete");
    private final StringProperty question = new SimpleStringProperty(this, "question", "");
    private final StringProperty progress = new SimpleStringProperty(this, "progress", "");
    private final StringProperty sentence = new SimpleStringProperty(this, "sentence", "");
    private final StringProperty verdict = new SimpleStringProperty(this, "verdict", "");

    /** {@return the game so far; null before the first} */
    ObjectProperty<@Nullable RouterGame> gameProperty() {
        return game;
    }

    /** {@return how it ended; null while it goes on} */
    ObjectProperty<@Nullable GameResult> resultProperty() {
        return result;
    }

    /** {@return the colours around the data} */
    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** {@return the image that is shown, by its place in the game} */
    IntegerProperty imageProperty() {
        return image;
    }

    /** {@return the patch the keyboard is on} */
    IntegerProperty patchProperty() {
        return patch;
    }

    /** {@return the patch under the pointer, or -1} */
    IntegerProperty hoveredProperty() {
        return hovered;
    }

    /** {@return whether the models are at work} */
    BooleanProperty judgingProperty() {
        return judging;
    }

    /** {@return whether all patches of all images are chosen} */
    BooleanProperty completeProperty() {
        return complete;
    }

    /** {@return what is to be told apart} */
    StringProperty questionProperty() {
        return question;
    }

    /** {@return which image, and how many patches are chosen} */
    StringProperty progressProperty() {
        return progress;
    }

    /** {@return the patch in focus in words} */
    StringProperty sentenceProperty() {
        return sentence;
    }

    /** {@return how it ended, in words} */
    StringProperty verdictProperty() {
        return verdict;
    }
}
