package routescope.ui.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import routescope.ui.text.Texts;
import routescope.viz.Argb;
import routescope.viz.Chart;
import routescope.viz.ChartLayout;
import routescope.viz.LineChart;
import routescope.viz.Numbers;
import routescope.viz.Rect;
import routescope.viz.Surface;
import routescope.viz.Surface.Align;
import routescope.viz.Surface.Face;
import routescope.viz.TextFit;
import routescope.viz.Theme;

/** Paints the charts and the table of classes. */
final class TimelinePainter {
    private static final double SIZE = 12;
    private static final double SMALL = 10.5;
    private static final double CLASS_NAME = 70;
    private static final double GROUP_NAME = 92;
    private static final double LINE = 20;
    private static final double PAD = 10;
    private static final double STALE = 0.45;
    private static final double FUTURE = 0.6;
    private static final double PERCENT = 100;

    private TimelinePainter() {}

    /**
     * Paints everything.
     *
     * @param surface what to paint on
     * @param layout where everything lies
     * @param curves what is shown
     * @param cursor index of the evaluation under the cursor, or null
     * @param shown epoch after which everything is a recorded future, or null
     * @param theme the surroundings
     * @param stale whether it is out of date
     */
    static void paint(
            Surface surface,
            TimelineLayout layout,
            Curves curves,
            @Nullable Integer cursor,
            @Nullable Double shown,
            Theme theme,
            boolean stale) {
        List<Chart> charts = curves.at(cursor);
        for (int i = 0; i < charts.size(); i++) {
            ChartLayout chart = LineChart.paint(surface, layout.charts().get(i), charts.get(i), theme);
            if (shown != null) {
                future(surface, chart, shown, theme);
            }
        }
        if (!curves.routed()) {
            sentence(surface, layout.sentence(), theme);
        }
        classes(surface, layout.classes(), curves.classes(), theme);
        if (stale) {
            Rect table = layout.classes();
            int veil = Argb.withOpacity(theme.background(), STALE);
            surface.fillRect(0, 0, table.right(), table.bottom(), veil);
        }
    }

    /** What is recorded after the shown moment is paler, behind a line. */
    private static void future(Surface surface, ChartLayout chart, double shown, Theme theme) {
        Rect plot = chart.plot();
        double x = Math.rint(Math.max(plot.x(), Math.min(plot.right(), chart.toX(shown))));
        int veil = Argb.withOpacity(theme.panel(), FUTURE);
        surface.fillRect(x, plot.y() - 2, plot.right() + 2 - x, plot.height() + 2, veil);
        surface.fillRect(x - 1, plot.y(), 2, plot.height(), theme.accent());
    }

    private static void sentence(Surface surface, Rect place, Theme theme) {
        surface.fillRect(place.x(), place.y(), place.width(), place.height(), theme.panel());
        double y = place.y() + place.height() / 2 - LINE / 2;
        for (String line : Texts.get("timeline.cnn").split("\n", -1)) {
            String cut = TextFit.cut(surface, line, SIZE, Face.TEXT, place.width() - 2 * PAD);
            surface.text(cut, place.x() + place.width() / 2, y, SIZE, Face.TEXT, Align.CENTER, theme.mutedText());
            y += LINE;
        }
    }

    private static void classes(Surface surface, Rect place, List<ClassAccuracy> classes, Theme theme) {
        surface.fillRect(place.x(), place.y(), place.width(), place.height(), theme.panel());
        double left = place.x() + PAD;
        double right = place.right() - PAD;
        double room = right - left;
        boolean groups = !classes.isEmpty() && classes.get(0).group();
        String title = Texts.get(groups ? "timeline.groups.title" : "timeline.classes.title");
        surface.text(
                TextFit.cut(surface, title, SIZE, Face.BOLD, room),
                left,
                place.y() + 11,
                SIZE,
                Face.BOLD,
                Align.LEFT,
                theme.text());
        double y = place.y() + 30;
        surface.text(
                Texts.get(groups ? "timeline.groups.group" : "timeline.classes.class"),
                left,
                y,
                SMALL,
                Face.TEXT,
                Align.LEFT,
                theme.mutedText());
        surface.text(
                Texts.get("timeline.classes.accuracy"), right, y, SMALL, Face.TEXT, Align.RIGHT, theme.mutedText());
        boolean first = classes.size() > 1;
        for (ClassAccuracy known : classes) {
            y += LINE;
            if (y + LINE / 2 > place.bottom()) {
                break;
            }
            Face face = first ? Face.BOLD : Face.TEXT;
            row(surface, known, left, right, y, face, theme);
            first = false;
        }
    }

    private static void row(
            Surface surface, ClassAccuracy known, double left, double right, double y, Face face, Theme theme) {
        String name = known.group() ? known.name() : Texts.get("timeline.classes.name", known.name());
        double words = known.group() ? GROUP_NAME : CLASS_NAME;
        String value = Texts.get("timeline.classes.percent", Numbers.fixed(known.accuracy() * PERCENT, 1));
        double bar = right - left - words - 56;
        surface.text(TextFit.cut(surface, name, SIZE, face, words - 4), left, y, SIZE, face, Align.LEFT, theme.text());
        if (bar > 20) {
            surface.fillRect(left + words, y - 3, bar, 6, theme.grid());
            surface.fillRect(left + words, y - 3, Math.rint(bar * known.accuracy()), 6, theme.accent());
        }
        surface.text(value, right, y, SIZE, face, Align.RIGHT, theme.text());
    }
}
