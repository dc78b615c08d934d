package routescope.ui.gating;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import routescope.app.gating.FitView;
import routescope.core.gating.Activation;
import routescope.core.gating.FitEffort;
import routescope.core.gating.FitPlan;
import routescope.core.gating.GateForm;
import routescope.core.gating.Mixture;
import routescope.core.gating.TruthPreset;
import routescope.viz.FlatBoard;
import routescope.viz.GatingBoard;
import routescope.viz.Theme;

/** What the lab of softmax gating shows: observable properties only. */
final class GatingLabModel {
    private final ObjectProperty<Mixture> mixture = new SimpleObjectProperty<>(
            this,
            "mixture",
            new Mixture(
                    TruthPreset.CHECK,
                    GateForm.SOFTMAX,
                    Activation.LINEAR,
                    Activation.TANH,
                    3,
                    FitPlan.Start.NEAR,
                    true,
                    FitEffort.USUAL));
    private final StringProperty samples = new SimpleStringProperty(this, "samples", "2000");
    private final StringProperty noise = new SimpleStringProperty(this, "noise", "0.03");
    private final StringProperty seed = new SimpleStringProperty(this, "seed", "1");
    private final ObjectProperty<@Nullable GatingBoard> board = new SimpleObjectProperty<>(this, "board");
    private final ObjectProperty<FitView.@Nullable Phase> phase = new SimpleObjectProperty<>(this, "phase");
    private final StringProperty fitWords = new SimpleStringProperty(this, "fitWords", "");
    private final DoubleProperty apart = new SimpleDoubleProperty(this, "apart", 1);
    private final ObjectProperty<@Nullable FlatBoard> flat = new SimpleObjectProperty<>(this, "flat");
    private final StringProperty flatWords = new SimpleStringProperty(this, "flatWords", "");
    private final StringProperty notes = new SimpleStringProperty(this, "notes", "");
    private final BooleanProperty front = new SimpleBooleanProperty(this, "front");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);

    /** {@return the truth and the fit, for all parts} */
    ObjectProperty<Mixture> mixtureProperty() {
        return mixture;
    }

    /** {@return n as a person typed it} */
    StringProperty samplesProperty() {
        return samples;
    }

    /** {@return standard deviation of the noise as a person typed it} */
    StringProperty noiseProperty() {
        return noise;
    }

    /** {@return the root seed as a person typed it} */
    StringProperty seedProperty() {
        return seed;
    }

    /** {@return the fit, null before the first data are drawn} */
    ObjectProperty<@Nullable GatingBoard> boardProperty() {
        return board;
    }

    /** {@return what the optimiser is doing, null while there is none} */
    ObjectProperty<FitView.@Nullable Phase> phaseProperty() {
        return phase;
    }

    /** {@return how the fit stands, in a sentence} */
    StringProperty fitWordsProperty() {
        return fitWords;
    }

    /** {@return how far the halves of a split expert are moved} */
    DoubleProperty apartProperty() {
        return apart;
    }

    /** {@return the flat direction, null before its curves are computed} */
    ObjectProperty<@Nullable FlatBoard> flatProperty() {
        return flat;
    }

    /** {@return what the split does, in a sentence} */
    StringProperty flatWordsProperty() {
        return flatWords;
    }

    /** {@return what must be known to read the numbers of this choice} */
    StringProperty notesProperty() {
        return notes;
    }

    /** {@return whether the lab is in front} */
    BooleanProperty frontProperty() {
        return front;
    }

    /** {@return the colours around the data} */
    ObjectProperty<Theme> themeProperty() {
        return theme;
    }
}
