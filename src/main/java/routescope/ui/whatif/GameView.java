package routescope.ui.whatif;

import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import routescope.ui.action.ActionNodes;
import routescope.ui.control.PictureView;
import routescope.ui.control.ScrollPicture;
import routescope.ui.text.Texts;

/** The game: what is to be told apart, the image, and at the end both choices. */
final class GameView extends BorderPane {
    private static final double GAP = 8;

    private final GameModel model;
    private final PictureView board;
    private final ScrollPicture results;

    GameView(GameModel model, GameGestures gestures, PictureView board, ScrollPicture results) {
        this.model = model;
        this.board = board;
        this.results = results;
        setId("what-if-game");
        Label question = words("what-if-game-question", model.questionProperty());
        Label progress = words("what-if-game-progress", model.progressProperty());
        Label verdict = words("what-if-game-verdict", model.verdictProperty());
        verdict.getStyleClass().add("step");
        progress.getStyleClass().add("step");
        verdict.visibleProperty().bind(model.resultProperty().isNotNull());
        progress.visibleProperty().bind(model.resultProperty().isNull());
        verdict.managedProperty().bind(verdict.visibleProperty());
        progress.managedProperty().bind(progress.visibleProperty());
        board.visibleProperty().bind(model.resultProperty().isNull());
        results.visibleProperty().bind(model.resultProperty().isNotNull());
        VBox head = new VBox(GAP / 2, question, progress, verdict);
        head.setPadding(new Insets(0, 0, GAP / 2, 0));
        setTop(head);
        setCenter(new StackPane(board, results));
        setBottom(buttons(gestures));
    }

    /** Puts the keyboard on the image. */
    @Override
    public void requestFocus() {
        if (model.resultProperty().get() == null) {
            board.requestFocus();
        } else {
            results.picture().requestFocus();
        }
    }

    private HBox buttons(GameGestures gestures) {
        Button back = button("back", MaterialDesignC.CHEVRON_LEFT, () -> gestures.browse(-1));
        back.disableProperty().bind(model.imageProperty().lessThan(1));
        Button next = button("next", MaterialDesignC.CHEVRON_RIGHT, () -> gestures.browse(1));
        Button finish = button("finish", MaterialDesignF.FLAG_CHECKERED, gestures::finish);
        finish.disableProperty().bind(model.completeProperty().not().or(model.judgingProperty()));
        Button again = button("again", MaterialDesignD.DICE_MULTIPLE_OUTLINE, gestures::again);
        Button quit = button("quit", MaterialDesignK.KEYBOARD_BACKSPACE, gestures::quit);
        Button copy = button("copy", MaterialDesignC.CONTENT_COPY, gestures::copy);
        copy.visibleProperty().bind(model.resultProperty().isNotNull());
        copy.managedProperty().bind(copy.visibleProperty());
        for (Button button : new Button[] {back, next, finish}) {
            button.visibleProperty().bind(model.resultProperty().isNull());
            button.managedProperty().bind(button.visibleProperty());
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(GAP, back, next, finish, copy, gap, again, quit);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPadding(new Insets(GAP / 2, 0, 0, 0));
        line.getStyleClass().add("overlay-bar");
        return line;
    }

    private static Button button(String id, Ikon icon, Runnable work) {
        Button button = new Button(Texts.get("whatIf.game." + id + ".name"), new FontIcon(icon));
        button.setId("what-if-game-" + id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> work.run());
        ActionNodes.tip(button, Texts.get("whatIf.game." + id + ".tip"));
        return button;
    }

    private static Label words(String id, StringProperty text) {
        Label label = new Label();
        label.setId(id);
        label.textProperty().bind(text);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
