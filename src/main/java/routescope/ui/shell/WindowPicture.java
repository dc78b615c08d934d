package routescope.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import routescope.app.PictureRequest;
import routescope.app.SessionState;
import routescope.app.StepSize;
import routescope.app.export.AtomicFile;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.patch.Truth;
import routescope.core.run.ProbeRouting;
import routescope.core.run.RunJson;
import routescope.core.run.Snapshot;
import routescope.core.train.Position;
import routescope.ui.fx.FxThread;
import routescope.ui.fx.Selection;
import routescope.ui.fx.Target;
import routescope.ui.theme.ThemeChoice;
import routescope.viz.BoardData;
import routescope.viz.PngWriter;

/** Trains an exact number of batches in a window and writes a picture of it: the same request gives the same numbers. */
final class WindowPicture {
    /** Frames until sizes, fonts and thumbnails have settled. */
    private static final int SETTLING = 45;

    /** The image of which a patch is chosen: the second. */
    private static final int PROBE = 1;

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
        } else if (settled == 0) {
            settled++;
            choose(Objects.requireNonNull(studio.shown().snapshotProperty().get()));
        } else if (settled++ == SETTLING) {
            FxThread.later(this::write);
        }
    }

    /** Chooses a discriminative patch with the expert that weighs it most, so that the picture shows what there is to see. */
    private void choose(Snapshot snapshot) {
        BoardData data = BoardData.of(snapshot);
        int probe = Math.min(PROBE, data.probes() - 1);
        for (int patch = 0; patch < data.routing().patches(); patch++) {
            if (data.truth(probe, patch) == Truth.DISCRIMINATIVE) {
                Target target = new Target(probe, patch, strongest(snapshot.probe(), probe, patch));
                studio.shown().selectionProperty().set(Selection.EMPTY.choosing(target));
                return;
            }
        }
    }

    private static int strongest(ProbeRouting routing, int probe, int patch) {
        int best = Target.NONE;
        for (int expert = 0; expert < routing.experts(); expert++) {
            float gate = routing.gate(probe, patch, expert);
            if (gate > 0 && (best == Target.NONE || gate > routing.gate(probe, patch, best))) {
                best = expert;
            }
        }
        return best;
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
