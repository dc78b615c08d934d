package routescope.ui.inspector;

import routescope.viz.Rect;
import routescope.viz.Surface;
import routescope.viz.Surface.Align;
import routescope.viz.Surface.Face;
import routescope.viz.TextFit;
import routescope.viz.Theme;

/**
 * Writes the words of the inspector's sheets in a few fixed styles.
 *
 * @param surface what is painted on
 * @param theme the surroundings
 */
record Pen(Surface surface, Theme theme) {
    /** Size of ordinary words. */
    static final double SIZE = 12;

    /** Size of secondary words. */
    static final double SMALL = 10.5;

    /** Writes the title of a section. */
    void title(String text, double x, double y, double room) {
        String cut = TextFit.cut(surface, text, SIZE, Face.BOLD, room);
        surface.text(cut, x, y, SIZE, Face.BOLD, Align.LEFT, theme.text());
    }

    /** Writes ordinary words. */
    void words(String text, double x, double y, Align align, double room) {
        surface.text(TextFit.cut(surface, text, SIZE, Face.TEXT, room), x, y, SIZE, Face.TEXT, align, theme.text());
    }

    /** Writes secondary words. */
    void small(String text, double x, double y, Align align, double room) {
        String cut = TextFit.cut(surface, text, SMALL, Face.TEXT, room);
        surface.text(cut, x, y, SMALL, Face.TEXT, align, theme.mutedText());
    }

    /** Writes a formula. */
    void formula(String text, double x, double y, double room) {
        double size = SIZE;
        while (size > 9 && surface.textWidth(text, size, Face.MONO) > room) {
            size -= 0.5;
        }
        surface.text(
                TextFit.cut(surface, text, size, Face.MONO, room), x, y, size, Face.MONO, Align.LEFT, theme.text());
    }

    /** Marks a place as chosen by the keyboard or the pointer. */
    void highlight(Rect place) {
        surface.fillRect(place.x(), place.y(), place.width(), place.height(), theme.grid());
    }

    /** Paints an expert's disc in its hue, with a rim that is seen on every background. */
    void disc(double x, double y, double size, int fill, int line) {
        surface.fillOval(x, y - size / 2, size, size, line);
        surface.fillOval(x + 1, y - size / 2 + 1, size - 2, size - 2, fill);
    }
}
