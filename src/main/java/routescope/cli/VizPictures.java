package routescope.cli;

import routescope.app.export.RunPictures;
import routescope.core.run.Snapshot;
import routescope.viz.AwtSurface;
import routescope.viz.ExportView;
import routescope.viz.PictureOrder;
import routescope.viz.Pictures;
import routescope.viz.Surface;

/** The pictures of a run's folder: light, on paper as well as on a page. */
public final class VizPictures implements RunPictures {
    private static final int SCALE = 2;

    /** Makes the painter of pictures; nothing loads before the first one. */
    public VizPictures() {}

    @Override
    public byte[] routingBoard(Snapshot snapshot) {
        return Pictures.png(snapshot, PictureOrder.of(ExportView.BOARD), SCALE);
    }

    @Override
    public byte[] curves(Snapshot snapshot) {
        return Pictures.png(snapshot, PictureOrder.of(ExportView.CHARTS), SCALE);
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
}
