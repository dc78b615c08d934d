package routescope.ui.control;

import java.util.Objects;
import javafx.scene.Parent;

/** The style sheet of everything around pictures: sizes only, colours stay with the theme. */
public final class PictureStyle {
    private static final String SHEET = "/routescope/ui/control/pictures.css";

    private PictureStyle() {}

    /** Gives a view the style sheet. @param view the root of the view */
    public static void dress(Parent view) {
        view.getStylesheets()
                .add(Objects.requireNonNull(PictureStyle.class.getResource(SHEET), SHEET)
                        .toExternalForm());
    }
}
