package routescope.ui.shell;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import routescope.viz.ExpertPalette;

/** The program's icon, drawn: a mosaic of patches, one of which went to three experts. */
final class AppIcon {
    private static final int[] SIZES = {16, 32, 64, 128};
    private static final int CELLS = 4;
    private static final int GROUND = 0xFF101820;
    private static final int PATCH = 0xFF3A4656;

    private AppIcon() {}

    /** {@return the icon in the sizes that systems ask for} */
    static List<Image> sizes() {
        return IntStream.of(SIZES).<Image>mapToObj(AppIcon::draw).toList();
    }

    private static Image draw(int side) {
        WritableImage image = new WritableImage(side, side);
        ExpertPalette palette = new ExpertPalette(7);
        int cell = side / CELLS;
        int gap = Math.max(1, side / 32);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean inside = x % cell >= gap && y % cell >= gap;
                int column = Math.min(CELLS - 1, x / cell);
                int row = Math.min(CELLS - 1, y / cell);
                int color = !inside ? GROUND : chosen(column, row) ? palette.fill((column + 2 * row) % 7) : PATCH;
                image.getPixelWriter().setArgb(x, y, color);
            }
        }
        return image;
    }

    private static boolean chosen(int column, int row) {
        return column == row || column == 2 && row == 1 || column == 1 && row == 3;
    }
}
