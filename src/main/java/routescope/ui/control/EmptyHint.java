package routescope.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A picture with words in its place while there is nothing to show. */
public final class EmptyHint {
    private static final double WIDTH = 420;

    private EmptyHint() {}

    /**
     * {@return the picture, the words over it while it is empty}
     *
     * @param picture the picture
     * @param words what to do so that there is something
     * @param empty whether there is nothing to show
     */
    public static StackPane over(Node picture, String words, ObservableValue<Boolean> empty) {
        Label hint = new Label(words);
        hint.setWrapText(true);
        hint.setMaxWidth(WIDTH);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().add("muted");
        hint.visibleProperty().bind(empty);
        return new StackPane(picture, hint);
    }
}
