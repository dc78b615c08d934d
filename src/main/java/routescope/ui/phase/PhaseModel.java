package routescope.ui.phase;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ListProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleListProperty;
import javafx.collections.FXCollections;

/** What the phase strip shows: observable properties only. */
final class PhaseModel {
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final BooleanProperty narrating = new SimpleBooleanProperty(this, "narrating");
    private final ListProperty<PhaseChip> chips =
            new SimpleListProperty<>(this, "chips", FXCollections.observableArrayList());
    private final ListProperty<PhaseExplanation> explanations =
            new SimpleListProperty<>(this, "explanations", FXCollections.observableArrayList());

    /** {@return whether the strip is there at all} */
    BooleanProperty shownProperty() {
        return shown;
    }

    /** {@return whether the phases are being narrated} */
    BooleanProperty narratingProperty() {
        return narrating;
    }

    /** {@return the phases of a step, in their order} */
    ListProperty<PhaseChip> chipsProperty() {
        return chips;
    }

    /** {@return what is explained below the row} */
    ListProperty<PhaseExplanation> explanationsProperty() {
        return explanations;
    }

    /** Replaces what is shown where it differs. */
    void show(List<PhaseChip> row, List<PhaseExplanation> words) {
        if (!chips.equals(row)) {
            chips.setAll(row);
        }
        if (!explanations.equals(words)) {
            explanations.setAll(words);
        }
    }
}
