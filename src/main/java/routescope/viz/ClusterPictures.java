package routescope.viz;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import routescope.core.cluster.ClusterSnapshot;
import routescope.core.cluster.InnerProducts;
import routescope.core.experiment.ClusterRow;

/** Pictures of the lab of cluster experts for files: light, with what made them in their words. */
public final class ClusterPictures {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;
    private static final int SCALE = 2;

    private ClusterPictures() {}

    /** {@return a chart as the contents of a PNG file} @param chart what is shown @param description what made it */
    public static byte[] chart(Chart chart, String description) {
        return picture(
                WIDTH,
                HEIGHT,
                chart.title(),
                description,
                (surface, area) -> LineChart.paint(surface, area, chart, Theme.LIGHT));
    }

    /** {@return a grid as the contents of a PNG file} @param grid what is shown @param description what made it */
    public static byte[] grid(HeatGrid grid, String description) {
        return picture(
                WIDTH, HEIGHT, grid.title(), description, (surface, area) -> grid.paint(surface, area, Theme.LIGHT));
    }

    /** {@return the four inner products as the contents of a PNG file} @param snapshot a moment @param description words */
    public static byte[] panels(ClusterSnapshot snapshot, String description) {
        return picture(WIDTH, HEIGHT * 3 / 2, "inner products", description, (surface, area) -> {
            for (InnerProducts.Panel panel : InnerProducts.Panel.values()) {
                int at = panel.ordinal();
                double width = area.width() / 2;
                double height = area.height() / 2;
                double row = Math.floor(at / 2.0);
                Rect place = new Rect((at - 2 * row) * width, row * height, width, height);
                LineChart.paint(surface, place, ClusterCharts.panel(snapshot, panel, -1, Theme.LIGHT), Theme.LIGHT);
            }
        });
    }

    /** {@return table 1 as the contents of a PNG file} @param rows what is there @param description what made it */
    public static byte[] table(List<ClusterRow> rows, String description) {
        HeatGrid accuracy = ClusterGrids.table(rows, false);
        HeatGrid entropy = ClusterGrids.table(rows, true);
        boolean both = !entropy.rows().isEmpty();
        int height = HEIGHT * 2 / 3;
        return picture(WIDTH, both ? 2 * height : height, accuracy.title(), description, (surface, area) -> {
            accuracy.paint(surface, new Rect(0, 0, WIDTH, height), Theme.LIGHT);
            if (both) {
                entropy.paint(surface, new Rect(0, height, WIDTH, height), Theme.LIGHT);
            }
        });
    }

    private static byte[] picture(
            int width, int height, String title, String description, BiConsumer<Surface, Rect> paint) {
        try (AwtSurface surface = new AwtSurface(width, height, SCALE)) {
            surface.fillRect(0, 0, width, height, Theme.LIGHT.panel());
            paint.accept(surface, new Rect(0, 0, width, height));
            return png(surface.image(), title, description);
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
