package routescope.viz;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import routescope.core.run.RunJson;
import routescope.core.run.Snapshot;

/**
 * Pictures of a run for files and the clipboard, the one home of them for window and terminal: the same painters as the
 * window, with a caption that says what is shown.
 */
public final class Pictures {
    private Pictures() {}

    /**
     * {@return a view as pixels}
     *
     * @param snapshot what is shown
     * @param order the view, and how it is painted
     * @param scale pixels per logical pixel, 1 to 4
     * @throws routescope.core.error.RoutescopeException {@code SETTING_OUT_OF_RANGE} when the run has no such view
     */
    public static BufferedImage image(Snapshot snapshot, PictureOrder order, int scale) {
        ViewPainter painter = new ViewPainter(order, false);
        ViewPainter.Size size = painter.natural(snapshot);
        try (AwtSurface surface = new AwtSurface(size.width(), size.height(), scale)) {
            painter.paint(surface, snapshot, size);
            return surface.image();
        }
    }

    /**
     * {@return a view as the contents of a PNG file, with the run's configuration in its words}
     *
     * @param snapshot what is shown
     * @param order the view, and how it is painted
     * @param scale pixels per logical pixel, 1 to 4
     */
    public static byte[] png(Snapshot snapshot, PictureOrder order, int scale) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Title", title(snapshot, order));
        words.put("Software", "Routescope");
        words.put("Description", RunJson.write(snapshot.config()));
        try {
            return PngWriter.bytes(image(snapshot, order, scale), words);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory is always encoded", e);
        }
    }

    /**
     * {@return a view as the contents of an SVG file, with the run's configuration in its description}
     *
     * @param snapshot what is shown
     * @param order the view, and how it is painted
     * @param scale how large it is shown at first, 1 to 4
     */
    public static byte[] svg(Snapshot snapshot, PictureOrder order, int scale) {
        ViewPainter painter = new ViewPainter(order, false);
        ViewPainter.Size size = painter.natural(snapshot);
        SvgSurface surface = new SvgSurface(size.width(), size.height());
        painter.paint(surface, snapshot, size);
        return surface.text(title(snapshot, order), RunJson.write(snapshot.config()), scale)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String title(Snapshot snapshot, PictureOrder order) {
        return String.join(" · ", order.view().name(), Caption.run(snapshot.config()), Caption.moment(snapshot));
    }
}
