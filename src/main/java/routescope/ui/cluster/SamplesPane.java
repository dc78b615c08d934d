package routescope.ui.cluster;

import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import routescope.core.cluster.ClusterSnapshot;
import routescope.core.cluster.Projection;
import routescope.ui.control.PictureView;
import routescope.ui.control.TaskModel;
import routescope.ui.control.TaskStrip;
import routescope.ui.text.Texts;
import routescope.viz.ClusterGrids;
import routescope.viz.ClusterScatter;
import routescope.viz.ClusterScatters;
import routescope.viz.Rect;

/** Samples in the plane, and how the router sees the patches of a chosen one. */
final class SamplesPane {
    private static final double GAP = 6;
    private static final double LEAST = 140;
    private static final double GRID = 165;
    private static final double REACH = 12;
    private static final int TEN = 10;

    private final ClusterLabModel model;
    private final ClusterGestures gestures;
    private final VBox root = new VBox(GAP);

    SamplesPane(ClusterLabModel model, ClusterGestures gestures, TaskModel task) {
        this.model = model;
        this.gestures = gestures;
        Pictures pictures = new Pictures(model);
        PictureView plane = scatter(pictures);
        PictureView routing = pictures.grid("cluster-routing", () -> {
            ClusterSnapshot shown = model.snapshotProperty().get();
            int sample = model.sampleProperty().get();
            return shown == null || sample >= shown.winners().length
                    ? null
                    : ClusterGrids.routing(shown, sample, model.themeProperty().get());
        });
        Pictures.follow(routing, model.sampleProperty());
        routing.setMinHeight(GRID);
        routing.setPrefHeight(GRID);
        VBox.setVgrow(plane, Priority.ALWAYS);
        Label words = new Label();
        words.setId("cluster-sample-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Runnable say = () -> {
            ClusterSnapshot shown = model.snapshotProperty().get();
            words.setText(
                    shown == null
                            ? ""
                            : ClusterWords.sample(shown, model.sampleProperty().get()));
        };
        model.snapshotProperty().subscribe(say);
        model.sampleProperty().subscribe(say);
        routing.accessibleTextProperty().unbind();
        routing.accessibleTextProperty().bind(words.textProperty());
        root.getChildren().addAll(buttons(), new TaskStrip("cluster-tsne-task", task).root(), plane, words, routing);
    }

    Node root() {
        return root;
    }

    private Node buttons() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton byCluster = pill("cluster-by-cluster", "cluster.by.cluster", group, "left-pill");
        ToggleButton byExpert = pill("cluster-by-expert", "cluster.by.expert", group, "right-pill");
        byCluster.setSelected(true);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                model.byExpertProperty().set(now == byExpert);
            }
        });
        Button pca = new Button(Texts.get("cluster.pca"));
        pca.setId("cluster-pca");
        pca.setOnAction(event -> gestures.pca());
        Button tsne = new Button(Texts.get("cluster.tsne"));
        tsne.setId("cluster-tsne");
        tsne.setOnAction(event -> gestures.tsne());
        FlowPane line = new FlowPane(2 * GAP, GAP, new HBox(byCluster, byExpert), new HBox(GAP, pca, tsne));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static ToggleButton pill(String id, String key, ToggleGroup group, String style) {
        ToggleButton pill = new ToggleButton(Texts.get(key));
        pill.setId(id);
        pill.setToggleGroup(group);
        pill.getStyleClass().add(style);
        return pill;
    }

    private PictureView scatter(Pictures pictures) {
        PictureView view = pictures.followed("cluster-scatter", (surface, width, height) -> {
            ClusterScatter shown = shown();
            if (shown != null) {
                shown.paint(
                        surface,
                        new Rect(0, 0, width, height),
                        model.themeProperty().get());
            }
        });
        Pictures.follow(view, model.projectionProperty());
        Pictures.follow(view, model.byExpertProperty());
        Pictures.follow(view, model.sampleProperty());
        view.setMinHeight(LEAST);
        view.setFocusTraversable(true);
        view.setOnMousePressed(event -> {
            view.requestFocus();
            ClusterScatter shown = shown();
            if (shown != null) {
                OptionalInt near = shown.near(
                        new Rect(0, 0, view.getWidth(), view.getHeight()), event.getX(), event.getY(), REACH);
                near.ifPresent(model.sampleProperty()::set);
            }
            event.consume();
        });
        view.setOnKeyPressed(this::key);
        return view;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int far = event.isShiftDown() ? TEN : 1;
        switch (event.getCode()) {
            case LEFT -> gestures.browse(-far);
            case RIGHT -> gestures.browse(far);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private @Nullable ClusterScatter shown() {
        ClusterSnapshot snapshot = model.snapshotProperty().get();
        Projection projection = model.projectionProperty().get();
        if (snapshot == null || projection == null || projection.xs().length > snapshot.winners().length) {
            return null;
        }
        return ClusterScatters.of(
                snapshot,
                projection,
                model.byExpertProperty().get(),
                model.sampleProperty().get(),
                model.themeProperty().get());
    }
}
