package routescope.app.file;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import routescope.app.RunImages;
import routescope.core.data.DataSource;
import routescope.core.data.DataSplit;
import routescope.core.data.LoadProgress;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.random.Seeds;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.tensor.Workers;

/**
 * Makes runs of run files again: finds their images, makes sure that they are those the run was trained on, and goes to
 * the moment that was shown. A file never changes by being opened.
 */
public final class RunOpener {
    private final DataSource source;

    /**
     * Makes the use case.
     *
     * @param source where images come from
     */
    public RunOpener(DataSource source) {
        this.source = source;
    }

    /**
     * {@return the run of a file, at the moment that was shown; to be closed}
     *
     * @param file what was read
     * @param folder where the files of its images are now, null for where they were; nothing but the folder differs then
     * @param workers who carries out the steps; with another number than {@code file.provenance().workers()} the bits of
     *     steps that are replayed may differ; left to its owner
     * @param progress told how far the images are; may cancel
     * @param keepGoing asked before each replayed step
     * @throws RoutescopeException as {@link #images} and {@link #run} do
     */
    public Run open(
            RunFile file, @Nullable Path folder, Workers workers, LoadProgress progress, BooleanSupplier keepGoing) {
        RunConfig config = RunImages.at(file.config(), folder);
        return run(file, config, images(file, config, progress), workers, keepGoing);
    }

    /**
     * {@return the images of a run, the same as when it was trained}
     *
     * @param file what was read
     * @param config that of the file, or {@link RunImages#at another place}
     * @param progress told how far it is; may cancel
     * @throws RoutescopeException {@code RUN_DATA_MISSING} when their files are not there or cannot be read,
     *     {@code RUN_DATA_DIFFERENT} when they are others, and what the source throws besides
     */
    public DataSplit images(RunFile file, RunConfig config, LoadProgress progress) {
        return RunImages.images(
                file.dataHash(), config, () -> source.load(config.data(), new Seeds(config.seed()), progress));
    }

    /**
     * {@return the run of a file, at the moment that was shown; to be closed}
     *
     * @param file what was read
     * @param config that of the file, or {@link RunImages#at another place}
     * @param images what {@link #images} gave
     * @param workers who carries out the steps; left to its owner
     * @param keepGoing asked before each replayed step
     * @throws RoutescopeException {@code CANCELLED} when {@code keepGoing} said no
     */
    public Run run(RunFile file, RunConfig config, DataSplit images, Workers workers, BooleanSupplier keepGoing) {
        Run run = new Run(config, images, workers);
        AtomicBoolean refused = new AtomicBoolean();
        boolean opened = false;
        try {
            run.recall(file.past(), () -> {
                refused.set(!keepGoing.getAsBoolean());
                return !refused.get();
            });
            if (refused.get()) {
                throw new RoutescopeException(ErrorCode.CANCELLED, "Opening the run");
            }
            opened = true;
            return run;
        } finally {
            if (!opened) {
                run.close();
            }
        }
    }
}
