package routescope.ui.whatif;

import java.util.Arrays;
import routescope.app.whatif.Difference;
import routescope.app.whatif.Occlusion;
import routescope.core.patch.PatchGrid;
import routescope.ui.text.Texts;
import routescope.viz.Legend;
import routescope.viz.Rect;
import routescope.viz.RoutedImage;
import routescope.viz.Scale;
import routescope.viz.Scope;
import routescope.viz.Surface;
import routescope.viz.TextFit;
import routescope.viz.Theme;

/** Paints what each patch of the copy is worth to the logit of model and CNN, beside how many experts selected it. */
final class OcclusionPainter {
    private static final double PAD = 12;
    private static final double HEAD = 20;
    private static final double SIZE = 12;
    /** Below this height the legend stands beside the map. */
    private static final double LOW = 170;

    private final WhatIfModel model;

    OcclusionPainter(WhatIfModel model) {
        this.model = model;
    }

    void paint(Surface surface, double width, double height) {
        Difference difference = model.differenceProperty().get();
        Occlusion occlusion = model.occlusionProperty().get();
        Theme theme = model.themeProperty().get();
        if (difference == null || occlusion == null || occlusion.model().length != difference.patches()) {
            words(surface, Texts.get("whatIf.waiting"), PAD, HEAD / 2, width - 2 * PAD, theme.mutedText());
            return;
        }
        boolean routed = difference.experts() > 0;
        int maps = 1 + (routed ? 1 : 0) + (occlusion.comparison().length > 0 ? 1 : 0);
        double room = (width - PAD) / maps;
        int at = 0;
        if (routed) {
            owners(surface, column(at++, room, height), difference);
        }
        PatchGrid grid = difference.pair().grid();
        String name = Texts.get(routed ? "whatIf.model.pmoe" : "whatIf.model.cnn");
        effect(surface, column(at++, room, height), name, occlusion.model(), grid);
        if (occlusion.comparison().length > 0) {
            effect(surface, column(at, room, height), Texts.get("whatIf.model.cnn"), occlusion.comparison(), grid);
        }
    }

    private static Rect column(int index, double room, double height) {
        return new Rect(PAD + index * room, 0, room - PAD, height);
    }

    private void owners(Surface surface, Rect room, Difference difference) {
        PatchGrid grid = difference.pair().grid();
        double[] values = new double[grid.patches()];
        for (int patch = 0; patch < values.length; patch++) {
            values[patch] = difference.routing().owners(1, patch);
        }
        Scale scale = Scale.counts(
                Texts.get("whatIf.what.owners"),
                difference.experts(),
                model.colorsProperty().get(),
                Scope.FIXED);
        map(surface, room, Texts.get("whatIf.occlusion.owners"), values, grid, scale);
    }

    private void effect(Surface surface, Rect room, String name, float[] changes, PatchGrid grid) {
        double extent = 0;
        double[] values = new double[changes.length];
        for (int patch = 0; patch < changes.length; patch++) {
            values[patch] = changes[patch];
            extent = Float.isFinite(changes[patch]) ? Math.max(extent, Math.abs(changes[patch])) : extent;
        }
        Theme theme = model.themeProperty().get();
        Scale scale = Scale.diverging(Texts.get("whatIf.occlusion.quantity"), "", extent, theme, Scope.THIS_MAP);
        map(surface, room, Texts.get("whatIf.occlusion.title", name), values, grid, scale);
    }

    private void map(Surface surface, Rect room, String title, double[] values, PatchGrid grid, Scale scale) {
        Theme theme = model.themeProperty().get();
        words(surface, title, room.x(), HEAD / 2, room.width(), theme.text());
        boolean low = room.height() < LOW;
        Rect area = low
                ? new Rect(room.x(), HEAD, room.width() / 2, Math.max(20, room.height() - HEAD - PAD / 2))
                : new Rect(room.x(), HEAD, room.width(), room.height() - HEAD - Legend.HEIGHT - PAD);
        Rect fitting = RoutedImage.fit(area, grid);
        Rect place = new Rect(room.x() + 1, HEAD, fitting.width(), fitting.height());
        RoutedImage.map(surface, place, grid, values, scale, theme);
        RoutedImage.chosen(
                surface, RoutedImage.cell(place, grid, model.patchProperty().get()), theme);
        boolean holes = Arrays.stream(values).anyMatch(Double::isNaN);
        double free = room.right() - place.right() - PAD;
        Rect legend = low
                ? new Rect(place.right() + PAD, HEAD, Math.max(20, free), Legend.HEIGHT)
                : new Rect(room.x() + 1, place.bottom() + PAD / 2, Math.min(room.width() - 2, 260), Legend.HEIGHT);
        Double marker = values[model.patchProperty().get()];
        new Legend(scale, theme, marker, 1, holes).paint(surface, legend);
    }

    private static void words(Surface surface, String text, double x, double y, double room, int argb) {
        String cut = TextFit.cut(surface, text, SIZE, Surface.Face.BOLD, room);
        surface.text(cut, x, y, SIZE, Surface.Face.BOLD, Surface.Align.LEFT, argb);
    }
}
