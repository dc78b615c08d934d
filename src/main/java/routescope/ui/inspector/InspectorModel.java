package routescope.ui.inspector;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import routescope.core.run.Snapshot;
import routescope.viz.Theme;

/** What the inspector shows: observable properties only. */
final class InspectorModel {
    private final ObjectProperty<@Nullable Snapshot> snapshot = new SimpleObjectProperty<>(this, "snapshot");
    private final ObjectProperty<@Nullable PatchFacts> patch = new SimpleObjectProperty<>(this, "patch");
    private final ObjectProperty<@Nullable ExpertFacts> expert = new SimpleObjectProperty<>(this, "expert");
    private final ObjectProperty<@Nullable OverviewFacts> overview = new SimpleObjectProperty<>(this, "overview");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty subtitle = new SimpleStringProperty(this, "subtitle", "");
    private final StringProperty hint = new SimpleStringProperty(this, "hint", "");
    private final StringProperty sentence = new SimpleStringProperty(this, "sentence", "");
    private final IntegerProperty row = new SimpleIntegerProperty(this, "row", -1);
    private final BooleanProperty stale = new SimpleBooleanProperty(this, "stale");

    /** {@return the moment the facts are of; null before the first} */
    ObjectProperty<@Nullable Snapshot> snapshotProperty() {
        return snapshot;
    }

    /** {@return what is known of the patch in focus; null when none is} */
    ObjectProperty<@Nullable PatchFacts> patchProperty() {
        return patch;
    }

    /** {@return what is known of the expert in focus; null when a patch or nothing is} */
    ObjectProperty<@Nullable ExpertFacts> expertProperty() {
        return expert;
    }

    /** {@return what is known of all experts; null when one of them or a patch is in focus} */
    ObjectProperty<@Nullable OverviewFacts> overviewProperty() {
        return overview;
    }

    /** {@return the colours around the data} */
    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** {@return what is inspected} */
    StringProperty titleProperty() {
        return title;
    }

    /** {@return what is true of it, in words} */
    StringProperty subtitleProperty() {
        return subtitle;
    }

    /** {@return how to go on, below everything; may be empty} */
    StringProperty hintProperty() {
        return hint;
    }

    /** {@return all of it as a sentence, for screen readers} */
    StringProperty sentenceProperty() {
        return sentence;
    }

    /** {@return the line of the routers' table, or the kernel of the overview, the keyboard is on, or -1} */
    IntegerProperty rowProperty() {
        return row;
    }

    /** {@return whether a newer picture is being computed} */
    BooleanProperty staleProperty() {
        return stale;
    }
}
