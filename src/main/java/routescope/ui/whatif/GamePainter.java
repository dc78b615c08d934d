package routescope.ui.whatif;

import java.util.List;
import org.jspecify.annotations.Nullable;
import routescope.app.whatif.GameResult;
import routescope.app.whatif.RouterGame;
import routescope.core.patch.PatchGrid;
import routescope.ui.control.ScrollPicture;
import routescope.viz.Rect;
import routescope.viz.RoutedImage;
import routescope.viz.Surface;
import routescope.viz.TextFit;
import routescope.viz.Theme;

/** Paints the image of which patches are chosen, and at the end both choices beside each other. */
final class GamePainter {
    private static final double PAD = 10;
    private static final double SIDE = 168;
    private static final double LINE = 18;

    private final GameModel model;
    private final RoutedImage images = new RoutedImage();

    GamePainter(GameModel model) {
        this.model = model;
    }

    /** {@return the place of the image} */
    static Rect place(PatchGrid grid, double width, double height) {
        return RoutedImage.fit(new Rect(PAD, PAD, width - 2 * PAD, height - 2 * PAD), grid);
    }

    void board(Surface surface, double width, double height) {
        RouterGame game = model.gameProperty().get();
        if (game == null) {
            return;
        }
        PatchGrid grid = game.test().grid();
        Theme theme = model.themeProperty().get();
        int image = model.imageProperty().get();
        Rect place = place(grid, width, height);
        images.paint(surface, place, game.test(), game.images().get(image), theme);
        picks(surface, place, grid, game.picks().get(image));
        if (model.hoveredProperty().get() >= 0) {
            RoutedImage.hovered(
                    surface,
                    RoutedImage.cell(place, grid, model.hoveredProperty().get()),
                    theme);
        }
        RoutedImage.chosen(
                surface, RoutedImage.cell(place, grid, model.patchProperty().get()), theme);
    }

    /** Framed and ticked: a choice is seen without its colour. */
    private void picks(Surface surface, Rect place, PatchGrid grid, List<Integer> picks) {
        Theme theme = model.themeProperty().get();
        for (int patch : picks) {
            Rect cell = RoutedImage.cell(place, grid, patch);
            surface.strokeRect(cell.x(), cell.y(), cell.width(), cell.height(), 5, theme.haloDark());
            surface.strokeRect(cell.x() + 1, cell.y() + 1, cell.width() - 2, cell.height() - 2, 3, theme.accent());
            double size = Math.max(10, Math.min(18, cell.height() / 3));
            double x = cell.right() - size - 3;
            double y = cell.y() + 3;
            surface.fillRect(x, y, size, size, theme.haloDark());
            double[] xs = {x + size * 0.2, x + size * 0.42, x + size * 0.8};
            double[] ys = {y + size * 0.52, y + size * 0.75, y + size * 0.25};
            surface.polyline(xs, ys, xs.length, 2, theme.haloLight(), false);
        }
    }

    /** {@return the painter of the result} */
    ScrollPicture.Painter results() {
        return new ScrollPicture.Painter() {
            @Override
            public double contentHeight(double width, double height) {
                GameResult result = model.resultProperty().get();
                return result == null ? height : rows(result, width) * row() + PAD;
            }

            @Override
            public void paint(Surface surface, double width, double height, double top) {
                paintResults(surface, width, top, model.resultProperty().get());
            }
        };
    }

    private static double row() {
        return 3 * LINE + SIDE + PAD;
    }

    private static double pairWidth() {
        return 2 * SIDE + 3 * PAD;
    }

    private static int across(double width) {
        return (int) Math.max(1, Math.floor((width - PAD) / pairWidth()));
    }

    private static int rows(GameResult result, double width) {
        return (result.size() + across(width) - 1) / across(width);
    }

    private void paintResults(Surface surface, double width, double top, @Nullable GameResult result) {
        if (result == null) {
            return;
        }
        Theme theme = model.themeProperty().get();
        PatchGrid grid = result.test().grid();
        for (int image = 0; image < result.size(); image++) {
            double x = PAD + image % across(width) * pairWidth();
            int line = image / across(width);
            double y = PAD - top + line * row();
            double room = 2 * SIDE + PAD;
            words(surface, GameWords.line(result, image), x, y + LINE / 2, room, Surface.Face.BOLD);
            words(surface, GameWords.yours(result, image), x, y + 1.5 * LINE, SIDE, Surface.Face.TEXT);
            words(surface, GameWords.trained(result, image), x + SIDE + PAD, y + 1.5 * LINE, SIDE, Surface.Face.TEXT);
            Rect yours = RoutedImage.fit(new Rect(x, y + 2 * LINE, SIDE, SIDE), grid);
            Rect trained = RoutedImage.fit(new Rect(x + SIDE + PAD, y + 2 * LINE, SIDE, SIDE), grid);
            int source = result.images().get(image);
            images.paint(surface, yours, result.test(), source, theme);
            picks(surface, yours, grid, result.picks().get(image));
            RoutedImage.truth(surface, yours, result.test(), source, theme);
            images.paint(surface, trained, result.test(), source, theme);
            RoutedImage.owners(surface, trained, grid, result.routing(), image, theme);
            RoutedImage.truth(surface, trained, result.test(), source, theme);
        }
    }

    private void words(Surface surface, String text, double x, double y, double room, Surface.Face face) {
        String cut = TextFit.cut(surface, text, 11.5, face, room);
        surface.text(
                cut,
                x,
                y,
                11.5,
                face,
                Surface.Align.LEFT,
                model.themeProperty().get().text());
    }
}
