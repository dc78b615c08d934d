package routescope.ui.control;

import java.util.List;
import routescope.viz.Surface;
import routescope.viz.Surface.Align;
import routescope.viz.Surface.Face;
import routescope.viz.Theme;

/**
 * Paints a time slider.
 *
 * @param surface what to paint on
 * @param scale where steps lie
 * @param theme the surroundings
 */
record SliderPainter(Surface surface, SliderScale scale, Theme theme) {
    /** Top of the strip with the marks. */
    static final double MARKS = 20;

    private static final double TRACK = 11;
    private static final double MIDDLE = 27;
    private static final double HALF = 4;

    /** The track, the part before the thumb, forks and the thumb. */
    void track(int step, List<Integer> forks, boolean focused) {
        double x = scale.toX(step);
        surface.fillRect(scale.left(), TRACK - 2, scale.right() - scale.left(), 4, theme.axis());
        surface.fillRect(scale.left(), TRACK - 2, x - scale.left(), 4, theme.accent());
        for (int fork : forks) {
            surface.fillRect(Math.rint(scale.toX(fork)) - 1, TRACK - 8, 2, 16, theme.text());
        }
        if (focused) {
            surface.fillOval(x - 10, TRACK - 10, 20, 20, theme.text());
            surface.fillOval(x - 8.5, TRACK - 8.5, 17, 17, theme.background());
        }
        surface.fillOval(x - 7, TRACK - 7, 14, 14, theme.accent());
    }

    /** The marks; those that would cover each other as one with a count. */
    void marks(List<SliderMark> marks) {
        for (List<SliderMark> group : scale.groups(marks)) {
            double x = scale.toX(group.get(0).step());
            shape(group.get(0).shape(), x);
            if (group.size() > 1) {
                String count = String.valueOf(group.size());
                surface.text(count, x, MIDDLE + 9, 9, Face.TEXT, Align.CENTER, theme.text());
            }
        }
    }

    private void shape(SliderMark.Shape shape, double x) {
        double y = MIDDLE;
        int ink = shape == SliderMark.Shape.DOWN || shape == SliderMark.Shape.CROSS ? theme.warning() : theme.text();
        double[] across = {x - HALF, x + HALF, x};
        switch (shape) {
            case UP -> surface.fillPolygon(across, new double[] {y + HALF, y + HALF, y - HALF}, ink);
            case DOWN -> surface.fillPolygon(across, new double[] {y - HALF, y - HALF, y + HALF}, ink);
            case DIAMOND ->
                surface.fillPolygon(
                        new double[] {x - HALF, x, x + HALF, x}, new double[] {y, y - HALF, y, y + HALF}, ink);
            case CROSS -> {
                surface.line(x - HALF, y - HALF, x + HALF, y + HALF, 2, ink);
                surface.line(x - HALF, y + HALF, x + HALF, y - HALF, 2, ink);
            }
            case SQUARE -> surface.fillRect(x - 3, y - 3, 6, 6, ink);
        }
    }
}
