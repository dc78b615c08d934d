package routescope.ui.control;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import routescope.ui.text.Texts;
import routescope.viz.Surface;
import routescope.viz.Theme;

/** A slider over the steps of something recorded, with marks. It asks to travel; whoever owns it moves the thumb. */
public final class TimeSlider extends StackPane {
    private static final double MARGIN = 10;
    private static final double HEIGHT = 40;
    private static final int TEN = 10;

    private final IntegerProperty step = new SimpleIntegerProperty(this, "step");
    private final IntegerProperty end = new SimpleIntegerProperty(this, "end");
    private final IntegerProperty page = new SimpleIntegerProperty(this, "page", 1);
    private final ObjectProperty<List<SliderMark>> marks = new SimpleObjectProperty<>(this, "marks", List.of());
    private final ObjectProperty<List<Integer>> forks = new SimpleObjectProperty<>(this, "forks", List.of());
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final PictureView picture = new PictureView(this::paint);
    private final Tooltip tooltip = new Tooltip();
    private final IntConsumer travel;

    /** A slider at step 0 of 0. @param travel called with each step a person wants to see */
    public TimeSlider(IntConsumer travel) {
        this.travel = travel;
        getStyleClass().add("time-slider");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp(Texts.get("slider.help"));
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        picture.setMouseTransparent(true);
        getChildren().add(picture);
        Tooltip.install(this, tooltip);
        setOnMousePressed(event -> {
            requestFocus();
            go(targetAt(event.getX(), event.getY()));
            event.consume();
        });
        setOnMouseDragged(event -> {
            go(scale().stepAt(event.getX()));
            event.consume();
        });
        setOnMouseMoved(this::explain);
        setOnScroll(event -> {
            go(step.get() + (event.getDeltaY() > 0 ? -1 : 1));
            event.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        step.subscribe(this::changed);
        end.subscribe(this::changed);
        marks.subscribe(picture::repaint);
        forks.subscribe(picture::repaint);
        theme.subscribe(picture::repaint);
        focusedProperty().subscribe(picture::repaint);
    }

    /** {@return where the thumb stands} */
    public IntegerProperty stepProperty() {
        return step;
    }

    /** {@return the last step} */
    public IntegerProperty endProperty() {
        return end;
    }

    /** {@return steps of an epoch: as far as the page keys go} */
    public IntegerProperty pageProperty() {
        return page;
    }

    /** {@return the marks, by step} */
    public ObjectProperty<List<SliderMark>> marksProperty() {
        return marks;
    }

    /** {@return steps at which something else begins: small ticks} */
    public ObjectProperty<List<Integer>> forksProperty() {
        return forks;
    }

    /** {@return the surroundings} */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) step.get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) end.get();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> go(step.get() + 1);
            case DECREMENT -> go(step.get() - 1);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    private SliderScale scale() {
        return new SliderScale(MARGIN, Math.max(MARGIN, getWidth() - MARGIN), end.get());
    }

    private void changed() {
        setAccessibleText(Texts.get("slider.text", step.get(), end.get()));
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        picture.repaint();
    }

    private void go(int wanted) {
        int target = Math.max(0, Math.min(end.get(), wanted));
        if (target != step.get()) {
            travel.accept(target);
        }
    }

    private int targetAt(double x, double y) {
        List<SliderMark> near = y >= SliderPainter.MARKS ? near(x) : List.of();
        return near.isEmpty() ? scale().stepAt(x) : near.get(0).step();
    }

    private List<SliderMark> near(double x) {
        SliderScale scale = scale();
        return scale.groups(marks.get()).stream()
                .filter(group -> Math.abs(scale.toX(group.get(0).step()) - x) <= SliderScale.CLOSE)
                .min(Comparator.comparingDouble(
                        group -> Math.abs(scale.toX(group.get(0).step()) - x)))
                .orElse(List.of());
    }

    private void explain(MouseEvent event) {
        List<SliderMark> near = near(event.getX());
        tooltip.setText(
                near.isEmpty()
                        ? Texts.get("slider.text", scale().stepAt(event.getX()), end.get())
                        : near.stream()
                                .map(mark -> Texts.get("slider.mark", mark.step(), mark.sentence()))
                                .collect(Collectors.joining("\n")));
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int far = event.isShiftDown() ? TEN : 1;
        int now = step.get();
        int target;
        switch (event.getCode()) {
            case LEFT -> target = now - far;
            case RIGHT -> target = now + far;
            case PAGE_UP -> target = now - page.get();
            case PAGE_DOWN -> target = now + page.get();
            case HOME -> target = 0;
            case END -> target = end.get();
            case OPEN_BRACKET -> target = markBefore(now);
            case CLOSE_BRACKET -> target = markAfter(now);
            default -> {
                return;
            }
        }
        event.consume();
        go(target);
    }

    private int markBefore(int now) {
        return marks.get().stream()
                .mapToInt(SliderMark::step)
                .filter(mark -> mark < now)
                .max()
                .orElse(now);
    }

    private int markAfter(int now) {
        return marks.get().stream()
                .mapToInt(SliderMark::step)
                .filter(mark -> mark > now)
                .min()
                .orElse(now);
    }

    private void paint(Surface surface, double width, double height) {
        SliderPainter painter = new SliderPainter(surface, scale(), theme.get());
        painter.track(step.get(), forks.get(), isFocused());
        painter.marks(marks.get());
    }
}
