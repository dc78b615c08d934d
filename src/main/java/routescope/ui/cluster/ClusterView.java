package routescope.ui.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import routescope.ui.control.PictureStyle;
import routescope.ui.control.TaskModel;
import routescope.ui.control.TimeSlider;
import routescope.ui.text.Texts;

/** The lab of cluster experts: play and time on top, a sentence, and below it one of six parts. */
final class ClusterView extends StackPane {
    private static final double PAD = 8;
    private static final int PAGE = 50;

    /** Parts about many runs; the others are about the one that plays. */
    private static final Set<Object> MANY = Set.of("table", "curves");

    private final ClusterLabModel model;
    private final ClusterGestures gestures;
    private final ToggleGroup group = new ToggleGroup();

    /** Experiments of many runs. @param table table 1 @param curves the curves of the dispatch entropy */
    record Tables(Node table, Node curves) {}

    ClusterView(ClusterLabModel model, ClusterGestures gestures, TaskModel task, Tables tables) {
        this.model = model;
        this.gestures = gestures;
        setId("cluster");
        getStyleClass().add("lab");
        PictureStyle.dress(this);
        Map<String, Node> parts = new LinkedHashMap<>();
        parts.put("settings", scrolled(new SettingsPane(model, gestures).root(), false));
        parts.put("routing", scrolled(new RoutingPane(model).root(), true));
        parts.put("samples", scrolled(new SamplesPane(model, gestures, task).root(), true));
        parts.put("kernels", scrolled(new KernelsPane(model).root(), true));
        parts.put("table", scrolled(tables.table(), true));
        parts.put("curves", scrolled(tables.curves(), true));
        StackPane place = new StackPane();
        place.setAlignment(Pos.TOP_LEFT);
        HBox pills = pills(parts, place);
        Label headline = new Label();
        headline.setId("cluster-headline");
        headline.setWrapText(true);
        headline.setMinHeight(Region.USE_PREF_SIZE);
        headline.textProperty().bind(model.headlineProperty());
        VBox.setVgrow(place, Priority.ALWAYS);
        Node transport = transport();
        for (Node ofARun : List.of(transport, headline)) {
            ofARun.visibleProperty()
                    .bind(group.selectedToggleProperty().map(toggle -> !MANY.contains(toggle.getUserData())));
            ofARun.managedProperty().bind(ofARun.visibleProperty());
        }
        VBox lab = new VBox(PAD, pills, transport, headline, place);
        lab.setPadding(new Insets(PAD));
        getChildren().add(lab);
    }

    /** Brings a part to the front. @param key which */
    void open(String key) {
        group.getToggles().stream()
                .filter(toggle -> key.equals(toggle.getUserData()))
                .forEach(group::selectToggle);
    }

    private HBox pills(Map<String, Node> parts, StackPane place) {
        HBox pills = new HBox();
        parts.forEach((key, part) -> {
            ToggleButton pill = new ToggleButton(Texts.get("cluster.part." + key));
            pill.setId("cluster-part-" + key);
            pill.setUserData(key);
            pill.setToggleGroup(group);
            boolean first = pills.getChildren().isEmpty();
            pill.getStyleClass().add(first ? "left-pill" : "curves".equals(key) ? "right-pill" : "center-pill");
            pills.getChildren().add(pill);
            part.visibleProperty().bind(pill.selectedProperty());
            if ("kernels".equals(key)) {
                pill.selectedProperty().subscribe(model.kernelsProperty()::set);
            }
            place.getChildren().add(part);
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

    private Node transport() {
        Button back = button("cluster-back", "cluster.back", MaterialDesignS.SKIP_PREVIOUS, gestures::back);
        Button play = button("cluster-play", "cluster.play", MaterialDesignP.PLAY, gestures::toggle);
        Button step = button("cluster-step", "cluster.step", MaterialDesignS.SKIP_NEXT, gestures::step);
        Button start = button("cluster-first", "cluster.first", MaterialDesignF.FAST_FORWARD, () -> gestures.travel(0));
        start.setGraphic(new FontIcon(MaterialDesignS.SKIP_BACKWARD));
        model.playingProperty().subscribe(playing -> {
            play.setGraphic(new FontIcon(playing ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY));
            String words = Texts.get(playing ? "cluster.pause" : "cluster.play");
            play.setTooltip(new Tooltip(words));
            play.setAccessibleText(words);
        });
        var none = Bindings.isNull(model.snapshotProperty()).or(model.loadingProperty());
        play.disableProperty().bind(none.or(model.finishedProperty()));
        step.disableProperty().bind(none.or(model.finishedProperty()));
        back.disableProperty().bind(none);
        start.disableProperty().bind(none);
        TimeSlider slider = new TimeSlider(gestures::travel);
        slider.setId("cluster-time");
        slider.disableProperty().bind(none);
        model.snapshotProperty().subscribe(snapshot -> {
            if (snapshot != null) {
                slider.endProperty().set(snapshot.end());
                slider.stepProperty().set(snapshot.epoch());
            }
        });
        slider.pageProperty().set(PAGE);
        model.themeProperty().subscribe(slider.themeProperty()::set);
        Button export = button("cluster-export", "cluster.export", MaterialDesignF.FOLDER_OUTLINE, gestures::export);
        export.disableProperty().bind(none);
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox line = new HBox(PAD / 2, start, back, play, step, slider, export);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private static Button button(String id, String key, Ikon icon, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.setTooltip(new Tooltip(Texts.get(key)));
        button.setAccessibleText(Texts.get(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static ScrollPane scrolled(Node part, boolean fills) {
        ScrollPane scroll = new ScrollPane(part);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(fills);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFocusTraversable(false);
        return scroll;
    }
}
