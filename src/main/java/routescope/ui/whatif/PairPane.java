package routescope.ui.whatif;

import java.util.OptionalInt;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import routescope.core.edit.EditKind;
import routescope.core.patch.PatchSet;
import routescope.ui.control.PictureView;
import routescope.ui.text.Texts;

/** The two images: turns pointer and keys into gestures. */
final class PairPane {
    private final WhatIfModel model;
    private final WhatIfGestures gestures;
    private final PictureView picture;
    private int pressed = -1;
    private boolean painting;

    PairPane(WhatIfModel model, WhatIfGestures gestures) {
        this.model = model;
        this.gestures = gestures;
        picture = new PictureView(new PairPainter(model)::paint);
        picture.setId("what-if-pair");
        picture.setFocusTraversable(true);
        picture.setAccessibleRoleDescription(Texts.get("whatIf.pair.role"));
        picture.setAccessibleHelp(Texts.get("whatIf.pair.help"));
        picture.accessibleTextProperty()
                .bind(model.sentenceProperty()
                        .map(sentence -> sentence.isEmpty() ? Texts.get("whatIf.pair.role") : sentence));
        picture.setOnMouseMoved(event -> gestures.point(patchAt(event)));
        picture.setOnMouseExited(event -> gestures.point(-1));
        picture.setOnMousePressed(this::press);
        picture.setOnMouseDragged(this::drag);
        picture.setOnMouseReleased(this::release);
        picture.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.pairProperty().subscribe(picture::repaint);
        model.differenceProperty().subscribe(picture::repaint);
        model.themeProperty().subscribe(picture::repaint);
        model.toolProperty().subscribe(picture::repaint);
        model.patchProperty().subscribe(picture::repaint);
        model.hoveredProperty().subscribe(picture::repaint);
        model.carriedProperty().subscribe(picture::repaint);
        model.copyTitleProperty().subscribe(picture::repaint);
        model.brushXProperty().subscribe(picture::repaint);
        model.brushYProperty().subscribe(picture::repaint);
        model.radiusProperty().subscribe(picture::repaint);
    }

    /** {@return the picture} */
    PictureView picture() {
        return picture;
    }

    private @Nullable PairLayout layout() {
        PatchSet pair = model.pairProperty().get();
        return pair == null ? null : PairLayout.of(pair.grid(), picture.getWidth(), picture.getHeight());
    }

    private int patchAt(MouseEvent event) {
        PairLayout layout = layout();
        return layout == null ? -1 : layout.at(event.getX(), event.getY()).orElse(-1);
    }

    private void press(MouseEvent event) {
        picture.requestFocus();
        PairLayout layout = layout();
        if (layout == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        OptionalInt onCopy = layout.onCopy(event.getX(), event.getY());
        painting = onCopy.isPresent() && model.toolProperty().get() == Tool.PAINT;
        pressed = painting ? -1 : onCopy.orElse(-1);
        if (painting) {
            gestures.stroke(layout.pixelX(event.getX()), layout.pixelY(event.getY()), true);
        } else {
            layout.at(event.getX(), event.getY()).ifPresent(gestures::choose);
        }
    }

    private void drag(MouseEvent event) {
        PairLayout layout = layout();
        if (layout == null) {
            return;
        }
        if (painting) {
            gestures.stroke(layout.pixelX(event.getX()), layout.pixelY(event.getY()), false);
        } else {
            gestures.point(patchAt(event));
        }
    }

    private void release(MouseEvent event) {
        PairLayout layout = layout();
        if (painting) {
            gestures.endStroke();
        } else if (layout != null && pressed >= 0) {
            int from = pressed;
            layout.onCopy(event.getX(), event.getY()).ifPresent(to -> gestures.drag(from, to, event.isShortcutDown()));
        }
        painting = false;
        pressed = -1;
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() || model.pairProperty().get() == null || event.isShortcutDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case UP, KP_UP -> gestures.move(-1, 0);
            case DOWN, KP_DOWN -> gestures.move(1, 0);
            case LEFT, KP_LEFT -> gestures.move(0, -1);
            case RIGHT, KP_RIGHT -> gestures.move(0, 1);
            case ENTER -> gestures.enter();
            case ESCAPE -> gestures.leave();
            case DELETE -> gestures.edit(EditKind.ERASE);
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }
}
