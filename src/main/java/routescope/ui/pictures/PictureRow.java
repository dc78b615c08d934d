package routescope.ui.pictures;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import routescope.core.data.OpenedPicture;
import routescope.core.image.Preparation;

/** A picture of the user as a line of the table: what it is, whether it is on the board, and what the models say. */
final class PictureRow {
    private final OpenedPicture picture;
    private final Preparation preparation;
    private final BooleanProperty onBoard = new SimpleBooleanProperty(this, "onBoard");
    private final StringProperty predicted = new SimpleStringProperty(this, "predicted", "");
    private final DoubleProperty probability = new SimpleDoubleProperty(this, "probability", Double.NaN);
    private final StringProperty comparison = new SimpleStringProperty(this, "comparison", "");
    private final DoubleProperty comparisonProbability =
            new SimpleDoubleProperty(this, "comparisonProbability", Double.NaN);
    private @Nullable Image thumbnail;

    PictureRow(OpenedPicture picture, Preparation preparation) {
        this.picture = picture;
        this.preparation = preparation;
    }

    /** {@return the picture} */
    OpenedPicture picture() {
        return picture;
    }

    /** {@return what was done to it} */
    Preparation preparation() {
        return preparation;
    }

    /** {@return the picture as the model sees it, small} */
    Image thumbnail() {
        Image known = thumbnail;
        if (known == null) {
            known = PictureImages.prepared(picture.patches(), preparation);
            thumbnail = known;
        }
        return known;
    }

    /** {@return whether it is on the routing board} */
    BooleanProperty onBoardProperty() {
        return onBoard;
    }

    /** {@return the class the model names, empty before it was asked} */
    StringProperty predictedProperty() {
        return predicted;
    }

    /** {@return the probability of that class} */
    DoubleProperty probabilityProperty() {
        return probability;
    }

    /** {@return the class the CNN names, empty without one} */
    StringProperty comparisonProperty() {
        return comparison;
    }

    /** {@return the probability of that class} */
    DoubleProperty comparisonProbabilityProperty() {
        return comparisonProbability;
    }

    /** Takes what the models say. */
    void answer(Answer now) {
        predicted.set(now.predicted());
        probability.set(now.probability());
        comparison.set(now.comparison());
        comparisonProbability.set(now.comparisonProbability());
    }

    /**
     * What the models say of a picture.
     *
     * @param predicted the class the model names, empty where its answer is no number
     * @param probability of that class
     * @param comparison the class the CNN names, empty without one
     * @param comparisonProbability of that class
     */
    record Answer(String predicted, double probability, String comparison, double comparisonProbability) {
        /** Nobody was asked. */
        static final Answer NONE = new Answer("", Double.NaN, "", Double.NaN);
    }
}
