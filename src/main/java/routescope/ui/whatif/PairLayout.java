package routescope.ui.whatif;

import java.util.OptionalInt;
import routescope.core.patch.PatchGrid;
import routescope.viz.Rect;
import routescope.viz.RoutedImage;

/**
 * Where original and copy lie beside each other.
 *
 * @param grid how they are cut
 * @param original place of the original
 * @param copy place of the copy
 */
record PairLayout(PatchGrid grid, Rect original, Rect copy) {
    /** Room for the words above each image. */
    static final double TITLE = 22;

    private static final double PAD = 10;

    static PairLayout of(PatchGrid grid, double width, double height) {
        double room = Math.max(1, (width - 3 * PAD) / 2);
        double tall = Math.max(1, height - TITLE - PAD);
        return new PairLayout(
                grid,
                RoutedImage.fit(new Rect(PAD, TITLE, room, tall), grid),
                RoutedImage.fit(new Rect(2 * PAD + room, TITLE, room, tall), grid));
    }

    /** {@return the patch at a point of either image} */
    OptionalInt at(double x, double y) {
        OptionalInt left = RoutedImage.at(original, grid, x, y);
        return left.isPresent() ? left : onCopy(x, y);
    }

    /** {@return the patch at a point of the copy} */
    OptionalInt onCopy(double x, double y) {
        return RoutedImage.at(copy, grid, x, y);
    }

    /** {@return pixels of the image from the left, for a point on the copy} */
    double pixelX(double x) {
        return (x - copy.x()) / copy.width() * grid.columns() * grid.patchWidth();
    }

    /** {@return pixels of the image from the top, for a point on the copy} */
    double pixelY(double y) {
        return (y - copy.y()) / copy.height() * grid.rows() * grid.patchHeight();
    }

    /** {@return a point on the copy} @param pixel of the image from the left */
    double x(double pixel) {
        return copy.x() + pixel * copy.width() / (grid.columns() * grid.patchWidth());
    }

    /** {@return a point on the copy} @param pixel of the image from the top */
    double y(double pixel) {
        return copy.y() + pixel * copy.height() / (grid.rows() * grid.patchHeight());
    }
}
