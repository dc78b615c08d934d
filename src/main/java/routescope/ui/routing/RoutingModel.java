package routescope.ui.routing;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import routescope.core.run.Guests;
import routescope.viz.BoardFrame;
import routescope.viz.BoardOptions;

/** What the routing board shows: observable properties only. */
final class RoutingModel {
    private final ObjectProperty<@Nullable BoardFrame> frame = new SimpleObjectProperty<>(this, "frame");
    private final ObjectProperty<BoardOptions> options =
            new SimpleObjectProperty<>(this, "options", BoardOptions.DEFAULT);
    private final StringProperty sentence = new SimpleStringProperty(this, "sentence", "");
    private final StringProperty step = new SimpleStringProperty(this, "step", "");
    private final BooleanProperty routed = new SimpleBooleanProperty(this, "routed", true);
    private final BooleanProperty stale = new SimpleBooleanProperty(this, "stale");
    private final ObjectProperty<Guests.Which> which = new SimpleObjectProperty<>(this, "which", Guests.Which.PROBES);
    private final IntegerProperty guests = new SimpleIntegerProperty(this, "guests");
    private final IntegerProperty firstProbe = new SimpleIntegerProperty(this, "firstProbe");
    private final DoubleProperty scrollX = new SimpleDoubleProperty(this, "scrollX");

    /** {@return everything a painting depends on; null before the first snapshot} */
    ObjectProperty<@Nullable BoardFrame> frameProperty() {
        return frame;
    }

    /** {@return how the board is painted} */
    ObjectProperty<BoardOptions> optionsProperty() {
        return options;
    }

    /** {@return the current cell in words, empty when there is none} */
    StringProperty sentenceProperty() {
        return sentence;
    }

    /** {@return the step the picture belongs to, in words} */
    StringProperty stepProperty() {
        return step;
    }

    /** {@return whether the model has routers} */
    BooleanProperty routedProperty() {
        return routed;
    }

    /** {@return whether a newer picture is being computed} */
    BooleanProperty staleProperty() {
        return stale;
    }

    /** {@return which images are wanted on the board} */
    ObjectProperty<Guests.Which> whichProperty() {
        return which;
    }

    /** {@return how many pictures of the user can be on the board} */
    IntegerProperty guestsProperty() {
        return guests;
    }

    /** {@return the probe image in the topmost row} */
    IntegerProperty firstProbeProperty() {
        return firstProbe;
    }

    /** {@return how far the maps of the experts are scrolled, in logical pixels} */
    DoubleProperty scrollXProperty() {
        return scrollX;
    }
}
