package routescope.ui.routing;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import routescope.ui.control.PictureView;
import routescope.ui.text.Texts;
import routescope.viz.BoardFrame;
import routescope.viz.BoardLayout;
import routescope.viz.BoardView;
import routescope.viz.CellRef;
import routescope.viz.CellRef.Part;
import routescope.viz.RoutingBoard;
import routescope.viz.Surface;

/** The painted board with its scroll bars: turns pointer and keys into gestures on cells. */
final class BoardPane extends Region {
    private static final Duration TOOLTIP_DELAY = Duration.millis(500);
    private static final double WHEEL_NOTCH = 40;

    private final RoutingModel model;
    private final BoardGestures gestures;
    private final RoutingBoard board = new RoutingBoard();
    private final PictureView picture = new PictureView(this::paint);
    private final ScrollBar rows = new ScrollBar();
    private final ScrollBar experts = new ScrollBar();
    private final Tooltip tooltip = new Tooltip();

    BoardPane(RoutingModel model, BoardGestures gestures) {
        this.model = model;
        this.gestures = gestures;
        rows.setOrientation(Orientation.VERTICAL);
        rows.setAccessibleText(Texts.get("routing.scroll.rows"));
        experts.setAccessibleText(Texts.get("routing.scroll.experts"));
        getChildren().addAll(picture, rows, experts);
        bindScrolling();
        listen();
        picture.setId("routing-board");
        picture.setFocusTraversable(true);
        picture.setAccessibleRoleDescription(Texts.get("routing.board.role"));
        picture.setAccessibleHelp(Texts.get("routing.board.help"));
        picture.accessibleTextProperty()
                .bind(model.sentenceProperty()
                        .map(sentence -> sentence.isEmpty() ? Texts.get("routing.board.name") : sentence));
        tooltip.setShowDelay(TOOLTIP_DELAY);
        tooltip.setWrapText(true);
        tooltip.textProperty().bind(model.sentenceProperty());
        model.frameProperty().subscribe(this::refresh);
    }

    /** {@return the picture itself} */
    PictureView picture() {
        return picture;
    }

    @Override
    protected void layoutChildren() {
        double right = rows.prefWidth(-1);
        double bottom = experts.prefHeight(-1);
        BoardLayout whole = layoutOf(getWidth(), getHeight());
        boolean down = whole != null && whole.maxFirstProbe() > 0;
        double width = getWidth() - (down ? right : 0);
        BoardLayout narrowed = layoutOf(width, getHeight());
        boolean across = narrowed != null && narrowed.maxScrollX() > 0;
        double height = getHeight() - (across ? bottom : 0);
        picture.resizeRelocate(0, 0, width, height);
        rows.setVisible(down);
        experts.setVisible(across);
        rows.resizeRelocate(width, 0, right, height);
        experts.resizeRelocate(0, height, width, bottom);
        BoardLayout layout = layoutOf(width, height);
        if (layout != null) {
            range(rows, layout.maxFirstProbe(), layout.visibleRows(), layout.probes());
            range(experts, layout.maxScrollX(), width, layout.contentWidth());
        }
        picture.repaint();
    }

    private void bindScrolling() {
        rows.valueProperty().bindBidirectional(model.firstProbeProperty());
        experts.valueProperty().bindBidirectional(model.scrollXProperty());
        model.firstProbeProperty().subscribe(picture::repaint);
        model.scrollXProperty().subscribe(picture::repaint);
    }

    private void listen() {
        picture.setOnMouseMoved(this::point);
        picture.setOnMouseDragged(this::point);
        picture.setOnMouseExited(event -> {
            gestures.point(null);
            Tooltip.uninstall(picture, tooltip);
        });
        picture.setOnMousePressed(event -> picture.requestFocus());
        picture.setOnMouseClicked(this::click);
        picture.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    private void refresh() {
        picture.repaint();
        BoardLayout now = layoutOf(picture.getWidth(), picture.getHeight());
        boolean scrolls = now != null && now.maxFirstProbe() > 0;
        boolean slides = now != null && now.maxScrollX() > 0;
        if (scrolls != rows.isVisible() || slides != experts.isVisible() || now != null && !fits(now)) {
            requestLayout();
        }
    }

    private boolean fits(BoardLayout layout) {
        return rows.getMax() == layout.maxFirstProbe() && experts.getMax() == layout.maxScrollX();
    }

    private void paint(Surface surface, double width, double height) {
        BoardFrame frame = model.frameProperty().get();
        BoardLayout layout = layoutOf(width, height);
        if (frame != null && layout != null) {
            board.paint(surface, layout, frame);
        }
    }

    private @Nullable BoardLayout layoutOf(double width, double height) {
        BoardFrame frame = model.frameProperty().get();
        if (frame == null || width < 1 || height < 1) {
            return null;
        }
        BoardView view = new BoardView(
                width,
                height,
                model.firstProbeProperty().get(),
                model.scrollXProperty().get());
        return RoutingBoard.layout(frame.data(), view);
    }

    private @Nullable BoardLayout layoutNow() {
        return layoutOf(picture.getWidth(), picture.getHeight());
    }

    private void point(MouseEvent event) {
        BoardLayout layout = layoutNow();
        if (layout == null) {
            return;
        }
        Optional<CellRef> cell = layout.hit(event.getX(), event.getY());
        Optional<Integer> header = layout.hitHeader(event.getX(), event.getY());
        if (header.isPresent()) {
            gestures.pointExpert(header.get());
        } else {
            gestures.point(cell.orElse(null));
        }
        if (cell.isPresent() || header.isPresent()) {
            Tooltip.install(picture, tooltip);
        } else {
            Tooltip.uninstall(picture, tooltip);
        }
    }

    private void click(MouseEvent event) {
        BoardLayout layout = layoutNow();
        if (layout == null || !event.isStillSincePress()) {
            return;
        }
        boolean add = event.isShortcutDown();
        layout.hit(event.getX(), event.getY()).ifPresent(cell -> gestures.choose(cell, add));
        layout.hitHeader(event.getX(), event.getY()).ifPresent(expert -> gestures.chooseExpert(expert, add));
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            double delta = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
            set(experts, experts.getValue() - delta);
        } else {
            set(rows, rows.getValue() - Math.signum(event.getDeltaY()) * notches(event));
        }
        event.consume();
    }

    private static double notches(ScrollEvent event) {
        return Math.max(1, Math.rint(Math.abs(event.getDeltaY()) / WHEEL_NOTCH));
    }

    private void key(KeyEvent event) {
        BoardLayout layout = layoutNow();
        BoardFrame frame = model.frameProperty().get();
        if (layout == null || frame == null || event.isAltDown()) {
            return;
        }
        if (letter(event, layout.experts())) {
            event.consume();
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case UP, KP_UP -> move(layout, frame, -1, 0);
            case DOWN, KP_DOWN -> move(layout, frame, 1, 0);
            case LEFT, KP_LEFT -> move(layout, frame, 0, -1);
            case RIGHT, KP_RIGHT -> move(layout, frame, 0, 1);
            case PAGE_UP -> set(rows, rows.getValue() - layout.visibleRows());
            case PAGE_DOWN -> set(rows, rows.getValue() + layout.visibleRows());
            case HOME -> set(rows, 0);
            case END -> set(rows, rows.getMax());
            case ENTER -> choose(frame, event.isShortcutDown());
            case ESCAPE -> gestures.leave();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private boolean letter(KeyEvent event, int experts) {
        int expert = event.getCode().isLetterKey() && event.isShiftDown() && !event.isShortcutDown()
                ? event.getCode().getCode() - KeyCode.A.getCode()
                : -1;
        if (expert < 0 || expert >= experts) {
            return false;
        }
        gestures.chooseExpert(expert, false);
        return true;
    }

    private void move(BoardLayout layout, BoardFrame frame, int down, int right) {
        CellRef from = frame.state().hovered() != null
                ? frame.state().hovered()
                : frame.state().selected();
        CellRef to = from == null ? CellRef.of(layout.firstProbe(), Part.IMAGE, 0) : layout.move(from, down, right);
        BoardView view = layout.reveal(to);
        set(rows, view.firstProbe());
        set(experts, view.scrollX());
        gestures.point(to);
    }

    private void choose(BoardFrame frame, boolean add) {
        CellRef cell = frame.state().hovered();
        if (cell != null) {
            gestures.choose(cell, add);
        }
    }

    private static void set(ScrollBar bar, double value) {
        bar.setValue(Math.max(0, Math.min(bar.getMax(), value)));
    }

    private static void range(ScrollBar bar, double max, double visible, double whole) {
        bar.setMax(max);
        bar.setVisibleAmount(whole <= 0 ? 0 : max * Math.min(1, visible / whole));
        bar.setBlockIncrement(Math.max(1, Math.min(max, visible)));
        set(bar, bar.getValue());
    }
}
