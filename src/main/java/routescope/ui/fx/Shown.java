package routescope.ui.fx;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import routescope.core.run.Guests;
import routescope.core.run.Snapshot;
import routescope.viz.BoardOptions;
import routescope.viz.Theme;

/**
 * What all views of a window show together: one snapshot, one selection, one way of painting. To be read and changed on
 * the FX thread only. Once a frame the window sets the snapshot; views mark themselves dirty and draw in the same pulse.
 */
public final class Shown {
    private final ObjectProperty<@Nullable Snapshot> snapshot = new SimpleObjectProperty<>(this, "snapshot");
    private final LongProperty sequence = new SimpleLongProperty(this, "sequence");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final BooleanProperty stale = new SimpleBooleanProperty(this, "stale");
    private final BooleanProperty calm = new SimpleBooleanProperty(this, "calm");
    private final ObjectProperty<BoardOptions> options =
            new SimpleObjectProperty<>(this, "options", BoardOptions.DEFAULT);
    private final ObjectProperty<Guests.Which> which = new SimpleObjectProperty<>(this, "which", Guests.Which.PROBES);
    private final IntegerProperty guests = new SimpleIntegerProperty(this, "guests");
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(this, "selection", Selection.EMPTY);

    /** Starts without a snapshot and with nothing chosen. */
    public Shown() {
        // the fields say it all
    }

    /** {@return the moment of the run that every view shows; null before the first} */
    public ObjectProperty<@Nullable Snapshot> snapshotProperty() {
        return snapshot;
    }

    /** {@return the number of the shown snapshot; set before the snapshot itself} */
    public LongProperty sequenceProperty() {
        return sequence;
    }

    /** {@return the colours around the data} */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** {@return whether the picture belongs to a run that is being replaced: shown dimmed} */
    public BooleanProperty staleProperty() {
        return stale;
    }

    /** {@return whether nothing may flash or move on its own, because the system asks for little motion} */
    public BooleanProperty calmProperty() {
        return calm;
    }

    /** {@return how the board is painted} */
    public ObjectProperty<BoardOptions> optionsProperty() {
        return options;
    }

    /** {@return which images are wanted on the board: those of the run, those of the user, or both} */
    public ObjectProperty<Guests.Which> whichProperty() {
        return which;
    }

    /** {@return how many pictures of the user can be on the board} */
    public IntegerProperty guestsProperty() {
        return guests;
    }

    /** {@return what is chosen and what is under the pointer} */
    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }
}
