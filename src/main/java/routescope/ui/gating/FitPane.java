package routescope.ui.gating;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import routescope.app.gating.FitView;
import routescope.ui.control.PictureView;
import routescope.ui.text.Texts;
import routescope.viz.GatingBoard;
import routescope.viz.Rect;

/** A fit to be watched: fields, buttons, a sentence and the picture. */
final class FitPane {
    private static final double GAP = 6;
    private static final double LEAST = 290;

    private final GatingLabModel model;
    private final VBox root = new VBox(GAP);

    FitPane(GatingLabModel model, GatingGestures gestures) {
        this.model = model;
        FlowPane fields = new FlowPane(GAP, GAP);
        fields.setMinHeight(Region.USE_PREF_SIZE);
        fields.getChildren()
                .addAll(
                        Choices.typed("gating-n", Texts.get("gating.fit.n"), 5, model.samplesProperty()),
                        Choices.typed("gating-noise", Texts.get("gating.fit.noise"), 4, model.noiseProperty()),
                        Choices.typed("gating-seed", Texts.get("gating.fit.seed"), 3, model.seedProperty()));
        Button play = button("play", MaterialDesignP.PLAY, gestures::playOrPause);
        play.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.get(
                                model.phaseProperty().get() == FitView.Phase.RUNNING
                                        ? "gating.fit.pause"
                                        : "gating.fit.play"),
                        model.phaseProperty()));
        play.disableProperty()
                .bind(model.phaseProperty().isNull().or(model.phaseProperty().isEqualTo(FitView.Phase.OVER)));
        Button step = button("step", MaterialDesignS.STEP_FORWARD, gestures::step);
        step.setText(Texts.get("gating.fit.step"));
        step.disableProperty().bind(model.phaseProperty().isNotEqualTo(FitView.Phase.HELD));
        Button again = button("restart", MaterialDesignR.RESTART, gestures::restart);
        again.setTooltip(new Tooltip(Texts.get("gating.fit.restart")));
        again.setAccessibleText(Texts.get("gating.fit.restart"));
        again.disableProperty().bind(model.phaseProperty().isNull());
        MenuButton save = new MenuButton(
                Texts.get("gating.save"),
                new FontIcon(MaterialDesignC.CONTENT_SAVE_OUTLINE),
                item("save", "gating.save.picture", gestures::saveFit),
                item("save-table", "gating.save.parameters", gestures::saveParameters));
        save.setId("gating-save");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.disableProperty().bind(model.boardProperty().isNull());
        fields.getChildren().addAll(play, step, again, save);
        Label words = new Label();
        words.setId("gating-fit-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(model.fitWordsProperty());
        PictureView view = new PictureView((surface, width, height) -> {
            GatingBoard board = model.boardProperty().get();
            if (board != null) {
                board.paint(
                        surface,
                        new Rect(0, 0, width, height),
                        model.themeProperty().get());
            }
        });
        view.setId("gating-board");
        view.setMinHeight(LEAST);
        view.accessibleTextProperty().bind(model.fitWordsProperty());
        model.boardProperty().subscribe(view::repaint);
        model.themeProperty().subscribe(view::repaint);
        VBox.setVgrow(view, Priority.ALWAYS);
        Label key = new Label(Texts.get("gating.fit.key"));
        key.setWrapText(true);
        key.setMinHeight(Region.USE_PREF_SIZE);
        key.getStyleClass().add("muted");
        root.getChildren().addAll(fields, words, view, key);
    }

    private static MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(Texts.get(key));
        item.setId("gating-" + id + "-item");
        item.setOnAction(event -> action.run());
        return item;
    }

    private static Button button(String id, Ikon icon, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId("gating-" + id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    Node root() {
        return root;
    }
}
