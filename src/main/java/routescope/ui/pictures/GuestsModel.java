package routescope.ui.pictures;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import routescope.core.data.SkippedFile;
import routescope.core.image.DecodedImage;
import routescope.ui.fx.Attempt;

/** The pictures of the user, as the window shows them: observable properties only. */
final class GuestsModel {
    private final ObservableList<PictureRow> rows = FXCollections.observableArrayList();
    private final ObservableList<SkippedFile> skipped = FXCollections.observableArrayList();
    private final StringProperty summary = new SimpleStringProperty(this, "summary", "");
    private final StringProperty moment = new SimpleStringProperty(this, "moment", "");
    private final StringProperty obstacle = new SimpleStringProperty(this, "obstacle", "");
    private final BooleanProperty foreign = new SimpleBooleanProperty(this, "foreign");
    private final BooleanProperty compared = new SimpleBooleanProperty(this, "compared");
    private final ObjectProperty<@Nullable PictureRow> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final ObjectProperty<@Nullable Attempt<DecodedImage>> decoded = new SimpleObjectProperty<>(this, "decoded");

    /** {@return the pictures, in the order they came} */
    ObservableList<PictureRow> rows() {
        return rows;
    }

    /** {@return the files that could not be opened} */
    ObservableList<SkippedFile> skipped() {
        return skipped;
    }

    /** {@return how many were opened, skipped and are on the board} */
    StringProperty summaryProperty() {
        return summary;
    }

    /** {@return of which step the predictions are, in words} */
    StringProperty momentProperty() {
        return moment;
    }

    /** {@return why the run that is open cannot take these pictures, empty when it can} */
    StringProperty obstacleProperty() {
        return obstacle;
    }

    /** {@return whether the pictures are prepared for another run, and can be prepared again for this one} */
    BooleanProperty foreignProperty() {
        return foreign;
    }

    /** {@return whether there is a CNN beside the model} */
    BooleanProperty comparedProperty() {
        return compared;
    }

    /** {@return the picture whose preparation is shown} */
    ObjectProperty<@Nullable PictureRow> chosenProperty() {
        return chosen;
    }

    /** {@return the file of that picture, or why it cannot be opened any more; null while it is being opened} */
    ObjectProperty<@Nullable Attempt<DecodedImage>> decodedProperty() {
        return decoded;
    }
}
