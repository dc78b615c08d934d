package routescope.viz;

import routescope.core.gating.GatingModel;
import routescope.core.gating.GatingShape;
import routescope.core.gating.Truth;
import routescope.viz.Surface.Align;
import routescope.viz.Surface.Face;

/** The gates of a mixture of two inputs, one small map for each expert: those of the truth above, those of a fit below. */
final class PlaneGates {
    private static final int SIDE = 40;
    private static final double TITLE_SIZE = 12;
    private static final double SIZE = 10;
    private static final double HEAD = 22;
    private static final double NAMES = 34;
    private static final double LETTERS = 14;
    private static final double GAP = 4;

    private final Truth truth;
    private final Theme theme;

    /** Makes a painter. @param truth the true mixture @param theme the surroundings */
    PlaneGates(Truth truth, Theme theme) {
        this.truth = truth;
        this.theme = theme;
    }

    /**
     * Paints the gates: the fuller the colour, the larger the weight of the expert there.
     *
     * @param surface what is painted on
     * @param area its place
     * @param shape the fitted mixture
     * @param parameters its parameters
     */
    void paint(Surface surface, Rect area, GatingShape shape, double[] parameters) {
        surface.fillRect(area.x(), area.y(), area.width(), area.height(), theme.panel());
        String title = VizText.get("gating.plane.gates");
        String head = TextFit.cut(surface, title, TITLE_SIZE, Face.BOLD, area.width() - 12);
        surface.text(head, area.x() + 6, area.y() + 11, TITLE_SIZE, Face.BOLD, Align.LEFT, theme.text());
        int most = Math.max(shape.experts(), truth.shape().experts());
        double high = (area.height() - HEAD - 2 * LETTERS) / 2;
        double side = Math.max(8, Math.min(high, (area.width() - NAMES - 8) / most - GAP));
        double y = area.y() + HEAD;
        row(
                surface,
                new Rect(area.x(), y, area.width(), side),
                "gating.plane.truth",
                truth.shape(),
                truth.parameters());
        y += side + LETTERS;
        row(surface, new Rect(area.x(), y, area.width(), side), "gating.plane.fit", shape, parameters);
    }

    private void row(Surface surface, Rect row, String key, GatingShape shape, double[] parameters) {
        double middle = row.y() + row.height() / 2;
        surface.text(VizText.get(key), row.x() + 6, middle, SIZE, Face.TEXT, Align.LEFT, theme.mutedText());
        int[][] pixels = pixels(shape, parameters);
        boolean fit = !"gating.plane.truth".equals(key);
        double side = row.height();
        for (int i = 0; i < pixels.length; i++) {
            double x = Math.round(row.x() + NAMES + i * (side + GAP));
            surface.pixels(pixels[i], SIDE, SIDE, x, row.y(), side, side);
            surface.strokeRect(x, row.y(), side, side, 1, theme.axis());
            String name = fit ? ExpertPalette.letter(i) : String.valueOf(i + 1);
            surface.text(name, x + side / 2, row.bottom() + 7, SIZE, Face.TEXT, Align.CENTER, theme.mutedText());
        }
    }

    private int[][] pixels(GatingShape shape, double[] parameters) {
        GatingModel model = new GatingModel(shape);
        ExpertPalette palette = new ExpertPalette(shape.experts());
        double[] xs = PlaneMap.grid(truth, SIDE);
        int[][] pixels = new int[shape.experts()][SIDE * SIDE];
        for (int at = 0; at < SIDE * SIDE; at++) {
            double[] gates = model.gates(parameters, xs, at);
            for (int i = 0; i < gates.length; i++) {
                pixels[i][at] = Argb.mix(theme.panel(), palette.fill(i), gates[i]);
            }
        }
        return pixels;
    }
}
