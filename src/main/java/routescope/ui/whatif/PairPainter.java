package routescope.ui.whatif;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import routescope.app.whatif.Difference;
import routescope.core.patch.PatchSet;
import routescope.viz.Rect;
import routescope.viz.RoutedImage;
import routescope.viz.Surface;
import routescope.viz.TextFit;
import routescope.viz.Theme;

/** Paints the original and its copy with their owners, what differs, and the cursor. */
final class PairPainter {
    private static final double SIZE = 12;

    private final WhatIfModel model;
    private final RoutedImage images = new RoutedImage();

    PairPainter(WhatIfModel model) {
        this.model = model;
    }

    void paint(Surface surface, double width, double height) {
        PatchSet pair = model.pairProperty().get();
        if (pair == null) {
            return;
        }
        Theme theme = model.themeProperty().get();
        PairLayout layout = PairLayout.of(pair.grid(), width, height);
        Difference difference = fitting(pair, model.differenceProperty().get());
        double room = width / 2 - 2 * SIZE;
        title(surface, layout.original(), model.titleProperty().get(), room, theme);
        title(surface, layout.copy(), model.copyTitleProperty().get(), room, theme);
        image(surface, layout.original(), pair, 0, difference);
        image(surface, layout.copy(), pair, 1, difference);
        double x = (layout.original().right() + layout.copy().x()) / 2;
        double y = layout.copy().y() + layout.copy().height() / 2;
        surface.text("→", x, y, 16, Surface.Face.TEXT, Surface.Align.CENTER, theme.mutedText());
        cursor(surface, layout, theme);
    }

    /** What is known of another image is no use; of an earlier state of the same one it is, until the new one is there. */
    private static @Nullable Difference fitting(PatchSet pair, @Nullable Difference difference) {
        return difference != null && Arrays.equals(rows(pair), rows(difference.pair())) ? difference : null;
    }

    private static float[][] rows(PatchSet pair) {
        return Arrays.copyOf(pair.rows(), pair.grid().patches());
    }

    private static void title(Surface surface, Rect place, String words, double room, Theme theme) {
        surface.text(
                TextFit.cut(surface, words, SIZE, Surface.Face.BOLD, room),
                place.x() + place.width() / 2,
                place.y() - PairLayout.TITLE / 2,
                SIZE,
                Surface.Face.BOLD,
                Surface.Align.CENTER,
                theme.text());
    }

    private void image(Surface surface, Rect place, PatchSet pair, int index, @Nullable Difference difference) {
        Theme theme = model.themeProperty().get();
        images.paint(surface, place, pair, index, theme);
        if (difference != null) {
            RoutedImage.owners(surface, place, pair.grid(), difference.routing(), index, theme);
            for (int patch = 0; patch < difference.patches(); patch++) {
                if (difference.reroutes(patch)) {
                    RoutedImage.different(surface, RoutedImage.cell(place, pair.grid(), patch), theme);
                }
            }
        }
        RoutedImage.truth(surface, place, pair, index, theme);
    }

    private void cursor(Surface surface, PairLayout layout, Theme theme) {
        int hovered = model.hoveredProperty().get();
        int carried = model.carriedProperty().get();
        for (Rect place : new Rect[] {layout.original(), layout.copy()}) {
            if (hovered >= 0) {
                RoutedImage.hovered(surface, RoutedImage.cell(place, layout.grid(), hovered), theme);
            }
            RoutedImage.chosen(
                    surface,
                    RoutedImage.cell(place, layout.grid(), model.patchProperty().get()),
                    theme);
        }
        if (carried >= 0) {
            Rect cell = RoutedImage.cell(layout.copy(), layout.grid(), carried);
            surface.strokeRect(cell.x(), cell.y(), cell.width(), cell.height(), 3, theme.accent());
        }
        if (model.toolProperty().get() == Tool.PAINT) {
            brush(surface, layout, theme);
        }
    }

    private void brush(Surface surface, PairLayout layout, Theme theme) {
        double x = layout.x(model.brushXProperty().get());
        double y = layout.y(model.brushYProperty().get());
        double reach = layout.x(model.radiusProperty().get()) - layout.x(0);
        int points = 24;
        double[] xs = new double[points + 1];
        double[] ys = new double[points + 1];
        for (int i = 0; i <= points; i++) {
            xs[i] = x + reach * Math.cos(2 * Math.PI * i / points);
            ys[i] = y + reach * Math.sin(2 * Math.PI * i / points);
        }
        surface.polyline(xs, ys, points + 1, 3, theme.haloDark(), false);
        surface.polyline(xs, ys, points + 1, 1.5, theme.hover(), false);
    }
}
