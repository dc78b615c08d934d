package routescope.ui.spurious;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import routescope.app.experiment.JobView;
import routescope.core.experiment.CueSweep;
import routescope.viz.Chart;
import routescope.viz.Theme;

/** What the sweep over rho shows: observable properties only. */
final class SweepModel {
    private final StringProperty shares = new SimpleStringProperty(this, "shares", "0.5, 0.7, 0.9, 0.95, 1");
    private final StringProperty seeds = new SimpleStringProperty(this, "seeds", "1, 2, 3");
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final DoubleProperty done = new SimpleDoubleProperty(this, "done", 0);
    private final ObjectProperty<JobView.@Nullable State> state = new SimpleObjectProperty<>(this, "state");
    private final ObjectProperty<List<CueSweep.Outcome>> outcomes =
            new SimpleObjectProperty<>(this, "outcomes", List.of());
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

    /** {@return how the sweep stands, in words} */
    StringProperty wordsProperty() {
        return words;
    }

    /** {@return how much is done, 0..1} */
    DoubleProperty doneProperty() {
        return done;
    }

    /** {@return what the sweep is doing, null before the first} */
    ObjectProperty<JobView.@Nullable State> stateProperty() {
        return state;
    }

    /** {@return the runs that are done} */
    ObjectProperty<List<CueSweep.Outcome>> outcomesProperty() {
        return outcomes;
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
