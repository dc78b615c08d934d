package routescope.ui.timeline;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import routescope.viz.Theme;

/** What the charts show: observable properties only. */
final class TimelineModel {
    private final ObjectProperty<@Nullable Curves> curves = new SimpleObjectProperty<>(this, "curves");
    private final ObjectProperty<@Nullable Integer> cursor = new SimpleObjectProperty<>(this, "cursor");
    private final ObjectProperty<@Nullable Double> shown = new SimpleObjectProperty<>(this, "shown");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final StringProperty sentence = new SimpleStringProperty(this, "sentence", "");
    private final BooleanProperty stale = new SimpleBooleanProperty(this, "stale");

    /** {@return everything the charts paint; null before the first evaluation} */
    ObjectProperty<@Nullable Curves> curvesProperty() {
        return curves;
    }

    /** {@return index of the evaluation under the cursor, null without one} */
    ObjectProperty<@Nullable Integer> cursorProperty() {
        return cursor;
    }

    /** {@return the epoch that all views show when evaluations after it are recorded, else null} */
    ObjectProperty<@Nullable Double> shownProperty() {
        return shown;
    }

    /** {@return the colours around the data} */
    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** {@return the evaluation under the cursor in words, the newest without a cursor} */
    StringProperty sentenceProperty() {
        return sentence;
    }

    /** {@return whether the curves belong to a run that is being replaced} */
    BooleanProperty staleProperty() {
        return stale;
    }
}
