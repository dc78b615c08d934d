package routescope.ui.gating;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import routescope.app.gating.FitView;
import routescope.ui.control.PictureView;
import routescope.ui.job.LabExport;
import routescope.ui.text.Texts;
import routescope.viz.GatingBoard;
import routescope.viz.Rect;

/** A fit to be watched: fields, buttons, a sentence and the picture. */
final class FitPane {
    private static final double GAP = 6;
    private static final double LEAST = 290;
    private static final double PLAY = 88;

    private final GatingLabModel model;
    private final VBox root = new VBox(GAP);

    FitPane(GatingLabModel model, GatingGestures gestures) {
        this.model = model;
        Label words = new Label();
        words.setId("gating-fit-words");
        words.textProperty().bind(model.fitWordsProperty());
        Label key = new Label(Texts.get("gating.fit.key"));
        key.getStyleClass().add("muted");
        for (Label label : new Label[] {words, key}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        PictureView view = board();
        VBox.setVgrow(view, Priority.ALWAYS);
        root.getChildren().addAll(fields(gestures), words, view, key);
    }

    private Node fields(GatingGestures gestures) {
        Button step = button("step", MaterialDesignS.STEP_FORWARD, gestures::step);
        step.setText(Texts.get("gating.fit.step"));
        step.disableProperty().bind(model.phaseProperty().isNotEqualTo(FitView.Phase.HELD));
        Button again = button("restart", MaterialDesignR.RESTART, gestures::restart);
        again.setTooltip(new Tooltip(Texts.get("gating.fit.restart")));
        again.setAccessibleText(Texts.get("gating.fit.restart"));
        again.disableProperty().bind(model.phaseProperty().isNull());
        Button save = LabExport.button("gating-export", model.boardProperty().isNull(), gestures::exportFit);
        FlowPane fields = new FlowPane(GAP, GAP);
        fields.setMinHeight(Region.USE_PREF_SIZE);
        fields.getChildren()
                .addAll(
                        Choices.typed("gating-n", Texts.get("gating.fit.n"), 4, model.samplesProperty()),
                        Choices.typed("gating-noise", Texts.get("gating.fit.noise"), 3, model.noiseProperty()),
                        Choices.typed("gating-seed", Texts.get("gating.fit.seed"), 3, model.seedProperty()),
                        play(gestures),
                        step,
                        again,
                        save);
        return fields;
    }

    private Button play(GatingGestures gestures) {
        FontIcon icon = new FontIcon(MaterialDesignP.PLAY);
        Button play = button("play", MaterialDesignP.PLAY, gestures::playOrPause);
        play.setGraphic(icon);
        // As wide as its longer text, so that nothing moves when it changes.
        play.setMinWidth(PLAY);
        play.setPrefWidth(PLAY);
        model.phaseProperty().subscribe(phase -> {
            boolean running = phase == FitView.Phase.RUNNING;
            icon.setIconCode(running ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
            play.setText(Texts.get(running ? "gating.fit.pause" : "gating.fit.play"));
        });
        play.disableProperty()
                .bind(model.phaseProperty().isNull().or(model.phaseProperty().isEqualTo(FitView.Phase.OVER)));
        return play;
    }

    private PictureView board() {
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
        return view;
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
