package routescope.ui.timeline;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import routescope.ui.control.PictureStyle;
import routescope.ui.control.PictureView;
import routescope.ui.control.TimeSlider;
import routescope.ui.text.Texts;
import routescope.viz.Chart;
import routescope.viz.ChartLayout;
import routescope.viz.Rect;
import routescope.viz.Surface;

/** The painted charts with one cursor through all of them. */
final class TimelineView extends StackPane {
    private static final double PAD = 8;
    private static final double WANTED_HEIGHT = 170;
    private static final int FAR = 1_000_000;

    private final TimelineModel model;
    private final TimelineGestures gestures;
    private final PictureView picture = new PictureView(this::paint);

    TimelineView(TimelineModel model, TimelineGestures gestures) {
        this.model = model;
        this.gestures = gestures;
        setId("timeline");
        getStyleClass().add("timeline-view");
        PictureStyle.dress(this);
        setPadding(new Insets(PAD));
        setPrefHeight(WANTED_HEIGHT);
        picture.setId("timeline-charts");
        picture.setFocusTraversable(true);
        picture.setAccessibleRoleDescription(Texts.get("timeline.role"));
        picture.setAccessibleHelp(Texts.get("timeline.help"));
        picture.accessibleTextProperty().bind(model.sentenceProperty());
        Label empty = new Label(Texts.get("timeline.empty"));
        empty.setId("timeline-empty");
        empty.getStyleClass().add("text-muted");
        empty.visibleProperty().bind(model.curvesProperty().isNull());
        Button table = new Button(Texts.get("timeline.table.show"));
        table.setId("timeline-table");
        table.getStyleClass().addAll("small", "flat");
        table.setOnAction(event -> gestures.openTable());
        table.visibleProperty().bind(model.curvesProperty().isNotNull());
        setAlignment(table, Pos.BOTTOM_RIGHT);
        getChildren().addAll(picture, empty, table);
        listen();
        model.curvesProperty().subscribe(picture::repaint);
        model.cursorProperty().subscribe(picture::repaint);
        model.shownProperty().subscribe(picture::repaint);
        model.themeProperty().subscribe(picture::repaint);
        model.staleProperty().subscribe(picture::repaint);
    }

    /** Puts a slider above the charts. @param slider it */
    void putAbove(TimeSlider slider) {
        StackPane below = new StackPane();
        below.getChildren().setAll(List.copyOf(getChildren()));
        StackPane.setAlignment(below, Pos.CENTER);
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().setAll(new VBox(slider, below));
    }

    private void listen() {
        picture.setOnMousePressed(event -> picture.requestFocus());
        picture.setOnMouseMoved(this::point);
        picture.setOnMouseDragged(this::point);
        picture.setOnMouseExited(event -> gestures.leave());
        picture.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        MenuItem table = new MenuItem(Texts.get("timeline.table.show"));
        table.setOnAction(event -> gestures.openTable());
        ContextMenu menu = new ContextMenu(table);
        picture.setOnContextMenuRequested(event -> {
            menu.show(picture, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private void paint(Surface surface, double width, double height) {
        Curves curves = model.curvesProperty().get();
        if (curves != null) {
            TimelinePainter.paint(
                    surface,
                    TimelineLayout.of(curves.charts().size(), width, height),
                    curves,
                    model.cursorProperty().get(),
                    model.shownProperty().get(),
                    model.themeProperty().get(),
                    model.staleProperty().get());
        }
    }

    private void point(MouseEvent event) {
        Curves curves = model.curvesProperty().get();
        if (curves == null) {
            return;
        }
        TimelineLayout layout = TimelineLayout.of(curves.charts().size(), picture.getWidth(), picture.getHeight());
        for (int i = 0; i < curves.charts().size(); i++) {
            Rect place = layout.charts().get(i);
            if (place.contains(event.getX(), event.getY())) {
                Chart chart = curves.charts().get(i);
                gestures.point(ChartLayout.of(place, chart).xAt(event.getX()));
                return;
            }
        }
        gestures.leave();
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean known = true;
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (code == KeyCode.LEFT) {
            gestures.move(-1);
        } else if (code == KeyCode.RIGHT) {
            gestures.move(1);
        } else if (code == KeyCode.HOME) {
            gestures.move(-FAR);
        } else if (code == KeyCode.END) {
            gestures.move(FAR);
        } else if (code == KeyCode.ESCAPE) {
            gestures.leave();
        } else {
            known = false;
        }
        if (known) {
            event.consume();
        }
    }
}
