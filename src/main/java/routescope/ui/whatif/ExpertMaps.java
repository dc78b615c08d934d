package routescope.ui.whatif;

import org.jspecify.annotations.Nullable;
import routescope.app.whatif.Change;
import routescope.app.whatif.Difference;
import routescope.core.patch.PatchGrid;
import routescope.ui.control.ScrollPicture;
import routescope.ui.text.Texts;
import routescope.viz.ExpertPalette;
import routescope.viz.Legend;
import routescope.viz.Rect;
import routescope.viz.RoutedImage;
import routescope.viz.Scale;
import routescope.viz.Scope;
import routescope.viz.Surface;
import routescope.viz.Theme;

/** Paints the gate maps of every expert for the original and the copy beside each other, what differs outlined. */
final class ExpertMaps implements ScrollPicture.Painter {
    private static final double SIDE = 92;
    private static final double GAP = 6;
    private static final double PAD = 16;
    private static final double HEAD = 18;
    private static final double LEGEND_WIDTH = 240;

    private final WhatIfModel model;

    ExpertMaps(WhatIfModel model) {
        this.model = model;
    }

    @Override
    public double contentHeight(double width, double height) {
        Difference difference = model.differenceProperty().get();
        if (difference == null || difference.experts() == 0) {
            return height;
        }
        int across = across(width);
        int rows = (difference.experts() + across - 1) / across;
        return Legend.HEIGHT + GAP + rows * (HEAD + SIDE + GAP);
    }

    @Override
    public void paint(Surface surface, double width, double height, double top) {
        Difference difference = model.differenceProperty().get();
        Theme theme = model.themeProperty().get();
        if (difference == null || difference.experts() == 0) {
            words(surface, Texts.get(empty(difference)), GAP, 14, theme.mutedText());
            return;
        }
        Scale scale = Scale.sequential(
                Texts.get("whatIf.what.gate"), "", 0, 1, model.colorsProperty().get(), Scope.FIXED);
        new Legend(scale, theme).paint(surface, new Rect(GAP, -top, LEGEND_WIDTH, Legend.HEIGHT));
        words(surface, Texts.get("whatIf.experts.key"), LEGEND_WIDTH + 3 * GAP, 22 - top, theme.mutedText());
        int across = across(width);
        for (int expert = 0; expert < difference.experts(); expert++) {
            double x = GAP + expert % across * (2 * SIDE + GAP + PAD);
            int row = expert / across;
            double y = Legend.HEIGHT + GAP - top + row * (HEAD + SIDE + GAP);
            words(
                    surface,
                    Texts.get("whatIf.experts.title", ExpertPalette.letter(expert)),
                    x,
                    y + HEAD / 2,
                    theme.text());
            map(surface, new Rect(x, y + HEAD, SIDE, SIDE), difference, expert, false, scale);
            map(surface, new Rect(x + SIDE + GAP, y + HEAD, SIDE, SIDE), difference, expert, true, scale);
        }
    }

    static String empty(@Nullable Difference difference) {
        return difference == null ? "whatIf.waiting" : "whatIf.experts.cnn";
    }

    private static int across(double width) {
        return (int) Math.max(1, Math.floor((width - GAP) / (2 * SIDE + GAP + PAD)));
    }

    private void map(Surface surface, Rect room, Difference difference, int expert, boolean copy, Scale scale) {
        PatchGrid grid = difference.pair().grid();
        Theme theme = model.themeProperty().get();
        Rect place = RoutedImage.fit(room, grid);
        double[] gates = new double[grid.patches()];
        for (int patch = 0; patch < gates.length; patch++) {
            gates[patch] = difference.routing().gate(copy ? 1 : 0, patch, expert);
        }
        RoutedImage.Outlined own = new RoutedImage.Outlined(difference.experts(), expert, theme);
        RoutedImage.gates(surface, place, grid, gates, own, scale);
        for (int patch = 0; patch < gates.length; patch++) {
            Change change = difference.gate(patch, expert);
            if (change.entered() || change.left()) {
                RoutedImage.different(surface, RoutedImage.cell(place, grid, patch), theme);
            }
        }
        surface.strokeRect(place.x() - 1, place.y() - 1, place.width() + 2, place.height() + 2, 1, theme.grid());
        Rect cursor = RoutedImage.cell(place, grid, model.patchProperty().get());
        surface.strokeRect(cursor.x(), cursor.y(), cursor.width() + 1, cursor.height() + 1, 1, theme.accent());
    }

    private static void words(Surface surface, String text, double x, double y, int argb) {
        surface.text(text, x, y, 11.5, Surface.Face.TEXT, Surface.Align.LEFT, argb);
    }
}
