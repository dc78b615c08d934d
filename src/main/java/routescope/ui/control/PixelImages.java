package routescope.ui.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Small images that are written anew for every picture. A canvas remembers the image and draws it later, so that two
 * images of one picture need two objects; the next picture takes the same ones again.
 */
final class PixelImages {
    private final Map<Long, Shelf> shelves = new HashMap<>();

    /** Starts a picture: every image may be used again. */
    void begin() {
        shelves.values().forEach(shelf -> shelf.used = 0);
    }

    /** Ends a picture: images it did not need are forgotten. */
    void end() {
        shelves.values().removeIf(shelf -> shelf.used == 0);
        shelves.values().forEach(Shelf::trim);
    }

    /**
     * {@return an image with these pixels}
     *
     * @param pixels {@code [rows * columns]} 0xAARRGGBB, not modified
     * @param columns pixels from left to right
     * @param rows pixels from top to bottom
     */
    WritableImage of(int[] pixels, int columns, int rows) {
        long size = (long) rows << Integer.SIZE | columns;
        WritableImage image = shelves.computeIfAbsent(size, key -> new Shelf()).next(columns, rows);
        image.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
        return image;
    }

    private static final class Shelf {
        private final List<WritableImage> images = new ArrayList<>();
        private int used;

        WritableImage next(int columns, int rows) {
            if (used == images.size()) {
                images.add(new WritableImage(columns, rows));
            }
            return images.get(used++);
        }

        void trim() {
            images.subList(used, images.size()).clear();
        }
    }
}
