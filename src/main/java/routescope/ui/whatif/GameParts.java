package routescope.ui.whatif;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import routescope.app.whatif.GameResult;
import routescope.app.whatif.RouterGame;
import routescope.core.patch.PatchGrid;
import routescope.ui.control.PictureView;
import routescope.ui.control.ScrollPicture;
import routescope.ui.text.Texts;
import routescope.viz.Rect;
import routescope.viz.RoutedImage;

/** Makes the pictures of the game. */
final class GameParts {
    private GameParts() {}

    /** {@return the image of which patches are chosen} */
    static PictureView board(GameModel model, GameGestures gestures) {
        GamePainter painter = new GamePainter(model);
        PictureView picture = new PictureView(painter::board);
        picture.setId("what-if-game-board");
        picture.setFocusTraversable(true);
        picture.setAccessibleRoleDescription(Texts.get("whatIf.game.role"));
        picture.setAccessibleHelp(Texts.get("whatIf.game.help"));
        picture.accessibleTextProperty().bind(model.sentenceProperty());
        picture.setOnMouseMoved(event -> gestures.point(at(model, picture, event)));
        picture.setOnMouseExited(event -> gestures.point(-1));
        picture.setOnMousePressed(event -> {
            picture.requestFocus();
            int patch = at(model, picture, event);
            if (patch >= 0) {
                gestures.toggle(patch);
            }
        });
        picture.addEventHandler(KeyEvent.KEY_PRESSED, event -> choose(model, gestures, event));
        model.gameProperty().subscribe(picture::repaint);
        model.imageProperty().subscribe(picture::repaint);
        model.patchProperty().subscribe(picture::repaint);
        model.hoveredProperty().subscribe(picture::repaint);
        model.themeProperty().subscribe(picture::repaint);
        return picture;
    }

    private static int at(GameModel model, PictureView picture, MouseEvent event) {
        RouterGame game = model.gameProperty().get();
        if (game == null) {
            return -1;
        }
        PatchGrid grid = game.test().grid();
        Rect place = GamePainter.place(grid, picture.getWidth(), picture.getHeight());
        return RoutedImage.at(place, grid, event.getX(), event.getY()).orElse(-1);
    }

    private static void choose(GameModel model, GameGestures gestures, KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case UP, KP_UP -> gestures.move(-1, 0);
            case DOWN, KP_DOWN -> gestures.move(1, 0);
            case LEFT, KP_LEFT -> gestures.move(0, -1);
            case RIGHT, KP_RIGHT -> gestures.move(0, 1);
            case SPACE, ENTER -> gestures.toggle(model.patchProperty().get());
            case PAGE_DOWN -> gestures.browse(1);
            case PAGE_UP -> gestures.browse(-1);
            case ESCAPE -> gestures.quit();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    /** {@return both choices beside each other, image by image} */
    static ScrollPicture results(GameModel model, GameGestures gestures) {
        ScrollPicture scroll = new ScrollPicture(new GamePainter(model).results());
        PictureView picture = scroll.picture();
        picture.setId("what-if-game-results");
        picture.setFocusTraversable(true);
        picture.setAccessibleRoleDescription(Texts.get("whatIf.game.results.role"));
        picture.accessibleTextProperty().bind(model.resultProperty().map(GameParts::spoken));
        picture.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean known = true;
            switch (event.getCode()) {
                case UP, KP_UP -> scroll.page(-0.3);
                case DOWN, KP_DOWN -> scroll.page(0.3);
                case PAGE_UP -> scroll.page(-1);
                case PAGE_DOWN -> scroll.page(1);
                case ESCAPE -> gestures.quit();
                default -> known = false;
            }
            if (known) {
                event.consume();
            }
        });
        model.resultProperty().subscribe(scroll::refresh);
        model.themeProperty().subscribe(scroll::refresh);
        return scroll;
    }

    private static String spoken(GameResult result) {
        StringBuilder words = new StringBuilder(GameWords.verdict(result));
        for (int image = 0; image < result.size(); image++) {
            words.append('\n')
                    .append(GameWords.line(result, image))
                    .append(": ")
                    .append(GameWords.yours(result, image))
                    .append("; ")
                    .append(GameWords.trained(result, image));
        }
        return words.toString();
    }
}
