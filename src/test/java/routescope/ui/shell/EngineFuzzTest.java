package routescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static routescope.ui.shell.RealStudio.eventually;
import static routescope.ui.shell.RealStudio.small;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routescope.app.Notice;
import routescope.app.SessionState;
import routescope.core.run.Preset;
import routescope.core.run.Presets;
import routescope.core.run.RunConfig;
import routescope.core.run.Setting;
import routescope.core.run.Settings;

/** Edits and commands in random order, settings at their ends, on the real engine: the window bears all of them. */
class EngineFuzzTest extends EngineFixture {
    private static final int BURSTS = 5;
    private static final int EDITS = 4;
    private static final int MOST_IMAGES = 200;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void bearsRandomEditsAndCommandsInAnyOrder(long seed) throws TimeoutException {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), true));
        eventually(() -> window.step() >= 0);
        List<String> done = new ArrayList<>();
        for (int burst = 0; burst < BURSTS; burst++) {
            for (int i = 0; i < EDITS; i++) {
                done.add(edit(window, random));
                done.add(command(window, random));
            }
            comesToRest(window, done);
        }
        assertThat(window.studio.main().model().notices())
                .as("after %s", done)
                .extracting(Notice::code)
                .doesNotContain("INTERNAL");
        trainsStill(window);
    }

    /** Either what is chosen is open, or a sentence says why it is not. */
    private static void comesToRest(RealStudio window, List<String> done) throws TimeoutException {
        try {
            eventually(() -> !window.is(SessionState.LOADING)
                    && (window.chosen().equals(window.view().config())
                            || window.view().notice() != null));
        } catch (TimeoutException e) {
            throw new AssertionError("never came to rest after " + done, e);
        }
    }

    private static void trainsStill(RealStudio window) throws TimeoutException {
        RunConfig config = small("digits-joint");
        RealStudio.run(() -> window.studio.setup().chooseFile("tame", config));
        window.shows(config, 0);
        window.session.play();
        window.shows(config, 5);
    }

    private static String edit(RealStudio window, UniformRandomProvider random) {
        List<Setting> possible = Settings.all().stream()
                .filter(setting -> setting.existsIn(window.chosen()))
                .toList();
        Setting setting = possible.get(random.nextInt(possible.size()));
        String text = text(setting, random);
        RealStudio.run(() -> window.studio.setup().changeText(setting, text));
        return setting.id() + "=" + text;
    }

    private static String text(Setting setting, UniformRandomProvider random) {
        List<String> words = switch (setting.kind()) {
            case INTEGER -> {
                boolean images = setting.id().endsWith("Samples");
                long most = images ? MOST_IMAGES : (long) setting.max();
                yield List.of(String.valueOf((long) setting.min()), String.valueOf(most), "3", "-1", "many");
            }
            case REAL -> List.of(String.valueOf(setting.min()), String.valueOf(setting.max()), "0.1", "NaN", "");
            case CHOICE -> setting.choices();
            case SWITCH -> List.of("true", "false");
            case FOLDER -> List.of("", "no such folder");
            case DIGITS -> List.of("0,9", "7,0,1,2,3,4,5,6", "1", "1,1");
        };
        return words.get(random.nextInt(words.size()));
    }

    private static String command(RealStudio window, UniformRandomProvider random) {
        MainController main = window.studio.main();
        var setup = window.studio.setup();
        List<Preset> presets = Presets.all(null);
        Preset preset = presets.get(random.nextInt(presets.size()));
        List<Runnable> commands = List.of(
                main::playOrPause,
                main::next,
                main::restart,
                main::cancelLoading,
                () -> main.runToEpoch(1 + random.nextInt(3)),
                setup::undo,
                setup::redo,
                setup::newSeed,
                setup::resetAll,
                setup::halveRates,
                setup::goBack,
                setup::retry,
                () -> setup.choosePreset(preset),
                () -> {});
        int which = random.nextInt(commands.size());
        RealStudio.run(commands.get(which));
        return "command " + which;
    }
}
