package routescope.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import routescope.app.PictureRequest;
import routescope.app.SessionState;
import routescope.app.StepSize;
import routescope.app.export.AtomicFile;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.run.RunJson;
import routescope.core.train.Position;
import routescope.ui.fx.FxThread;
import routescope.ui.theme.ThemeChoice;
import routescope.viz.PngWriter;

/** Trains an exact number of batches in a window and writes a picture of it: the same request gives the same numbers. */
final class WindowPicture {
    /** Frames until sizes, fonts and thumbnails have settled. */
    private static final int SETTLING = 45;

    private final Studio studio;
    private final PictureRequest request;
    private final Runnable done;
    private int settled;

    WindowPicture(Studio studio, PictureRequest request, Runnable done) {
        this.studio = studio;
        this.request = request;
        this.done = done;
    }

    void start() {
        studio.themes().choiceProperty().set(request.dark() ? ThemeChoice.DARK : ThemeChoice.LIGHT);
        studio.resize(request.width(), request.height());
        studio.loop().onDrawn(this::drawn);
        studio.open(request.config(), false);
    }

    private void drawn() {
        SessionState state = studio.main().model().stateProperty().get();
        Position position = studio.main().model().positionProperty().get();
        boolean waits = state == SessionState.READY || state == SessionState.PAUSED || state == SessionState.DIVERGED;
        if (position == null || !waits) {
            return;
        }
        int left = request.steps() - position.step();
        if (left > 0 && !position.finished() && state != SessionState.DIVERGED) {
            boolean wholeEpoch = position.batch() == 0 && left >= position.batchesPerEpoch();
            studio.main().setStepSize(wholeEpoch ? StepSize.EPOCH : StepSize.BATCH);
            studio.main().next();
        } else if (settled++ == SETTLING) {
            FxThread.later(this::write);
        }
    }

    private void write() {
        Scene scene = studio.scene();
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            AtomicFile.write(
                    request.file(), PngWriter.bytes(picture, Map.of("Description", RunJson.write(request.config()))));
        } catch (IOException e) {
            throw new RoutescopeException(
                    ErrorCode.OUTPUT_NOT_WRITTEN, e, request.file(), String.valueOf(e.getMessage()));
        } finally {
            done.run();
        }
    }
}
