package routescope.viz;

import routescope.core.gating.GatingData;
import routescope.core.gating.GatingModel;
import routescope.core.gating.GatingShape;
import routescope.core.gating.Truth;
import routescope.viz.Surface.Align;
import routescope.viz.Surface.Face;

/** A mixture of two inputs as a picture: its values as colours, or which expert has the largest weight. */
public final class PlaneMap {
    private static final int SIDE = 72;
    private static final double TITLE_SIZE = 12;
    private static final double SIZE = 10;
    private static final double HEAD = 22;
    private static final double FOOT = 18;
    private static final double ROOM = 100;
    private static final double DOT = 1.7;
    private static final double RIM = 2.5;

    private final Truth box;
    private final Theme theme;

    /**
     * Makes a painter.
     *
     * @param box the ends of the inputs are those of this mixture
     * @param theme the surroundings
     */
    public PlaneMap(Truth box, Theme theme) {
        this.box = box;
        this.theme = theme;
    }

    /** {@return the colours for values of the true mixture, to be shared by the maps beside each other} */
    public Scale scale() {
        double extent = 0;
        for (double value : new GatingModel(box.shape()).values(box.parameters(), grid())) {
            extent = Math.max(extent, Math.abs(value));
        }
        return Scale.diverging(VizText.get("gating.value"), "", extent, theme, Scope.THIS_MAP);
    }

    /**
     * Paints the values of a mixture.
     *
     * @param surface what is painted on
     * @param area its place
     * @param title above the map
     * @param shape the mixture
     * @param parameters its parameters
     * @param scale the colours
     * @return where the map lies
     */
    public Rect values(Surface surface, Rect area, String title, GatingShape shape, double[] parameters, Scale scale) {
        double[] values = new GatingModel(shape).values(parameters, grid());
        int[] pixels = new int[values.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = scale.color(values[i]);
        }
        return paint(surface, area, title, pixels);
    }

    /**
     * Paints data over a map, each in the colour of its answer: where a dot cannot be seen the map is right.
     *
     * @param surface what is painted on
     * @param plot where the map lies
     * @param data the data, of two inputs; of many some are left out
     * @param scale the colours of the map
     */
    public void dots(Surface surface, Rect plot, GatingData data, Scale scale) {
        // As many as leave the map visible between them.
        int every = Math.max(1, (int) (data.size() / Math.max(1, plot.width() * plot.height() / ROOM)));
        surface.clip(plot.x(), plot.y(), plot.width(), plot.height());
        for (int i = 0; i < data.size(); i += every) {
            double x = plot.x() + plot.width() * (data.xs()[2 * i] - box.low()) / (box.high() - box.low());
            double y = plot.bottom() - plot.height() * (data.xs()[2 * i + 1] - box.low()) / (box.high() - box.low());
            int color = scale.color(data.ys()[i]);
            surface.fillOval(x - RIM, y - RIM, 2 * RIM, 2 * RIM, Argb.mix(color, Argb.readableOn(color), 0.55));
            surface.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT, color);
        }
        surface.unclip();
    }

    /**
     * Paints which expert has the largest weight where.
     *
     * @param surface what is painted on
     * @param area its place
     * @param title above the map
     * @param shape the mixture
     * @param parameters its parameters
     */
    public void winners(Surface surface, Rect area, String title, GatingShape shape, double[] parameters) {
        GatingModel model = new GatingModel(shape);
        ExpertPalette palette = new ExpertPalette(shape.experts());
        double[] xs = grid();
        int[] pixels = new int[SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            double[] gates = model.gates(parameters, xs, i);
            int best = 0;
            for (int j = 1; j < gates.length; j++) {
                best = gates[j] > gates[best] ? j : best;
            }
            pixels[i] = palette.fill(best);
        }
        Rect plot = paint(surface, area, title, pixels);
        double x = plot.x();
        for (int i = 0; i < shape.experts(); i++) {
            surface.fillRect(x, plot.bottom() + 5, 8, 8, palette.fill(i));
            String letter = ExpertPalette.letter(i);
            surface.text(letter, x + 11, plot.bottom() + 9, SIZE, Face.TEXT, Align.LEFT, theme.mutedText());
            x += Math.min(26, (area.right() - plot.x()) / shape.experts());
        }
    }

    /** Row by row from the top: x_2 falls, x_1 grows. */
    private double[] grid() {
        return grid(box, SIDE);
    }

    /** {@return a grid of inputs, row by row from the top} @param box its ends @param side points in a row */
    static double[] grid(Truth box, int side) {
        double[] xs = new double[side * side * 2];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                int at = 2 * (row * side + column);
                xs[at] = box.low() + (box.high() - box.low()) * (column + 0.5) / side;
                xs[at + 1] = box.high() - (box.high() - box.low()) * (row + 0.5) / side;
            }
        }
        return xs;
    }

    private Rect paint(Surface surface, Rect area, String title, int[] pixels) {
        surface.fillRect(area.x(), area.y(), area.width(), area.height(), theme.panel());
        String head = TextFit.cut(surface, title, TITLE_SIZE, Face.BOLD, area.width() - 12);
        surface.text(head, area.x() + 6, area.y() + 11, TITLE_SIZE, Face.BOLD, Align.LEFT, theme.text());
        double side = Math.max(20, Math.min(area.width() - 16, area.height() - HEAD - FOOT));
        Rect plot = new Rect(Math.round(area.x() + (area.width() - side) / 2), area.y() + HEAD, side, side);
        surface.pixels(pixels, SIDE, SIDE, plot.x(), plot.y(), side, side);
        surface.strokeRect(plot.x(), plot.y(), side, side, 1, theme.axis());
        return plot;
    }
}
