package routescope.ui.gating;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import routescope.ui.control.PictureView;
import routescope.ui.job.LabExport;
import routescope.ui.text.Texts;
import routescope.viz.FlatBoard;
import routescope.viz.Rect;

/** The flat direction: a slider splits an expert, and the function moves or does not. */
final class FlatPane {
    private static final double GAP = 6;
    private static final double LEAST = 260;
    private static final double FARTHEST = 2;

    private final VBox root = new VBox(GAP);

    FlatPane(GatingLabModel model, GatingGestures gestures) {
        Slider slider = new Slider(0, FARTHEST, model.apartProperty().get());
        slider.setId("gating-apart");
        slider.setBlockIncrement(0.05);
        slider.setMajorTickUnit(0.5);
        slider.setShowTickLabels(true);
        slider.setShowTickMarks(true);
        slider.valueProperty().bindBidirectional(model.apartProperty());
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox line = Choices.labelled(Texts.get("gating.flat.slider"), slider);
        Button save =
                LabExport.button("gating-flat-export", model.flatProperty().isNull(), gestures::exportFlat);
        line.getChildren().add(save);
        line.setMinHeight(Region.USE_PREF_SIZE);
        Label words = new Label();
        words.setId("gating-flat-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(model.flatWordsProperty());
        PictureView view = new PictureView((surface, width, height) -> {
            FlatBoard board = model.flatProperty().get();
            if (board != null) {
                board.paint(
                        surface,
                        new Rect(0, 0, width, height),
                        model.themeProperty().get());
            }
        });
        view.setId("gating-flat");
        view.setMinHeight(LEAST);
        view.accessibleTextProperty().bind(model.flatWordsProperty());
        model.flatProperty().subscribe(view::repaint);
        model.themeProperty().subscribe(view::repaint);
        VBox.setVgrow(view, Priority.ALWAYS);
        Label explanation = new Label(Texts.get("gating.flat.explanation"));
        explanation.setWrapText(true);
        explanation.setMinHeight(Region.USE_PREF_SIZE);
        root.getChildren().addAll(explanation, line, words, view);
    }

    Node root() {
        return root;
    }
}
