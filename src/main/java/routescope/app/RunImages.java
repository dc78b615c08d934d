package routescope.app;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import routescope.core.data.CueConfig;
import routescope.core.data.DataConfig;
import routescope.core.data.DataSplit;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.DigitSource;
import routescope.core.data.ImageSetConfig;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.run.RunConfig;

/** Makes sure that a run that was kept goes on with the images it was trained on. */
public final class RunImages {
    private RunImages() {}

    /**
     * {@return whether the images of a run are files that must be found; others are made again from the configuration}
     *
     * @param data the images
     */
    public static boolean needsFolder(DataConfig data) {
        return data.plain() instanceof ImageSetConfig
                || data.plain() instanceof DigitMosaicConfig digits && digits.source() == DigitSource.MNIST;
    }

    /**
     * {@return where the files of a run's images were when it was trained; empty when they are made again}
     *
     * @param data the images
     */
    public static String folder(DataConfig data) {
        if (data.plain() instanceof ImageSetConfig pictures) {
            return pictures.imageFolder();
        }
        return data.plain() instanceof DigitMosaicConfig digits && digits.source() == DigitSource.MNIST
                ? digits.folder()
                : "";
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
        String place = folder.toAbsolutePath().normalize().toString();
        if (config.data().plain() instanceof ImageSetConfig pictures) {
            return with(config, pictures.in(place));
        }
        if (!(config.data().plain() instanceof DigitMosaicConfig digits) || !needsFolder(digits)) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "The images of this run are made again from its configuration",
                    "No folder is needed.");
        }
        return with(config, in(digits, place));
    }

    /** {@return the configuration without the place of its files, the same wherever they lie} @param config a configuration */
    public static RunConfig withoutFolder(RunConfig config) {
        if (config.data().plain() instanceof ImageSetConfig pictures) {
            return with(config, pictures.in(""));
        }
        return config.data().plain() instanceof DigitMosaicConfig digits ? with(config, in(digits, "")) : config;
    }

    private static DigitMosaicConfig in(DigitMosaicConfig digits, String folder) {
        return new DigitMosaicConfig(
                digits.source(),
                folder,
                digits.grid(),
                digits.classDigits(),
                digits.trainSamples(),
                digits.testSamples());
    }

    private static RunConfig with(RunConfig config, DataConfig data) {
        DataConfig images = config.data() instanceof CueConfig cue ? cue.in(data) : data;
        return new RunConfig(images, config.model(), config.training(), config.compareWithCnn(), config.seed());
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
            String where = needsFolder(config.data())
                    ? "The images in " + folder(config.data())
                    : "The images that this version makes";
            throw new RoutescopeException(ErrorCode.RUN_DATA_DIFFERENT, where, mark(images.sourceHash()), mark(hash));
        }
        return images;
    }

    private static boolean isAboutFiles(ErrorCode code) {
        return switch (code) {
            case DATA_FILE_MISSING,
                    DATA_FILE_TRUNCATED,
                    DATA_FILE_WRONG_KIND,
                    DATA_FILES_DISAGREE,
                    DATA_FILE_UNREADABLE,
                    DATA_TOO_FEW,
                    IMAGE_FOLDER_UNREADABLE,
                    IMAGE_LABEL_MISSING,
                    IMAGE_CLASS_MISSING,
                    IMAGE_BATCH_DAMAGED,
                    IMAGES_TOO_FEW -> true;
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
