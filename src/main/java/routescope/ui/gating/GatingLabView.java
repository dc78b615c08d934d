package routescope.ui.gating;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import routescope.ui.control.PictureStyle;
import routescope.ui.text.Texts;

/** The lab of softmax gating: the choices, and below them one of three parts. */
final class GatingLabView extends StackPane {
    private static final double PAD = 8;

    private final ToggleGroup group = new ToggleGroup();

    GatingLabView(GatingLabModel model, GatingGestures gestures, Node rates) {
        setId("gating");
        getStyleClass().add("lab");
        PictureStyle.dress(this);
        Map<String, Node> parts = new LinkedHashMap<>();
        parts.put("fit", new FitPane(model, gestures).root());
        parts.put("flat", new FlatPane(model, gestures).root());
        parts.put("rates", rates);
        StackPane place = new StackPane();
        place.setAlignment(Pos.TOP_LEFT);
        HBox pills = pills(model, parts, place);
        VBox.setVgrow(place, Priority.ALWAYS);
        FlowPane choices = new Choices(model).root();
        choices.getChildren().add(0, pills);
        VBox lab = new VBox(PAD, choices, place);
        lab.setPadding(new Insets(PAD));
        getChildren().add(lab);
    }

    /** Brings a part to the front. @param key which */
    void open(String key) {
        group.getToggles().stream()
                .filter(toggle -> key.equals(toggle.getUserData()))
                .forEach(group::selectToggle);
    }

    private HBox pills(GatingLabModel model, Map<String, Node> parts, StackPane place) {
        HBox pills = new HBox();
        parts.forEach((key, part) -> {
            ToggleButton pill = new ToggleButton(Texts.get("gating.part." + key));
            pill.setId("gating-part-" + key);
            pill.setUserData(key);
            pill.setToggleGroup(group);
            pill.getStyleClass()
                    .add("fit".equals(key) ? "left-pill" : "rates".equals(key) ? "right-pill" : "center-pill");
            pills.getChildren().add(pill);
            VBox.setVgrow(part, Priority.ALWAYS);
            ScrollPane scroll = new ScrollPane(new VBox(PAD, part, notes(model, key)));
            scroll.setFitToWidth(true);
            scroll.setFitToHeight(true);
            scroll.getStyleClass().add("edge-to-edge");
            scroll.setFocusTraversable(false);
            scroll.visibleProperty().bind(pill.selectedProperty());
            place.getChildren().add(scroll);
        });
        group.getToggles().get(0).setSelected(true);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        pills.setMinHeight(Region.USE_PREF_SIZE);
        return pills;
    }

    private static Label notes(GatingLabModel model, String part) {
        Label notes = new Label();
        notes.setId("gating-notes-" + part);
        notes.setWrapText(true);
        notes.setMinHeight(Region.USE_PREF_SIZE);
        notes.getStyleClass().add("muted");
        notes.textProperty().bind(model.notesProperty());
        return notes;
    }
}
