package routescope.viz;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import routescope.core.metric.GroupPoint.PatchKind;
import routescope.core.patch.PatchSet;
import routescope.core.run.RunJson;
import routescope.core.run.Snapshot;
import routescope.core.spurious.FlipCase;

/** Pictures of the lab of cues for files: light, with the run's configuration in their words. */
public final class CuePictures {
    private static final int CHART_WIDTH = 900;
    private static final int CHART_HEIGHT = 420;
    private static final int SCALE = 2;
    private static final int MOST_CASES = 24;
    private static final double GAP = 12;

    private CuePictures() {}

    /**
     * {@return where the experts' slots and gates are over time, as the contents of a PNG file}
     *
     * @param snapshot a moment of a run whose images have a cue and whose model has routers
     */
    public static byte[] routing(Snapshot snapshot) {
        PatchKind[] kinds = PatchKind.values();
        double width = kinds.length * CHART_WIDTH / 2.0;
        double high = CHART_HEIGHT / 1.5;
        try (AwtSurface surface = new AwtSurface((int) width, (int) (4 * high), SCALE)) {
            surface.fillRect(0, 0, width, 4 * high, Theme.LIGHT.panel());
            for (int row = 0; row < 4; row++) {
                for (int column = 0; column < kinds.length; column++) {
                    CueCharts.Shares shares = new CueCharts.Shares(row >= 2, kinds[column], row % 2 == 0);
                    Rect place = new Rect(
                            column * width / kinds.length + GAP / 2,
                            row * high + GAP / 2,
                            width / kinds.length - GAP,
                            high - GAP);
                    LineChart.paint(surface, place, CueCharts.experts(snapshot, shares, Theme.LIGHT), Theme.LIGHT);
                }
            }
            return png(surface.image(), "routing", RunJson.write(snapshot.config()));
        }
    }

    /**
     * {@return the first test images whose prediction flips, as the contents of a PNG file}
     *
     * @param set the test images
     * @param cases what flips, at least one
     * @param description goes into the words of the file
     */
    public static byte[] cases(PatchSet set, List<FlipCase> cases, String description) {
        List<FlipCase> first = cases.subList(0, Math.min(MOST_CASES, cases.size()));
        int perRow = Math.min(8, first.size());
        int rows = (first.size() + perRow - 1) / perRow;
        double width = CaseStrip.width(perRow);
        try (AwtSurface surface = new AwtSurface((int) width, (int) (rows * CaseStrip.HEIGHT), SCALE)) {
            CaseStrip strip = new CaseStrip();
            for (int row = 0; row < rows; row++) {
                Rect place = new Rect(0, row * CaseStrip.HEIGHT, width, CaseStrip.HEIGHT);
                List<FlipCase> here = first.subList(row * perRow, Math.min(first.size(), (row + 1) * perRow));
                strip.paint(surface, place, set, here, -1, Theme.LIGHT);
            }
            return png(surface.image(), "cases", description);
        }
    }

    private static byte[] png(BufferedImage image, String title, String description) {
        try {
            return PngWriter.bytes(image, Map.of("Title", title, "Software", "Routescope", "Description", description));
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory is always encoded", e);
        }
    }
}
