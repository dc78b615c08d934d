package routescope.ui.setup;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import routescope.core.run.Preset;

/** What the settings panel shows. */
public final class SetupModel {
    private final ObjectProperty<@Nullable Choice> choice = new SimpleObjectProperty<>(this, "choice");
    private final ObservableList<Preset> presets = FXCollections.observableArrayList();
    private final StringProperty undoName = new SimpleStringProperty(this, "undoName", "");
    private final StringProperty redoName = new SimpleStringProperty(this, "redoName", "");
    private final StringProperty notes = new SimpleStringProperty(this, "notes", "");
    private final StringProperty lStar = new SimpleStringProperty(this, "lStar", "");
    private final StringProperty mnistFolder = new SimpleStringProperty(this, "mnistFolder", "");

    /** Starts with nothing chosen. */
    public SetupModel() {
        // the fields say it all
    }

    /** {@return what the user has set up; null before the first choice} */
    public ObjectProperty<@Nullable Choice> choiceProperty() {
        return choice;
    }

    /** {@return the presets to choose from} */
    public ObservableList<Preset> presets() {
        return presets;
    }

    /** {@return l* as the images really have it; empty while it is not known} */
    public StringProperty lStarProperty() {
        return lStar;
    }

    /** {@return the name of the edit that undo takes back, empty when there is none} */
    public StringProperty undoNameProperty() {
        return undoName;
    }

    /** {@return the name of the edit that redo does again, empty when there is none} */
    public StringProperty redoNameProperty() {
        return redoName;
    }

    /** {@return what was changed to make the settings go together, empty when nothing was} */
    public StringProperty notesProperty() {
        return notes;
    }

    /** {@return the folder of the MNIST files, empty when none is known} */
    public StringProperty mnistFolderProperty() {
        return mnistFolder;
    }
}
