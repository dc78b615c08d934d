package routescope.ui.spurious;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import routescope.ui.control.PictureStyle;
import routescope.ui.control.TaskModel;
import routescope.ui.text.Texts;

/** The lab of cues: a sentence, and below it one of four parts. */
final class SpuriousView extends StackPane {
    private static final double PAD = 8;
    private static final List<String> PRESETS =
            List.of("cue-symbol", "cue-mix", "cue-mix-separate", "cue-collage", "cue-colour");

    private final SpuriousModel model;
    private final SpuriousGestures gestures;

    SpuriousView(SpuriousModel model, SpuriousGestures gestures, TaskModel task, Node sweep) {
        this.model = model;
        this.gestures = gestures;
        setId("spurious");
        getStyleClass().add("lab");
        PictureStyle.dress(this);
        Map<String, Node> parts = new LinkedHashMap<>();
        parts.put("groups", new GroupsPane(model).root());
        parts.put("routers", new RoutersPane(model).root());
        parts.put("interventions", new InterventionsPane(model, gestures, task).root());
        parts.put("sweep", sweep);
        Node lab = lab(parts);
        Node empty = empty();
        lab.visibleProperty().bind(model.kindProperty().isEqualTo(SpuriousModel.Kind.CUE));
        empty.visibleProperty().bind(lab.visibleProperty().not());
        getChildren().addAll(lab, empty);
    }

    private Node lab(Map<String, Node> parts) {
        StackPane place = new StackPane();
        place.setAlignment(Pos.TOP_LEFT);
        ToggleGroup group = new ToggleGroup();
        HBox pills = new HBox();
        parts.forEach((key, part) -> {
            ToggleButton pill = new ToggleButton(Texts.get("spurious.part." + key));
            pill.setId("spurious-part-" + key);
            pill.setToggleGroup(group);
            pill.getStyleClass()
                    .add(
                            pills.getChildren().isEmpty()
                                    ? "left-pill"
                                    : "sweep".equals(key) ? "right-pill" : "center-pill");
            pills.getChildren().add(pill);
            Node shown = scrolled(part, "groups".equals(key) || "routers".equals(key));
            shown.visibleProperty().bind(pill.selectedProperty());
            place.getChildren().add(shown);
        });
        group.getToggles().get(0).setSelected(true);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        Label headline = new Label();
        headline.setId("spurious-headline");
        headline.setWrapText(true);
        headline.setMinHeight(Region.USE_PREF_SIZE);
        headline.textProperty().bind(model.headlineProperty());
        VBox.setVgrow(place, Priority.ALWAYS);
        pills.setMinHeight(Region.USE_PREF_SIZE);
        VBox lab = new VBox(PAD, pills, headline, place);
        lab.setPadding(new Insets(PAD));
        return lab;
    }

    private static Node scrolled(Node part, boolean fills) {
        ScrollPane scroll = new ScrollPane(part);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(fills);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private Node empty() {
        Label title = new Label();
        title.getStyleClass().add("title-4");
        Label text = new Label(Texts.get("spurious.empty.text"));
        for (Label label : List.of(title, text)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        model.kindProperty().subscribe(kind -> title.setText(Texts.get("spurious.empty." + kind.name())));
        FlowPane presets = new FlowPane(PAD, PAD);
        for (String id : PRESETS) {
            Button button = new Button(Texts.get("preset." + id + ".name"));
            button.setId("spurious-open-" + id);
            button.setTooltip(new javafx.scene.control.Tooltip(Texts.get("preset." + id + ".tip")));
            button.setOnAction(event -> gestures.openPreset(id));
            presets.getChildren().add(button);
        }
        Button add = new Button(Texts.get("spurious.add.name"), new FontIcon(MaterialDesignA.ALERT_DECAGRAM_OUTLINE));
        add.setId("spurious-add");
        add.setOnAction(event -> gestures.addCue());
        add.visibleProperty().bind(model.kindProperty().isEqualTo(SpuriousModel.Kind.PLAIN));
        add.managedProperty().bind(add.visibleProperty());
        VBox empty = new VBox(2 * PAD, title, text, presets, add);
        empty.setPadding(new Insets(3 * PAD));
        ScrollPane scroll = new ScrollPane(empty);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }
}
