package routescope.ui.sweep;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import routescope.core.experiment.Figure;
import routescope.core.experiment.SweepAxis;
import routescope.viz.Theme;

/** What the lab of sample complexity shows: observable properties only. */
final class FiguresModel {
    private final ObjectProperty<Figure> figure = new SimpleObjectProperty<>(this, "figure", Figure.FIGURE4);
    private final ObjectProperty<Images> images = new SimpleObjectProperty<>(this, "images", Images.DIGITS);
    private final ObjectProperty<SweepAxis> axis = new SimpleObjectProperty<>(this, "axis", SweepAxis.SAMPLES);
    private final StringProperty samples = new SimpleStringProperty(this, "samples", "");
    private final StringProperty values = new SimpleStringProperty(this, "values", "");
    private final StringProperty seeds = new SimpleStringProperty(this, "seeds", "1, 2, 3, 4, 5");
    private final StringProperty epochs = new SimpleStringProperty(this, "epochs", "150");
    private final StringProperty target = new SimpleStringProperty(this, "target", "95");
    private final BooleanProperty paper = new SimpleBooleanProperty(this, "paper", true);
    private final BooleanProperty theory = new SimpleBooleanProperty(this, "theory", true);
    private final ObjectProperty<@Nullable Measured> measured = new SimpleObjectProperty<>(this, "measured");
    private final StringProperty facts = new SimpleStringProperty(this, "facts", "");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);

    /** Which images the runs see. */
    enum Images {
        /** Drawn digits. */
        DIGITS,
        /** The MNIST files. */
        MNIST,
        /** The data model of the theory. */
        PATTERN
    }

    /** {@return which figure} */
    ObjectProperty<Figure> figureProperty() {
        return figure;
    }

    /** {@return which images} */
    ObjectProperty<Images> imagesProperty() {
        return images;
    }

    /** {@return what figure 4 is drawn against} */
    ObjectProperty<SweepAxis> axisProperty() {
        return axis;
    }

    /** {@return numbers of training images as a person typed them} */
    StringProperty samplesProperty() {
        return samples;
    }

    /** {@return values of k, l or the axis as a person typed them} */
    StringProperty valuesProperty() {
        return values;
    }

    /** {@return seeds as a person typed them} */
    StringProperty seedsProperty() {
        return seeds;
    }

    /** {@return passes over the training images, as typed} */
    StringProperty epochsProperty() {
        return epochs;
    }

    /** {@return the test accuracy that counts, in percent, as typed} */
    StringProperty targetProperty() {
        return target;
    }

    /** {@return whether the paper's numbers stand beside ours} */
    BooleanProperty paperProperty() {
        return paper;
    }

    /** {@return whether the theory's curves do} */
    BooleanProperty theoryProperty() {
        return theory;
    }

    /** {@return what is shown, null before the first} */
    ObjectProperty<@Nullable Measured> measuredProperty() {
        return measured;
    }

    /** {@return what can be read off, and what the theory promises, in sentences} */
    StringProperty factsProperty() {
        return facts;
    }

    /** {@return the colours around the data} */
    ObjectProperty<Theme> themeProperty() {
        return theme;
    }
}
