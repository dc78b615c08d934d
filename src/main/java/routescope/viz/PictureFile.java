package routescope.viz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A picture to be written into a file: light, with words about where it comes from.
 *
 * @param title what it shows
 * @param description where it comes from, such as the settings; goes into the words of a PNG
 * @param width logical pixels
 * @param height logical pixels
 * @param painter paints the whole area
 */
public record PictureFile(String title, String description, int width, int height, Consumer<Surface> painter) {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;
    private static final int SCALE = 2;

    /** {@return the picture of a chart} @param chart made for {@link Theme#LIGHT} @param description where it comes from */
    public static PictureFile of(Chart chart, String description) {
        return new PictureFile(
                chart.title(),
                description,
                WIDTH,
                HEIGHT,
                surface -> LineChart.paint(surface, new Rect(0, 0, WIDTH, HEIGHT), chart, Theme.LIGHT));
    }

    /** {@return the picture of a grid} @param grid the grid @param description where it comes from */
    public static PictureFile of(HeatGrid grid, String description) {
        return new PictureFile(
                grid.title(),
                description,
                WIDTH / 2,
                HEIGHT,
                surface -> grid.paint(surface, new Rect(0, 0, WIDTH / 2.0, HEIGHT), Theme.LIGHT));
    }

    /** {@return the contents of both files by name, {@code name.png} and {@code name.svg}} @param name without an ending */
    public Map<String, byte[]> files(String name) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name + ".png", png());
        files.put(name + ".svg", svg().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** {@return the contents of a PNG file, two pixels a logical one} */
    public byte[] png() {
        try (AwtSurface surface = new AwtSurface(width, height, SCALE)) {
            painter.accept(surface);
            return PngWriter.bytes(
                    surface.image(), Map.of("Title", title, "Software", "Routescope", "Description", description));
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory is always encoded", e);
        }
    }

    /** {@return the text of an SVG file} */
    public String svg() {
        SvgSurface surface = new SvgSurface(width, height);
        painter.accept(surface);
        return surface.text(title, description, 1);
    }
}
