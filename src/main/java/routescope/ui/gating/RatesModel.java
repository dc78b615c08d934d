package routescope.ui.gating;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import routescope.core.gating.Measurement;
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
    private final ObjectProperty<@Nullable Measurement> kept = new SimpleObjectProperty<>(this, "kept");
    private final BooleanProperty keepable = new SimpleBooleanProperty(this, "keepable");
    private final StringProperty keptWords = new SimpleStringProperty(this, "keptWords", "");
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

    /** {@return the sweep that stays for comparison, null for none} */
    ObjectProperty<@Nullable Measurement> keptProperty() {
        return kept;
    }

    /** {@return whether there is a sweep that could be kept} */
    BooleanProperty keepableProperty() {
        return keepable;
    }

    /** {@return which sweep is kept, in a sentence; empty for none} */
    StringProperty keptWordsProperty() {
        return keptWords;
    }
}
