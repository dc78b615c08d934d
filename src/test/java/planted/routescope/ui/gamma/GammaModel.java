package planted.routescope.ui.gamma;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A model as it should be. */
public class GammaModel {
    private final StringProperty name = new SimpleStringProperty();

    public StringProperty nameProperty() {
        return name;
    }
}
