package routescope.viz;

import java.util.List;
import java.util.OptionalInt;
import routescope.viz.Surface.Align;
import routescope.viz.Surface.Face;

/**
 * Samples in the plane, coloured by a group.
 *
 * @param title above the picture
 * @param xs a place for each sample; nobody writes into it
 * @param ys as many
 * @param groups group of each sample
 * @param look name and colour of each group
 * @param chosen the sample that is outlined, or -1
 */
public record ClusterScatter(String title, double[] xs, double[] ys, int[] groups, Groups look, int chosen) {
    private static final double TITLE_SIZE = 12;
    private static final double SIZE = 11;
    private static final double HEAD = 24;
    private static final double FOOT = 22;
    private static final double MARGIN = 12;
    private static final double DOT = 5;
    private static final double RING = 11;
    private static final double LETTER = 9;

    /**
     * How groups look.
     *
     * @param names name of each group; an empty one stays out of the legend
     * @param colors colour of each group; nobody writes into it
     * @param lettered whether samples are painted as the name of their group, because colours do not tell them apart
     */
    public record Groups(List<String> names, int[] colors, boolean lettered) {

        /** Takes a copy of the list. */
        public Groups {
            names = List.copyOf(names);
        }
    }

    private record Ends(double least, double most) {
        static Ends of(double[] values) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (double value : values) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            return most > least ? new Ends(least, most) : new Ends(least - 1, least + 1);
        }

        double share(double value) {
            return (value - least) / (most - least);
        }
    }

    private Rect plot(Rect area) {
        return new Rect(
                area.x() + MARGIN,
                area.y() + HEAD,
                Math.max(1, area.width() - 2 * MARGIN),
                Math.max(1, area.height() - HEAD - FOOT));
    }

    /**
     * {@return the sample nearest to a place of the picture}
     *
     * @param area where it is painted
     * @param x pixels
     * @param y pixels
     * @param reach how far away it may be
     */
    public OptionalInt near(Rect area, double x, double y, double reach) {
        Rect plot = plot(area);
        Ends across = Ends.of(xs);
        Ends along = Ends.of(ys);
        int best = -1;
        double shortest = reach;
        for (int i = 0; i < xs.length; i++) {
            double away = Math.hypot(toX(plot, across, i) - x, toY(plot, along, i) - y);
            if (away <= shortest) {
                shortest = away;
                best = i;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private double toX(Rect plot, Ends ends, int sample) {
        return plot.x() + ends.share(xs[sample]) * plot.width();
    }

    private double toY(Rect plot, Ends ends, int sample) {
        return plot.bottom() - ends.share(ys[sample]) * plot.height();
    }

    /**
     * Paints the samples with their background and a legend.
     *
     * @param surface what is painted on
     * @param area its place
     * @param theme the surroundings
     */
    public void paint(Surface surface, Rect area, Theme theme) {
        surface.clip(area.x(), area.y(), area.width(), area.height());
        surface.fillRect(area.x(), area.y(), area.width(), area.height(), theme.panel());
        String head = TextFit.cut(surface, title, TITLE_SIZE, Face.BOLD, area.width() - 12);
        surface.text(head, area.x() + 6, area.y() + 11, TITLE_SIZE, Face.BOLD, Align.LEFT, theme.text());
        Rect plot = plot(area);
        Ends across = xs.length == 0 ? new Ends(0, 1) : Ends.of(xs);
        Ends along = ys.length == 0 ? new Ends(0, 1) : Ends.of(ys);
        for (int i = 0; i < xs.length; i++) {
            double x = toX(plot, across, i);
            double y = toY(plot, along, i);
            int argb = look.colors()[groups[i]];
            if (look.lettered()) {
                surface.text(look.names().get(groups[i]), x, y, LETTER, Face.TEXT, Align.CENTER, argb);
            } else {
                dot(surface, x, y, DOT, argb);
            }
        }
        if (chosen >= 0 && chosen < xs.length) {
            double x = toX(plot, across, chosen);
            double y = toY(plot, along, chosen);
            dot(surface, x, y, RING + 4, theme.panel());
            dot(surface, x, y, RING, theme.text());
            dot(surface, x, y, RING - 4, look.colors()[groups[chosen]]);
        }
        legend(surface, area, theme);
        surface.unclip();
    }

    private static void dot(Surface surface, double x, double y, double size, int argb) {
        surface.fillOval(x - size / 2, y - size / 2, size, size, argb);
    }

    private void legend(Surface surface, Rect area, Theme theme) {
        double x = area.x() + MARGIN;
        double y = area.bottom() - FOOT / 2;
        for (int group = 0; group < look.names().size(); group++) {
            String name = look.names().get(group);
            if (!name.isEmpty()) {
                dot(surface, x + DOT, y, 2 * DOT, look.colors()[group]);
                surface.text(name, x + 3 * DOT, y, SIZE, Face.TEXT, Align.LEFT, theme.text());
                x += 3 * DOT + surface.textWidth(name, SIZE, Face.TEXT) + 14;
            }
        }
    }
}
