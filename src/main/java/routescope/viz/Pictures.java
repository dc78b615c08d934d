package routescope.viz;

import java.awt.image.BufferedImage;
import java.util.List;
import routescope.core.metric.MetricPoint;
import routescope.core.run.Snapshot;
import routescope.viz.Surface.Align;
import routescope.viz.Surface.Face;

/** Whole pictures of a run, for files: the same painters as the window, with a caption that says what they show. */
public final class Pictures {
    private static final int CAPTION = 24;
    private static final double CAPTION_SIZE = 11;
    private static final int PANEL_GAP = 8;

    private Pictures() {}

    /**
     * {@return the routing board with all its rows, with step and seed below}
     *
     * @param snapshot what is shown
     * @param options how it is shown
     * @param theme the surroundings
     * @param keeper the ends of scales; shared by the pictures of a sequence
     * @param width logical pixels from left to right; more are taken when the experts need them
     * @param scale pixels per logical pixel, 1 to 4
     */
    public static BufferedImage routingBoard(
            Snapshot snapshot, BoardOptions options, Theme theme, ScaleKeeper keeper, int width, int scale) {
        BoardData data = BoardData.of(snapshot);
        BoardLayout layout =
                RoutingBoard.layout(data, BoardView.of(width, width)).whole();
        double wide = layout.view().width();
        double high = layout.view().height();
        BoardFrame frame = BoardFrame.of(data, options, BoardState.NONE, theme, keeper);
        try (AwtSurface surface = new AwtSurface((int) wide, (int) high + CAPTION, scale)) {
            new RoutingBoard().paint(surface, layout, frame);
            caption(surface, new Rect(0, high, wide, CAPTION), snapshot, theme);
            return surface.image();
        }
    }

    /**
     * {@return the curves of a run: loss and accuracy, routing precision and load per expert, with step and seed below}
     *
     * @param snapshot what is shown
     * @param theme the surroundings
     * @param width logical pixels from left to right
     * @param height logical pixels from top to bottom
     * @param scale pixels per logical pixel, 1 to 4
     */
    public static BufferedImage curves(Snapshot snapshot, Theme theme, int width, int height, int scale) {
        List<Chart> charts = RunCharts.all(snapshot, theme);
        try (AwtSurface surface = new AwtSurface(width, height, scale)) {
            surface.fillRect(0, 0, width, height, theme.background());
            double panel = Math.floor((width - PANEL_GAP * (charts.size() + 1.0)) / charts.size());
            for (int i = 0; i < charts.size(); i++) {
                double x = PANEL_GAP + i * (panel + PANEL_GAP);
                Rect area = new Rect(x, PANEL_GAP, panel, height - PANEL_GAP - CAPTION);
                LineChart.paint(surface, area, charts.get(i), theme);
            }
            caption(surface, new Rect(0, height - (double) CAPTION, width, CAPTION), snapshot, theme);
            return surface.image();
        }
    }

    private static void caption(Surface surface, Rect area, Snapshot snapshot, Theme theme) {
        MetricPoint latest = snapshot.latest();
        String text = String.join(
                " · ",
                "Routescope",
                VizText.get("caption.step", String.valueOf(snapshot.position().step())),
                VizText.get("caption.seed", String.valueOf(snapshot.config().seed())),
                VizText.get("caption.loss", Numbers.brief(latest.loss())),
                VizText.get("caption.accuracy", Numbers.fixed(100 * latest.testAccuracy(), 1)));
        surface.fillRect(area.x(), area.y(), area.width(), area.height(), theme.background());
        surface.text(
                TextFit.cut(surface, text, CAPTION_SIZE, Face.TEXT, area.width() - 16),
                area.x() + 8,
                area.y() + area.height() / 2,
                CAPTION_SIZE,
                Face.TEXT,
                Align.LEFT,
                theme.mutedText());
    }
}
