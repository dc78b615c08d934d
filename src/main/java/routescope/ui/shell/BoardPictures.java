package routescope.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import routescope.app.export.AtomicFile;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.run.RunJson;
import routescope.core.run.Snapshot;
import routescope.ui.fx.Shown;
import routescope.viz.Pictures;
import routescope.viz.PngWriter;
import routescope.viz.ScaleKeeper;

/** The routing board as a picture for files and the clipboard: whole, whatever part of it the window shows. */
final class BoardPictures {
    private static final int WIDTH = 1200;
    private static final int SCALE = 2;

    private BoardPictures() {}

    /** {@return the board as it is shown now} @param shown what is shown */
    static Image image(Shown shown) {
        BufferedImage picture = draw(shown);
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }

    /**
     * Writes the board as it is shown now, with the configuration in the file's words.
     *
     * @throws RoutescopeException {@code OUTPUT_NOT_WRITTEN} when that fails
     */
    static void write(Shown shown, Path file) {
        Snapshot snapshot = Objects.requireNonNull(shown.snapshotProperty().get(), "nothing is shown");
        try {
            AtomicFile.write(
                    file, PngWriter.bytes(draw(shown), Map.of("Description", RunJson.write(snapshot.config()))));
        } catch (IOException e) {
            throw new RoutescopeException(ErrorCode.OUTPUT_NOT_WRITTEN, e, file, String.valueOf(e.getMessage()));
        }
    }

    private static BufferedImage draw(Shown shown) {
        Snapshot snapshot = Objects.requireNonNull(shown.snapshotProperty().get(), "nothing is shown");
        return Pictures.routingBoard(
                snapshot, shown.optionsProperty().get(), shown.themeProperty().get(), new ScaleKeeper(), WIDTH, SCALE);
    }
}
