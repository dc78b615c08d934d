package routescope.app.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import routescope.core.data.DataConfig;
import routescope.core.data.DataSource;
import routescope.core.data.DataSources;
import routescope.core.data.DataSplit;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.DigitSource;
import routescope.core.data.LoadProgress;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.random.Seeds;
import routescope.core.run.Presets;
import routescope.core.run.Remembered;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.run.Setting;
import routescope.core.run.Settings;
import routescope.core.tensor.Workers;

class RunOpenerTest {
    /** Stands for MNIST in one folder; whoever looks elsewhere finds nothing. */
    private static final DataSource FOLDERS = RunOpenerTest::load;

    private static DataSplit load(DataConfig config, Seeds seeds, LoadProgress progress) {
        DigitMosaicConfig wanted = (DigitMosaicConfig) config;
        String folder = wanted.folder();
        if (wanted.source() == DigitSource.MNIST && !folder.endsWith("right") && !folder.endsWith("wrong")) {
            throw new RoutescopeException(ErrorCode.DATA_FILE_MISSING, "train-images-idx3-ubyte", folder);
        }
        DigitMosaicConfig drawn = new DigitMosaicConfig(
                DigitSource.GENERATED,
                "",
                wanted.grid(),
                wanted.classDigits(),
                wanted.trainSamples(),
                wanted.testSamples());
        DataSplit images = new DataSources().load(drawn, seeds, progress);
        return folder.endsWith("wrong")
                ? new DataSplit(images.train(), images.test(), OptionalInt.empty(), "0123456789abcdef")
                : images;
    }

    private static RunConfig config(String... more) {
        RunConfig config = Presets.find("digits-joint", null).config();
        for (String text : List.of("data.trainSamples=40", "data.testSamples=10", "model.neuronsPerExpert=2")) {
            config = with(config, text);
        }
        for (String text : more) {
            config = with(config, text);
        }
        return config;
    }

    private static RunConfig with(RunConfig config, String text) {
        List<String> parts = List.of(text.split("=", -1));
        Setting setting = Settings.find(parts.get(0)).orElseThrow();
        return setting.with(config, setting.parse(parts.get(1)));
    }

    /** A file of a run of 20 steps that stands at step 18, with no key frame of that. */
    private static RunFile file(RunConfig config) {
        DataSplit images = FOLDERS.load(config.data(), new Seeds(config.seed()), LoadProgress.NONE);
        try (Run run = new Run(config, images, Workers.ONE)) {
            for (int i = 0; i < 20; i++) {
                run.step();
            }
            Remembered past = run.remembered();
            return new RunFile(
                    config,
                    new Remembered(past.tree(), 18, past.frames(), past.metrics()),
                    "",
                    Map.of(),
                    images.sourceHash(),
                    RunFile.Provenance.here(1),
                    new byte[0]);
        }
    }

    private static Run open(RunFile file, @Nullable Path folder) {
        return new RunOpener(FOLDERS).open(file, folder, Workers.ONE, LoadProgress.NONE, () -> true);
    }

    @Test
    void standsAtTheStepThatWasShownAndGoesOn() {
        RunFile file = file(config("training.batch=10"));
        try (Run run = open(file, null)) {
            assertThat(run.position().step()).isEqualTo(18);
            assertThat(run.tree()).isEqualTo(file.past().tree());
            assertThat(run.metrics()).hasSameSizeAs(file.currentPoints());
        }
    }

    @Test
    void findsTheImagesInAnotherFolderAndChangesNothingElse() {
        RunConfig config = config("training.batch=10", "data.source=mnist", "data.folder=right");
        RunFile file = file(config);
        RunFile moved = new RunFile(
                with(config, "data.folder=gone"),
                file.past(),
                file.notes(),
                file.view(),
                file.dataHash(),
                file.provenance(),
                file.thumbnail());

        refused(moved, null, ErrorCode.RUN_DATA_MISSING, "train-images-idx3-ubyte was not found in gone");
        refused(moved, Path.of("also-gone"), ErrorCode.RUN_DATA_MISSING, "also-gone");
        refused(moved, Path.of("wrong"), ErrorCode.RUN_DATA_DIFFERENT, "0123456789ab");
        try (Run run = open(moved, Path.of("right"))) {
            String folder = Path.of("right").toAbsolutePath().toString();
            assertThat(run.config()).isEqualTo(with(config, "data.folder=" + folder));
            assertThat(run.position().step()).isEqualTo(18);
        }
    }

    @Test
    void refusesAFolderWhereNoneIsNeeded() {
        refused(file(config("training.batch=10")), Path.of("right"), ErrorCode.SETTING_OUT_OF_RANGE, "made again");
    }

    @Test
    void saysWhenThisProgramMakesOtherImages() {
        RunFile file = file(config("training.batch=10"));
        RunFile other = new RunFile(
                file.config(), file.past(), "", Map.of(), "ff".repeat(32), file.provenance(), file.thumbnail());

        refused(
                other,
                null,
                ErrorCode.RUN_DATA_DIFFERENT,
                "The images that this version makes are not those of this run");
    }

    @Test
    void stopsWhenNobodyWantsItAnyMore() {
        RunFile file = file(config("training.batch=10"));
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() -> new RunOpener(FOLDERS)
                        .open(file, null, Workers.ONE, LoadProgress.NONE, () -> asked.incrementAndGet() < 2))
                .isInstanceOfSatisfying(
                        RoutescopeException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
        assertThat(asked).hasValue(2);
        assertThatThrownBy(
                        () -> new RunOpener(FOLDERS).open(file, null, Workers.ONE, (done, total) -> false, () -> true))
                .isInstanceOfSatisfying(
                        RoutescopeException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
    }

    private static void refused(RunFile file, @Nullable Path folder, ErrorCode code, String said) {
        assertThatThrownBy(() -> open(file, folder)).isInstanceOfSatisfying(RoutescopeException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.sentence()).contains(said).doesNotContain("..");
        });
    }
}
