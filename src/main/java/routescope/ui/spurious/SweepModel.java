package routescope.ui.spurious;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import routescope.viz.Chart;
import routescope.viz.Theme;

/** What the sweep over rho shows: observable properties only. */
final class SweepModel {
    private final StringProperty shares = new SimpleStringProperty(this, "shares", "0.5, 0.7, 0.9, 0.95, 1");
    private final StringProperty seeds = new SimpleStringProperty(this, "seeds", "1, 2, 3");
    private final ObjectProperty<@Nullable Chart> chart = new SimpleObjectProperty<>(this, "chart");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final BooleanProperty ready = new SimpleBooleanProperty(this, "ready");

    /** {@return values of rho as a person typed them} */
    StringProperty sharesProperty() {
        return shares;
    }

    /** {@return seeds as a person typed them} */
    StringProperty seedsProperty() {
        return seeds;
    }

    /** {@return worst group against rho, null before the first run is done} */
    ObjectProperty<@Nullable Chart> chartProperty() {
        return chart;
    }

    /** {@return the colours around the data} */
    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** {@return whether the run that is shown has a cue to sweep} */
    BooleanProperty readyProperty() {
        return ready;
    }
}
