package routescope.ui.pictures;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import routescope.core.image.Preparation;

/** Prepared pictures as images of the toolkit. */
final class PictureImages {
    private static final int LARGEST = 64;

    private PictureImages() {}

    /** {@return a prepared picture, thinned out to at most 64 pixels a side} */
    static Image prepared(float[][] patches, Preparation preparation) {
        int every = Math.max(1, (preparation.side() + LARGEST - 1) / LARGEST);
        int side = preparation.side() / every;
        int[] pixels = new int[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                pixels[y * side + x] = color(patches, preparation, x * every, y * every);
            }
        }
        WritableImage image = new WritableImage(side, side);
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
        return image;
    }

    private static int color(float[][] patches, Preparation preparation, int x, int y) {
        int across = preparation.patchSide();
        int channels = preparation.tint().channels();
        float[] patch = patches[y / across * preparation.grid() + x / across];
        int at = (y % across * across + x % across) * channels;
        int red = level(patch[at]);
        int green = channels == 1 ? red : level(patch[at + 1]);
        int blue = channels == 1 ? red : level(patch[at + 2]);
        return 0xFF << 24 | red << 16 | green << 8 | blue;
    }

    private static int level(float value) {
        return Math.round(Math.max(0, Math.min(1, value)) * 255);
    }
}
