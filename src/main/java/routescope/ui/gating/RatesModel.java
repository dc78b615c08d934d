package routescope.ui.gating;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import routescope.core.gating.RateSweep.Against;
import routescope.core.gating.RateSweep.Measure;
import routescope.viz.Chart;

/** What the sweeps of the lab show: observable properties only. */
final class RatesModel {
    private final ObjectProperty<Against> against = new SimpleObjectProperty<>(this, "against", Against.NOISE);
    private final StringProperty values = new SimpleStringProperty(this, "values", "");
    private final StringProperty held = new SimpleStringProperty(this, "held", "");
    private final StringProperty repeats = new SimpleStringProperty(this, "repeats", "6");
    private final StringProperty seed = new SimpleStringProperty(this, "seed", "1");
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(this, "measure", Measure.SQUARES);
    private final ObjectProperty<@Nullable Chart> chart = new SimpleObjectProperty<>(this, "chart");
    private final ObjectProperty<List<RateRow>> rows = new SimpleObjectProperty<>(this, "rows", List.of());
    private final StringProperty ofWhat = new SimpleStringProperty(this, "ofWhat", "");

    /** {@return what is varied} */
    ObjectProperty<Against> againstProperty() {
        return against;
    }

    /** {@return its values as a person typed them} */
    StringProperty valuesProperty() {
        return values;
    }

    /** {@return what is held, as a person typed it} */
    StringProperty heldProperty() {
        return held;
    }

    /** {@return repeats as a person typed them} */
    StringProperty repeatsProperty() {
        return repeats;
    }

    /** {@return the root seed as a person typed it} */
    StringProperty seedProperty() {
        return seed;
    }

    /** {@return what the chart shows} */
    ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    /** {@return the chart, null before the first fit is done} */
    ObjectProperty<@Nullable Chart> chartProperty() {
        return chart;
    }

    /** {@return slopes of all measures} */
    ObjectProperty<List<RateRow>> rowsProperty() {
        return rows;
    }

    /** {@return of which choice the results are; the choice may have changed since} */
    StringProperty ofWhatProperty() {
        return ofWhat;
    }
}
