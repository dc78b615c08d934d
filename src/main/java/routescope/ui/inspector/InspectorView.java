package routescope.ui.inspector;

import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import routescope.core.run.Snapshot;
import routescope.ui.control.PictureStyle;
import routescope.ui.control.PictureView;
import routescope.ui.control.ScrollPicture;
import routescope.ui.fx.Target;
import routescope.ui.text.Texts;
import routescope.viz.Surface;

/** Title and truth in words, below them the painted sheet about a patch or an expert. */
final class InspectorView extends VBox {
    private static final double PAD = 12;
    private static final double STALE = 0.5;

    private final InspectorModel model;
    private final InspectorGestures gestures;
    private final PatchPainter patches = new PatchPainter();
    private final ExpertPainter experts = new ExpertPainter();
    private final OverviewPainter overviews = new OverviewPainter();
    private final ScrollPicture sheet = new ScrollPicture(new Sheet());

    InspectorView(InspectorModel model, InspectorGestures gestures) {
        super(4);
        this.model = model;
        this.gestures = gestures;
        setId("inspector");
        getStyleClass().add("inspector-view");
        PictureStyle.dress(this);
        setPadding(new Insets(PAD, 0, 0, 0));
        VBox.setVgrow(sheet, Priority.ALWAYS);
        Label title = words("inspector-title", model.titleProperty());
        Label subtitle = words("inspector-subtitle", model.subtitleProperty());
        Label hint = words("inspector-hint", model.hintProperty());
        hint.managedProperty().bind(model.hintProperty().isNotEmpty());
        hint.setPadding(new Insets(0, PAD, PAD / 2, PAD));
        getChildren().addAll(title, subtitle, sheet, hint);
        PictureView picture = sheet.picture();
        picture.setId("inspector-sheet");
        picture.setFocusTraversable(true);
        picture.setAccessibleRoleDescription(Texts.get("inspector.role"));
        picture.accessibleTextProperty().bind(model.sentenceProperty());
        picture.setOnMousePressed(event -> picture.requestFocus());
        picture.setOnMouseMoved(this::point);
        picture.setOnMouseClicked(this::click);
        picture.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.staleProperty().subscribe(stale -> sheet.setOpacity(stale ? STALE : 1));
        model.snapshotProperty().subscribe(sheet::refresh);
        model.patchProperty().subscribe(sheet::refresh);
        model.expertProperty().subscribe(sheet::refresh);
        model.overviewProperty().subscribe(sheet::refresh);
        model.themeProperty().subscribe(sheet::refresh);
        model.rowProperty().subscribe(sheet::refresh);
        ContextMenu menu = menu();
        picture.setOnContextMenuRequested(event -> {
            menu.show(picture, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /** {@return the painted sheet} */
    PictureView picture() {
        return sheet.picture();
    }

    private Label words(String style, StringProperty text) {
        Label label = new Label();
        label.setId(style);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setPadding(new Insets(0, PAD, 0, PAD));
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(text);
        return label;
    }

    private ContextMenu menu() {
        MenuItem table = new MenuItem(Texts.get("inspector.table.show"));
        table.setOnAction(event -> gestures.openTable());
        table.disableProperty().bind(model.snapshotProperty().isNull());
        return new ContextMenu(table);
    }

    private Optional<Target> at(double x, double y) {
        PatchFacts patch = model.patchProperty().get();
        ExpertFacts expert = model.expertProperty().get();
        double width = sheet.picture().getWidth();
        if (patch != null) {
            return new PatchSheet(patch, width, sheet.top()).at(x, y);
        }
        if (expert != null) {
            return new ExpertSheet(expert, width, sheet.top()).at(x, y);
        }
        return overview().flatMap(all -> new OverviewSheet(all, width, sheet.top()).at(x, y));
    }

    private void point(MouseEvent event) {
        boolean active = at(event.getX(), event.getY()).isPresent();
        sheet.setCursor(active ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            at(event.getX(), event.getY()).ifPresent(target -> gestures.choose(target, event.isShortcutDown()));
        }
    }

    private Optional<OverviewFacts> overview() {
        return Optional.ofNullable(model.overviewProperty().get());
    }

    private OverviewSheet sheet(OverviewFacts all) {
        return new OverviewSheet(all, sheet.picture().getWidth(), 0);
    }

    private void move(int steps) {
        gestures.move(steps);
        int row = model.rowProperty().get();
        overview()
                .filter(all -> row >= 0)
                .map(this::sheet)
                .map(places -> places.whole(row))
                .ifPresent(place -> sheet.reveal(place.y(), place.bottom()));
    }

    private void key(KeyEvent event) {
        boolean known = true;
        int stride = overview().map(this::sheet).map(OverviewSheet::columns).orElse(1);
        if (event.getCode() == KeyCode.UP) {
            move(-stride);
        } else if (event.getCode() == KeyCode.DOWN) {
            move(stride);
        } else if (event.getCode() == KeyCode.LEFT && overview().isPresent()) {
            move(-1);
        } else if (event.getCode() == KeyCode.RIGHT && overview().isPresent()) {
            move(1);
        } else if (event.getCode() == KeyCode.ENTER) {
            gestures.enter();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            gestures.leave();
        } else if (event.getCode() == KeyCode.PAGE_UP) {
            sheet.page(-1);
        } else if (event.getCode() == KeyCode.PAGE_DOWN) {
            sheet.page(1);
        } else {
            known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private final class Sheet implements ScrollPicture.Painter {
        @Override
        public double contentHeight(double width, double height) {
            PatchFacts patch = model.patchProperty().get();
            ExpertFacts expert = model.expertProperty().get();
            if (patch != null) {
                return new PatchSheet(patch, width, 0).bottom();
            }
            if (expert != null) {
                return new ExpertSheet(expert, width, 0).bottom();
            }
            return overview()
                    .map(all -> new OverviewSheet(all, width, 0).bottom())
                    .orElse(0.0);
        }

        @Override
        public void paint(Surface surface, double width, double height, double top) {
            Snapshot snapshot = model.snapshotProperty().get();
            @Nullable PatchFacts patch = model.patchProperty().get();
            @Nullable ExpertFacts expert = model.expertProperty().get();
            if (snapshot != null && patch != null) {
                patches.paint(
                        surface,
                        new PatchSheet(patch, width, top),
                        patch,
                        snapshot,
                        model.themeProperty().get(),
                        model.rowProperty().get());
            } else if (expert != null) {
                ExpertSheet place = new ExpertSheet(expert, width, top);
                experts.paint(surface, place, expert, model.themeProperty().get(), height);
            } else {
                overview()
                        .ifPresent(all -> overviews.paint(
                                surface,
                                new OverviewSheet(all, width, top),
                                all,
                                model.themeProperty().get(),
                                height,
                                model.rowProperty().get()));
            }
        }
    }
}
