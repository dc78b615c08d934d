package routescope.app.file;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import routescope.core.data.DataConfig;
import routescope.core.data.DataSource;
import routescope.core.data.DataSplit;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.DigitSource;
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
     * {@return whether the images of a run are files that must be found; others are made again from the configuration}
     *
     * @param data the images
     */
    public static boolean needsFolder(DataConfig data) {
        return data instanceof DigitMosaicConfig digits && digits.source() == DigitSource.MNIST;
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
        RunConfig config = at(file.config(), folder);
        return run(file, config, images(file, config, progress), workers, keepGoing);
    }

    /**
     * {@return the configuration with its images in another folder}
     *
     * @param config a configuration
     * @param folder where the files are now, null for where they were
     * @throws RoutescopeException {@code SETTING_OUT_OF_RANGE} when the images of the run are no files
     */
    public static RunConfig at(RunConfig config, @Nullable Path folder) {
        if (folder == null) {
            return config;
        }
        if (!(config.data() instanceof DigitMosaicConfig digits) || !needsFolder(digits)) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "The images of this run are made again from its configuration",
                    "No folder is needed.");
        }
        DigitMosaicConfig moved = new DigitMosaicConfig(
                digits.source(),
                folder.toAbsolutePath().normalize().toString(),
                digits.grid(),
                digits.classDigits(),
                digits.trainSamples(),
                digits.testSamples());
        return new RunConfig(moved, config.model(), config.training(), config.compareWithCnn(), config.seed());
    }

    /**
     * {@return the images of a run, the same as when it was trained}
     *
     * @param file what was read
     * @param config that of the file, or {@link #at another place}
     * @param progress told how far it is; may cancel
     * @throws RoutescopeException {@code RUN_DATA_MISSING} when their files are not there or cannot be read,
     *     {@code RUN_DATA_DIFFERENT} when they are others, and what the source throws besides
     */
    public DataSplit images(RunFile file, RunConfig config, LoadProgress progress) {
        return images(file.dataHash(), config, () -> source.load(config.data(), new Seeds(config.seed()), progress));
    }

    /**
     * {@return images that are those of a run}
     *
     * @param hash {@code sourceHash} of the run's images
     * @param config configuration of the run
     * @param load loads the images it names
     * @throws RoutescopeException {@code RUN_DATA_MISSING} when their files are not there or cannot be read,
     *     {@code RUN_DATA_DIFFERENT} when they are others, and what the source throws besides
     */
    public static DataSplit images(String hash, RunConfig config, Supplier<DataSplit> load) {
        DataSplit images;
        try {
            images = load.get();
        } catch (RoutescopeException e) {
            if (needsFolder(config.data()) && isAboutFiles(e.code())) {
                throw new RoutescopeException(ErrorCode.RUN_DATA_MISSING, e, unstopped(e.sentence()), mark(hash));
            }
            throw e;
        }
        if (!images.sourceHash().equals(hash)) {
            String where = config.data() instanceof DigitMosaicConfig digits && needsFolder(digits)
                    ? "The images in " + digits.folder()
                    : "The images that this version makes";
            throw new RoutescopeException(ErrorCode.RUN_DATA_DIFFERENT, where, mark(images.sourceHash()), mark(hash));
        }
        return images;
    }

    /**
     * {@return the run of a file, at the moment that was shown; to be closed}
     *
     * @param file what was read
     * @param config that of the file, or {@link #at another place}
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

    private static boolean isAboutFiles(ErrorCode code) {
        return switch (code) {
            case DATA_FILE_MISSING,
                    DATA_FILE_TRUNCATED,
                    DATA_FILE_WRONG_KIND,
                    DATA_FILES_DISAGREE,
                    DATA_FILE_UNREADABLE,
                    DATA_TOO_FEW -> true;
            default -> false;
        };
    }

    /** As much of a mark as tells two apart at a glance. */
    private static String mark(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }

    private static String unstopped(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
