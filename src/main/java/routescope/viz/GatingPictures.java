package routescope.viz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Pictures of the softmax gating lab for files: light, with the settings in their words. */
public final class GatingPictures {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int SCALE = 2;

    private GatingPictures() {}

    /**
     * {@return charts in a grid as the contents of a PNG file}
     *
     * @param charts what is shown, from left to right and top to bottom
     * @param columns how many stand beside each other
     * @param description goes into the words of the file
     */
    public static byte[] charts(List<Chart> charts, int columns, String description) {
        int rows = (charts.size() + columns - 1) / columns;
        try (AwtSurface surface = new AwtSurface(columns * WIDTH, rows * HEIGHT, SCALE)) {
            surface.fillRect(0, 0, columns * WIDTH, rows * HEIGHT, Theme.LIGHT.panel());
            for (int i = 0; i < charts.size(); i++) {
                Rect place = new Rect(i % columns * WIDTH, i / columns * HEIGHT, WIDTH, HEIGHT);
                LineChart.paint(surface, place, charts.get(i), Theme.LIGHT);
            }
            String title = charts.get(0).title();
            return PngWriter.bytes(
                    surface.image(), Map.of("Title", title, "Software", "Routescope", "Description", description));
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory is always encoded", e);
        }
    }
}
