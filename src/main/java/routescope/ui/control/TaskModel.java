package routescope.ui.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A task of the window that takes a while: what it is, how far, and how to stop it. To be used on the FX thread. */
public final class TaskModel {
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final DoubleProperty done = new SimpleDoubleProperty(this, "done", Double.NaN);
    private Runnable cancel = () -> {};

    /** Starts without a task. */
    public TaskModel() {
        // the fields say it all
    }

    /** {@return what is being done; empty for nothing} */
    public StringProperty titleProperty() {
        return title;
    }

    /** {@return how far it is, 0 to 1, or not-a-number when nobody knows} */
    public DoubleProperty doneProperty() {
        return done;
    }

    /**
     * A task begins.
     *
     * @param what it is, in words
     * @param stop stops it
     */
    public void begin(String what, Runnable stop) {
        cancel = stop;
        done.set(Double.NaN);
        title.set(what);
    }

    /** The task is over. */
    public void end() {
        title.set("");
        cancel = () -> {};
    }

    /** Stops the task, if there is one. */
    public void cancel() {
        cancel.run();
    }
}
