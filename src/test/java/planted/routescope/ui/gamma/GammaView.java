package planted.routescope.ui.gamma;

import javafx.scene.control.Label;

/** A view as it should be. */
public final class GammaView extends Label {
    private static final String STYLE = "gamma";

    public GammaView(GammaModel model) {
        getStyleClass().add(STYLE);
        textProperty().bind(model.nameProperty());
    }
}
