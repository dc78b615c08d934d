package routescope.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import routescope.app.export.RunPictures;
import routescope.core.run.Snapshot;
import routescope.viz.AwtSurface;
import routescope.viz.BoardOptions;
import routescope.viz.Pictures;
import routescope.viz.PngWriter;
import routescope.viz.ScaleKeeper;
import routescope.viz.Surface;
import routescope.viz.Theme;

/** The pictures of a run's folder: light, on paper as well as on a page. */
public final class VizPictures implements RunPictures {
    private static final int BOARD_WIDTH = 1400;
    private static final int CURVES_WIDTH = 1400;
    private static final int CURVES_HEIGHT = 360;
    private static final int SCALE = 2;

    /** Makes the painter of pictures; nothing loads before the first one. */
    public VizPictures() {}

    @Override
    public byte[] routingBoard(Snapshot snapshot) {
        return png(
                Pictures.routingBoard(
                        snapshot, BoardOptions.DEFAULT, Theme.LIGHT, new ScaleKeeper(), BOARD_WIDTH, SCALE),
                snapshot,
                "Routing board");
    }

    @Override
    public byte[] curves(Snapshot snapshot) {
        return png(Pictures.curves(snapshot, Theme.LIGHT, CURVES_WIDTH, CURVES_HEIGHT, SCALE), snapshot, "Curves");
    }

    /**
     * Draws a text, to see whether that works on this machine.
     *
     * @throws routescope.core.error.RoutescopeException {@code FONTS_MISSING} when it does not
     */
    public static void checkFonts() {
        try (AwtSurface surface = new AwtSurface(16, 16, 1)) {
            surface.text("A", 8, 8, 12, Surface.Face.TEXT, Surface.Align.CENTER, 0xff000000);
        }
    }

    private static byte[] png(BufferedImage image, Snapshot snapshot, String title) {
        Map<String, String> words = Map.of(
                "Title",
                title,
                "Software",
                "Routescope",
                "Description",
                "step " + snapshot.position().step());
        try {
            return PngWriter.bytes(image, words);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory is always encoded", e);
        }
    }
}
