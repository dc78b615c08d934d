package routescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static routescope.ui.shell.RealStudio.eventually;
import static routescope.ui.shell.RealStudio.set;
import static routescope.ui.shell.RealStudio.setting;
import static routescope.ui.shell.RealStudio.small;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import routescope.app.Notice;
import routescope.app.SessionState;
import routescope.core.data.DataSources;
import routescope.core.data.LoadProgress;
import routescope.core.random.Seeds;
import routescope.core.run.Preset;
import routescope.core.run.Presets;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;
import routescope.ui.control.PictureView;
import routescope.ui.fx.Target;
import routescope.ui.theme.ThemeChoice;
import routescope.viz.Theme;

/** What people do with the window, on the real engine. */
class EngineJourneyTest extends EngineFixture {
    @Test
    void playsPausesAndStepsByBatchAndEpoch() throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), true));
        eventually(() -> window.step() > 3);

        window.key(KeyCode.SPACE);
        window.reaches(SessionState.PAUSED);
        int paused = window.step();
        window.key(KeyCode.RIGHT);
        eventually(() -> window.step() == paused + 1 && window.is(SessionState.PAUSED));

        window.act("stepEpoch");
        int epoch = window.snapshot().position().epoch();
        window.key(KeyCode.RIGHT);
        eventually(() -> window.snapshot().position().epoch() == epoch + 1
                && window.snapshot().position().batch() == 0
                && window.is(SessionState.PAUSED));
        assertThat(((Label) window.node("counter-step")).getText()).isEqualTo(String.valueOf(window.step()));
        assertThat(window.view().notice()).isNull();
    }

    @Test
    void givesTheBitsOfTheTerminalAndTheSameAgainAfterARestart() throws TimeoutException {
        RunConfig config = small("digits-joint");
        RealStudio window = keep(RealStudio.open(home, config, false));
        window.reaches(SessionState.READY);
        Snapshot first = after(window, 7);

        window.act("restart");
        eventually(() -> window.step() == 0 && window.is(SessionState.READY));
        Snapshot second = after(window, 7);

        assertSameBits(second, first);
        try (Run run = new Run(config, new DataSources().load(config.data(), new Seeds(1), LoadProgress.NONE))) {
            for (int i = 0; i < 7; i++) {
                run.step();
            }
            assertSameBits(run.snapshot(), first);
        }
    }

    @Test
    void givesTheSameBitsWhenTheFirstSeedIsTypedAgain() throws TimeoutException {
        RunConfig config = small("digits-joint");
        RealStudio window = keep(RealStudio.open(home, config, false));
        window.reaches(SessionState.READY);
        Snapshot first = after(window, 3);

        window.act("newSeed");
        window.shows(set(config, "seed", 2L), 0);
        Snapshot other = after(window, 3);
        window.type("setting-seed", "1");
        window.shows(config, 0);
        Snapshot again = after(window, 3);

        assertThat(other.kernels().neurons()).isNotEqualTo(first.kernels().neurons());
        assertSameBits(again, first);
    }

    @Test
    void trainsOnWithAnotherNumberOfPatchesWhenLIsTyped() throws TimeoutException {
        RunConfig config = small("digits-joint");
        RealStudio window = keep(RealStudio.open(home, config, true));
        eventually(() -> window.step() > 0);

        window.type("setting-model-selectedPatches", "2");
        window.shows(set(config, "model.selectedPatches", 2L), 2);
        assertThat(window.snapshot().probe().selectedPatches()).isEqualTo(2);

        window.type("setting-model-selectedPatches", "64");
        window.shows(set(config, "model.selectedPatches", 16L), 2);
        assertThat(window.studio.setup().model().notesProperty().get()).contains("only 16 patches");
        assertThat(window.view().state()).isEqualTo(SessionState.RUNNING);
    }

    @Test
    void trainsAnotherPresetWhenItIsChosen() throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), true));
        eventually(() -> window.step() > 0);
        for (String id : List.of("pattern", "digits-cnn", "digits-separate")) {
            choose(window, id);

            window.shows(Presets.find(id, null).config(), 1);
        }
        assertThat(window.view().notice()).isNull();
    }

    @Test
    void goesOnTrainingWhileItsLookAndSizeChangeAndPatchesAreChosen() throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), true));
        eventually(() -> window.step() > 0);
        for (double[] size : new double[][] {{1100, 700}, {1280, 800}, {1190, 745}, {1280, 800}}) {
            RealStudio.run(() -> window.studio.resize(size[0], size[1]));
            eventually(() -> Math.abs(window.stage.getWidth() - size[0]) < 1);
            boolean dark = size[0] < 1200;
            window.act(dark ? "theme-dark" : "theme-light");
            eventually(() -> window.studio.shown().themeProperty().get() == (dark ? Theme.DARK : Theme.LIGHT));
            int before = window.step();
            PictureView board = (PictureView) window.node("routing-board");
            for (double across : new double[] {0.1, 0.2, 0.5, 0.8}) {
                var on = Objects.requireNonNull(
                        board.localToScreen(board.getWidth() * across, Math.min(60, board.getHeight() / 2)));
                window.robot.clickOn(on);
            }
            eventually(
                    () -> window.step() > before || window.snapshot().position().finished());
        }
        window.robot.press(KeyCode.SHIFT).type(KeyCode.C).release(KeyCode.SHIFT);
        eventually(() -> Target.ofExpert(2)
                .equals(window.studio.shown().selectionProperty().get().primary()));

        assertThat(window.node("inspector-title")).isInstanceOf(Label.class);
        assertThat(window.view().notice()).isNull();
    }

    @Test
    void offersBothWaysOutWhenTheLossExplodes() throws TimeoutException {
        RunConfig tame = small("digits-joint");
        RealStudio window = keep(RealStudio.open(home, tame, true));
        eventually(() -> window.step() > 0);
        choose(window, "rate-too-high");
        window.reaches(SessionState.DIVERGED);
        eventually(() -> window.has("way-HALVE_THE_RATE"));
        double rate = window.chosen().training().expertLearningRate();

        window.click("way-HALVE_THE_RATE");
        RunConfig halved = window.chosen();
        window.shows(halved, 0);
        assertThat(halved.training().expertLearningRate()).isEqualTo(rate / 2);
        RealStudio.run(() -> window.studio.setup().change(setting("training.expertLearningRate"), 1e6));
        eventually(() ->
                window.is(SessionState.DIVERGED) && window.snapshot().config().equals(window.chosen()));
        eventually(() -> window.has("way-GO_BACK"));

        window.click("way-GO_BACK");
        window.shows(halved, 0);
        eventually(() -> !window.has("way-GO_BACK") && window.step() == 0);
        assertThat(window.chosen()).isEqualTo(halved);
    }

    @Test
    void saysWhatIsWrongWithAFolderAndKeepsTheRun() throws Exception {
        RunConfig config = small("digits-joint");
        RealStudio window = keep(RealStudio.open(home, config, false));
        window.reaches(SessionState.READY);
        Path folder = Files.createDirectory(home.resolve("digits"));
        Files.write(folder.resolve("train-images-idx3-ubyte"), new byte[] {0, 0, 8, 3, 0});
        window.dialogs.answer(folder);

        RealStudio.run(() -> window.studio.setup().change(setting("data.source"), "mnist"));
        eventually(() -> !window.studio.main().model().notices().isEmpty() && !window.is(SessionState.LOADING));

        Notice notice = window.studio.main().model().notices().get(0);
        assertThat(notice.code()).startsWith("DATA_FILE");
        assertThat(notice.sentence()).isNotBlank();
        assertThat(window.snapshot().config()).isEqualTo(config);
        window.act("undo");
        window.shows(config, 0);
        eventually(() -> window.studio.main().model().notices().isEmpty());
    }

    @Test
    void stopsItsThreadWhenItIsClosedWhileTraining() throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), true));
        eventually(() -> window.step() > 0);

        window.close();

        assertThat(window.stage.isShowing()).isFalse();
        assertThat(window.view().state()).isEqualTo(SessionState.CLOSED);
    }

    @Test
    void closesWhileItStillLoads() throws TimeoutException {
        RunConfig large = set(Presets.find("digits-joint", null).config(), "data.trainSamples", 5000L);
        RealStudio window = keep(RealStudio.open(home, large, true));
        eventually(() -> window.is(SessionState.LOADING) || window.step() >= 0);

        window.close();

        assertThat(window.view().state()).isEqualTo(SessionState.CLOSED);
    }

    @Test
    void twoWindowsShareASettingsFolder() throws TimeoutException {
        RealStudio one = keep(RealStudio.remembering(home));
        RealStudio two = keep(RealStudio.remembering(home));
        eventually(() -> one.step() > 1 && two.step() > 1);
        RealStudio.run(() -> one.studio.themes().choiceProperty().set(ThemeChoice.DARK));
        RealStudio.run(() -> two.studio.main().model().textSizeProperty().set(1.2));
        one.close();
        eventually(() -> two.step() > 3);
        two.close();

        RealStudio third = keep(RealStudio.remembering(home));
        eventually(() -> third.step() >= 0);
        assertThat(third.studio.main().model().textSizeProperty().get()).isEqualTo(1.2);
        assertThat(home.resolve("settings.json")).isNotEmptyFile();
        assertThat(home.resolve("settings.json.bad")).doesNotExist();
    }

    private static Snapshot after(RealStudio window, int steps) throws TimeoutException {
        for (int i = 1; i <= steps; i++) {
            window.key(KeyCode.RIGHT);
            int step = i;
            eventually(() -> window.step() == step && window.is(SessionState.PAUSED));
        }
        return window.snapshot();
    }

    private static void assertSameBits(Snapshot actual, Snapshot expected) {
        assertThat(actual.kernels().neurons()).isEqualTo(expected.kernels().neurons());
        assertThat(actual.kernels().routers()).isEqualTo(expected.kernels().routers());
        assertThat(actual.probe().scores()).isEqualTo(expected.probe().scores());
        assertThat(actual.probe().selected()).isEqualTo(expected.probe().selected());
        assertThat(actual.probe().probabilities()).isEqualTo(expected.probe().probabilities());
        assertThat(Double.doubleToLongBits(actual.batchLoss()))
                .isEqualTo(Double.doubleToLongBits(expected.batchLoss()));
        assertThat(actual.metrics()).usingRecursiveComparison().isEqualTo(expected.metrics());
    }

    private static void choose(RealStudio window, String id) {
        @SuppressWarnings("unchecked")
        ComboBox<Preset> box = (ComboBox<Preset>) window.node("preset");
        RealStudio.run(() -> box.setValue(Presets.find(id, null)));
    }
}
