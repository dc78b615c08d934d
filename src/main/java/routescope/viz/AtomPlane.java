package routescope.viz;

import routescope.viz.Surface.Align;
import routescope.viz.Surface.Face;

/**
 * Atoms of a mixture over two of their parameters. The ground is tinted by the true atom that is nearest in this plane;
 * every fitted atom has the colour of the true one whose Voronoi cell it is in (over all parameters) and a line to it.
 *
 * @param title above the plane
 * @param xTitle the horizontal parameter
 * @param yTitle the vertical parameter
 * @param trueXs of the true atoms
 * @param trueYs of the true atoms
 * @param fitXs of the fitted atoms
 * @param fitYs of the fitted atoms
 * @param shares share of each fitted atom in the mass, 0..1
 * @param cells for every fitted atom the true one it belongs to
 */
public record AtomPlane(
        String title,
        String xTitle,
        String yTitle,
        double[] trueXs,
        double[] trueYs,
        double[] fitXs,
        double[] fitYs,
        double[] shares,
        int[] cells) {
    private static final double TITLE_SIZE = 12;
    private static final double SIZE = 10;
    private static final double LEFT = 40;
    private static final double HEAD = 36;
    private static final double FOOT = 20;
    private static final double TINT = 0.78;

    /** Side of a block of the tinted ground. */
    private static final double BLOCK = 3;

    /** Atoms far away must not make the others one point. */
    private static final double FARTHEST = 3;

    /**
     * Paints the plane with its background.
     *
     * @param surface what is painted on
     * @param area its place; legible from 160 x 140 pixels
     * @param theme the surroundings
     */
    public void paint(Surface surface, Rect area, Theme theme) {
        surface.clip(area.x(), area.y(), area.width(), area.height());
        surface.fillRect(area.x(), area.y(), area.width(), area.height(), theme.panel());
        String head = TextFit.cut(surface, title, TITLE_SIZE, Face.BOLD, area.width() - 12);
        surface.text(head, area.x() + 6, area.y() + 11, TITLE_SIZE, Face.BOLD, Align.LEFT, theme.text());
        surface.text(yTitle, area.x() + 6, area.y() + 26, SIZE, Face.TEXT, Align.LEFT, theme.mutedText());
        Rect plot = new Rect(
                area.x() + LEFT,
                area.y() + HEAD,
                Math.max(20, area.width() - LEFT - 8),
                Math.max(20, area.height() - HEAD - FOOT));
        double[] x = ends(trueXs, fitXs);
        double[] y = ends(trueYs, fitYs);
        ground(surface, plot, x, y, theme);
        axes(surface, plot, x, y, theme);
        atoms(surface, plot, x, y, theme);
        surface.unclip();
    }

    /** Holds all true atoms, and fitted ones up to some way around them. */
    private static double[] ends(double[] some, double[] others) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : some) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double span = Math.max(1, high - low);
        double least = low - FARTHEST * span;
        double most = high + FARTHEST * span;
        for (double value : others) {
            low = Math.min(low, Math.max(least, value));
            high = Math.max(high, Math.min(most, value));
        }
        double room = Math.max(0.5, 0.12 * (high - low));
        return new double[] {low - room, high + room};
    }

    private void ground(Surface surface, Rect plot, double[] x, double[] y, Theme theme) {
        int columns = (int) Math.max(1, plot.width() / BLOCK);
        int rows = (int) Math.max(1, plot.height() / BLOCK);
        int[] pixels = new int[columns * rows];
        ExpertPalette palette = new ExpertPalette(trueXs.length);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double px = x[0] + (x[1] - x[0]) * (column + 0.5) / columns;
                double py = y[1] - (y[1] - y[0]) * (row + 0.5) / rows;
                pixels[row * columns + column] = Argb.mix(palette.fill(nearest(px, py)), theme.panel(), TINT);
            }
        }
        surface.pixels(pixels, columns, rows, plot.x(), plot.y(), plot.width(), plot.height());
    }

    private int nearest(double x, double y) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < trueXs.length; j++) {
            double distance = Math.hypot(x - trueXs[j], y - trueYs[j]);
            if (distance < least) {
                least = distance;
                best = j;
            }
        }
        return best;
    }

    private void axes(Surface surface, Rect plot, double[] x, double[] y, Theme theme) {
        surface.strokeRect(plot.x(), plot.y(), plot.width(), plot.height(), 1, theme.axis());
        int decimals = Ticks.decimals(x[0], x[1], 4);
        double free = plot.right() - surface.textWidth(xTitle, SIZE, Face.TEXT) - 8;
        for (double tick : Ticks.within(x[0], x[1], 4)) {
            double at = plot.x() + (tick - x[0]) / (x[1] - x[0]) * plot.width();
            if (at < free) {
                muted(surface, Numbers.fixed(tick, decimals), at, plot.bottom() + 9, Align.CENTER, theme);
            }
        }
        muted(surface, xTitle, plot.right(), plot.bottom() + 9, Align.RIGHT, theme);
        int fine = Ticks.decimals(y[0], y[1], 4);
        for (double tick : Ticks.within(y[0], y[1], 4)) {
            double at = plot.bottom() - (tick - y[0]) / (y[1] - y[0]) * plot.height();
            muted(surface, Numbers.fixed(tick, fine), plot.x() - 4, at, Align.RIGHT, theme);
        }
    }

    private void atoms(Surface surface, Rect plot, double[] x, double[] y, Theme theme) {
        ExpertPalette palette = new ExpertPalette(trueXs.length);
        surface.clip(plot.x(), plot.y(), plot.width(), plot.height());
        for (int i = 0; i < fitXs.length; i++) {
            int color = palette.line(cells[i], theme);
            double px = toX(plot, x, fitXs[i]);
            double py = toY(plot, y, fitYs[i]);
            surface.line(px, py, toX(plot, x, trueXs[cells[i]]), toY(plot, y, trueYs[cells[i]]), 1.25, color);
            double radius = 4 + 5 * Math.sqrt(shares[i]);
            surface.fillOval(px - radius - 1, py - radius - 1, 2 * radius + 2, 2 * radius + 2, theme.panel());
            surface.fillOval(px - radius, py - radius, 2 * radius, 2 * radius, color);
            String letter = ExpertPalette.letter(i);
            surface.text(letter, px, py, SIZE, Face.BOLD, Align.CENTER, Argb.readableOn(color));
        }
        for (int j = 0; j < trueXs.length; j++) {
            double px = toX(plot, x, trueXs[j]);
            double py = toY(plot, y, trueYs[j]);
            for (double wide : new double[] {4, 1.75}) {
                int color = wide > 2 ? theme.panel() : theme.text();
                surface.line(px - 7, py, px + 7, py, wide, color);
                surface.line(px, py - 7, px, py + 7, wide, color);
            }
        }
        surface.unclip();
    }

    private static double toX(Rect plot, double[] ends, double value) {
        double share = (value - ends[0]) / (ends[1] - ends[0]);
        return plot.x() + Math.max(0, Math.min(1, share)) * plot.width();
    }

    private static double toY(Rect plot, double[] ends, double value) {
        double share = (value - ends[0]) / (ends[1] - ends[0]);
        return plot.bottom() - Math.max(0, Math.min(1, share)) * plot.height();
    }

    private static void muted(Surface surface, String text, double x, double y, Align align, Theme theme) {
        surface.text(text, x, y, SIZE, Face.TEXT, align, theme.mutedText());
    }
}
