package routescope.ui.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import routescope.app.Notice;
import routescope.app.SessionState;
import routescope.app.Speed;
import routescope.app.StepSize;
import routescope.core.train.Phase;
import routescope.core.train.Position;

/** What the frame of the window shows: state of the session, counters, messages. */
public final class MainModel {
    private final ObjectProperty<SessionState> state = new SimpleObjectProperty<>(this, "state", SessionState.EMPTY);
    private final ObjectProperty<@Nullable Position> position = new SimpleObjectProperty<>(this, "position");
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(this, "speed", Speed.MAX);
    private final ObjectProperty<StepSize> stepSize = new SimpleObjectProperty<>(this, "stepSize", StepSize.BATCH);
    private final ObjectProperty<Phase> nextPhase = new SimpleObjectProperty<>(this, "nextPhase", Phase.DRAW_BATCH);
    private final DoubleProperty loss = new SimpleDoubleProperty(this, "loss", Double.NaN);
    private final DoubleProperty accuracy = new SimpleDoubleProperty(this, "accuracy", Double.NaN);
    private final DoubleProperty imagesPerSecond = new SimpleDoubleProperty(this, "imagesPerSecond");
    private final DoubleProperty loading = new SimpleDoubleProperty(this, "loading", Double.NaN);
    private final DoubleProperty unpacked = new SimpleDoubleProperty(this, "unpacked");
    private final StringProperty unpacking = new SimpleStringProperty(this, "unpacking", "");
    private final DoubleProperty framesPerSecond = new SimpleDoubleProperty(this, "framesPerSecond");
    private final DoubleProperty textSize = new SimpleDoubleProperty(this, "textSize", 1);
    private final StringProperty undoName = new SimpleStringProperty(this, "undoName", "");
    private final StringProperty redoName = new SimpleStringProperty(this, "redoName", "");
    private final StringProperty memory = new SimpleStringProperty(this, "memory", "");
    private final StringProperty history = new SimpleStringProperty(this, "history", "");
    private final StringProperty backend = new SimpleStringProperty(this, "backend", "");
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();

    /** Starts empty. */
    public MainModel() {
        // the fields say it all
    }

    // --- the run ----------------------------------------------------------------------------------------------------

    /** {@return what the session is doing} */
    public ObjectProperty<SessionState> stateProperty() {
        return state;
    }

    /** {@return where the run is; null before the first picture} */
    public ObjectProperty<@Nullable Position> positionProperty() {
        return position;
    }

    /** {@return the loss of the newest batch; not-a-number before the first} */
    public DoubleProperty lossProperty() {
        return loss;
    }

    /** {@return the newest test accuracy, 0 to 1; not-a-number before the first evaluation} */
    public DoubleProperty accuracyProperty() {
        return accuracy;
    }

    /** {@return training images a second} */
    public DoubleProperty imagesPerSecondProperty() {
        return imagesPerSecond;
    }

    /** {@return how far a load is, 0 to 1, or not-a-number} */
    public DoubleProperty loadingProperty() {
        return loading;
    }

    /** {@return how far native libraries are unpacked, in words; empty when none unpack} */
    public StringProperty unpackingProperty() {
        return unpacking;
    }

    /** {@return how far native libraries are unpacked, 0 to 1} */
    public DoubleProperty unpackedProperty() {
        return unpacked;
    }

    // --- choices ----------------------------------------------------------------------------------------------------

    /** {@return how fast play goes} */
    public ObjectProperty<Speed> speedProperty() {
        return speed;
    }

    /** {@return the recorded edit of the run that undo takes back; empty for none} */
    public StringProperty undoNameProperty() {
        return undoName;
    }

    /** {@return the recorded edit of the run that redo does again; empty for none} */
    public StringProperty redoNameProperty() {
        return redoName;
    }

    /** {@return how far Next goes} */
    public ObjectProperty<StepSize> stepSizeProperty() {
        return stepSize;
    }

    /** {@return the phase that a step by phase carries out next} */
    public ObjectProperty<Phase> nextPhaseProperty() {
        return nextPhase;
    }

    /** {@return size of the text relative to the ordinary one} */
    public DoubleProperty textSizeProperty() {
        return textSize;
    }

    // --- around it --------------------------------------------------------------------------------------------------

    /** {@return frames drawn a second} */
    public DoubleProperty framesPerSecondProperty() {
        return framesPerSecond;
    }

    /** {@return memory in use, in words} */
    public StringProperty memoryProperty() {
        return memory;
    }

    /** {@return the branch that is shown and what the history takes, in words} */
    public StringProperty historyProperty() {
        return history;
    }

    /** {@return the arithmetic library and its threads, in words} */
    public StringProperty backendProperty() {
        return backend;
    }

    /** {@return what was just done, such as "copied"; empty for nothing} */
    public StringProperty messageProperty() {
        return message;
    }

    /** {@return the standing notices, oldest first} */
    public ObservableList<Notice> notices() {
        return notices;
    }
}
