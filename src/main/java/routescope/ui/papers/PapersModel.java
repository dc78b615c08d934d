package routescope.ui.papers;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import routescope.core.experiment.PaperRow;

/** What the page of the papers' results shows: observable properties only. */
final class PapersModel {
    private final ObjectProperty<List<PaperRow>> rows = new SimpleObjectProperty<>(this, "rows", List.of());
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final BooleanProperty mnist = new SimpleBooleanProperty(this, "mnist");
    private final BooleanProperty mnistKnown = new SimpleBooleanProperty(this, "mnistKnown");

    /** {@return every number of the papers beside ours} */
    ObjectProperty<List<PaperRow>> rowsProperty() {
        return rows;
    }

    /** {@return how much of it is measured, in words} */
    StringProperty wordsProperty() {
        return words;
    }

    /** {@return whether paper 1 is compared on MNIST instead of drawn digits} */
    BooleanProperty mnistProperty() {
        return mnist;
    }

    /** {@return whether somebody said where the MNIST files are} */
    BooleanProperty mnistKnownProperty() {
        return mnistKnown;
    }
}
