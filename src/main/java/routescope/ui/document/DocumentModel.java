package routescope.ui.document;

import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What a window knows of the file of its run. */
public final class DocumentModel {
    private final ObjectProperty<@Nullable Path> path = new SimpleObjectProperty<>(this, "path");
    private final BooleanProperty dirty = new SimpleBooleanProperty(this, "dirty");
    private final BooleanProperty readOnly = new SimpleBooleanProperty(this, "readOnly");
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final StringProperty busy = new SimpleStringProperty(this, "busy", "");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty notes = new SimpleStringProperty(this, "notes", "");

    /** Starts with a run that was never saved. */
    public DocumentModel() {
        // the fields say it all
    }

    /** {@return the file of the run; null while it has none} */
    public ObjectProperty<@Nullable Path> pathProperty() {
        return path;
    }

    /** {@return whether something would be lost if the run were closed} */
    public BooleanProperty dirtyProperty() {
        return dirty;
    }

    /** {@return whether the file is of a newer format and is never written over} */
    public BooleanProperty readOnlyProperty() {
        return readOnly;
    }

    /** {@return whether a run is open that could be saved} */
    public BooleanProperty openProperty() {
        return open;
    }

    /** {@return what is being read or written, in words; empty for nothing} */
    public StringProperty busyProperty() {
        return busy;
    }

    /** {@return the notes of the run} */
    public StringProperty notesProperty() {
        return notes;
    }

    /** {@return what the run is called: its file, or its settings} */
    public StringProperty nameProperty() {
        return name;
    }

    /** {@return the name of the file, empty while there is none} */
    public String fileName() {
        Path file = path.get();
        Path last = file == null ? null : file.getFileName();
        return last == null ? "" : last.toString();
    }
}
