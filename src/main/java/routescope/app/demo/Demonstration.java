package routescope.app.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import routescope.app.export.RunFolder;
import routescope.app.export.RunPictures;
import routescope.app.train.Training;
import routescope.app.train.TrainingListener;
import routescope.app.train.TrainingResult;
import routescope.core.data.DataSource;
import routescope.core.run.Presets;
import routescope.core.run.RunConfig;
import routescope.core.run.Settings;

/**
 * Shows without a window what the window would show: trains the joint preset on the embedded digits for ten epochs and
 * writes the routing board before and after, the curves, the measurements and the configuration.
 */
public final class Demonstration {
    /** Epochs of the demonstration: enough for the routers to find the digits. */
    public static final int EPOCHS = 10;

    private static final String PRESET = "digits-joint";

    private final DataSource data;
    private final RunPictures pictures;

    /**
     * What the demonstration made.
     *
     * @param training how the training ended
     * @param files the files written, the two boards first
     */
    public record Outcome(TrainingResult training, List<Path> files) {
        /** Takes a copy of the list. */
        public Outcome {
            files = List.copyOf(files);
        }
    }

    /**
     * Makes the use case.
     *
     * @param data where images come from
     * @param pictures draws the pictures
     */
    public Demonstration(DataSource data, RunPictures pictures) {
        this.data = data;
        this.pictures = pictures;
    }

    /** {@return the configuration that is trained} */
    public static RunConfig config() {
        return Settings.find("training.epochs")
                .orElseThrow()
                .with(Presets.find(PRESET, null).config(), (long) EPOCHS);
    }

    /**
     * Trains and writes.
     *
     * @param folder where to write; made when it is not there
     * @param listener told how far it is
     * @return what was made
     * @throws routescope.core.error.RoutescopeException when something cannot be loaded or written
     */
    public Outcome show(Path folder, TrainingListener listener) {
        RunFolder files = new RunFolder(folder, pictures);
        TrainingResult result = new Training(data).train(config(), listener);
        // First what needs no fonts: a machine without any still gets its numbers.
        List<Path> numbers = files.writeNumbers(result.end(), result.threads());
        List<Path> written = new ArrayList<>();
        written.add(files.writeBoard(result.start(), "routing-board-before.png"));
        written.add(files.writeBoard(result.end(), "routing-board-after.png"));
        written.addAll(numbers);
        written.add(files.writeCurves(result.end()));
        return new Outcome(result, written);
    }
}
