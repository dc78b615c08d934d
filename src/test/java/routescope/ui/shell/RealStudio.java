package routescope.ui.shell;

import static org.testfx.util.WaitForAsyncUtils.asyncFx;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import routescope.app.PresetSamples;
import routescope.app.SessionState;
import routescope.app.SessionView;
import routescope.app.Speed;
import routescope.app.TrainingSession;
import routescope.app.experiment.CellStore;
import routescope.app.experiment.Experiments;
import routescope.app.settings.PreferencesStore;
import routescope.core.data.DataSources;
import routescope.core.run.Presets;
import routescope.core.run.RunConfig;
import routescope.core.run.Setting;
import routescope.core.run.Settings;
import routescope.core.run.Snapshot;
import routescope.ui.action.AppAction;

/** A whole window on a session that really trains. Several may be open at once. */
final class RealStudio implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    final FakeDialogs dialogs = new FakeDialogs();
    final TrainingSession session = new TrainingSession(new DataSources(), Speed.MAX);
    final FxRobot robot = new FxRobot();
    final Studio studio;
    final Stage stage;

    private RealStudio(Path settings) {
        PreferencesStore store = new PreferencesStore(settings, 10, trouble -> {});
        store.load();
        stage = new Stage();
        studio = new Studio(
                stage,
                new Studio.Outside(
                        session,
                        store,
                        new PresetSamples(new DataSources())::sample,
                        Optional.empty(),
                        Optional.of(dialogs),
                        Optional.of(settings.resolve("recovery")),
                        Experiments.besideWindow(new DataSources(), CellStore.in(settings.resolve("cells")))));
        studio.resize(1280, 800);
    }

    /** Opens a window that remembers in this folder, and shows a configuration in it. */
    static RealStudio open(Path settings, RunConfig config, boolean play) {
        return fx(() -> {
            RealStudio opened = new RealStudio(settings);
            opened.studio.open(config, play);
            return opened;
        });
    }

    /** Opens a window as the program does: with what is remembered. */
    static RealStudio remembering(Path settings) {
        return fx(() -> {
            RealStudio opened = new RealStudio(settings);
            opened.studio.open(Optional.empty(), Optional.empty());
            return opened;
        });
    }

    /** A preset on so few images that an epoch takes a moment. */
    static RunConfig small(String preset) {
        RunConfig config = Presets.find(preset, null).config();
        config = set(config, "data.trainSamples", 100L);
        return set(config, "data.testSamples", 40L);
    }

    static RunConfig set(RunConfig config, String id, Object value) {
        return setting(id).with(config, value);
    }

    static Setting setting(String id) {
        return Settings.find(id).orElseThrow();
    }

    static <T> T fx(Callable<T> work) {
        T result = waitFor(asyncFx(work));
        waitForFxEvents();
        return result;
    }

    static void run(Runnable work) {
        fx(() -> {
            work.run();
            return true;
        });
    }

    /** Waits until something is so, looked at on the FX thread. */
    static void eventually(Callable<Boolean> condition) throws TimeoutException {
        waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> waitFor(asyncFx(condition)));
        waitForFxEvents();
    }

    SessionView view() {
        return session.view();
    }

    Snapshot snapshot() {
        Snapshot snapshot = view().snapshot();
        if (snapshot == null) {
            throw new AssertionError("there is no snapshot yet");
        }
        return snapshot;
    }

    int step() {
        Snapshot snapshot = view().snapshot();
        return snapshot == null ? -1 : snapshot.position().step();
    }

    boolean is(SessionState state) {
        return view().state() == state;
    }

    void reaches(SessionState state) throws TimeoutException {
        eventually(() -> is(state) && studio.main().model().stateProperty().get() == state);
    }

    /** Waits until the newest snapshot is a configuration's, at a step or later. */
    void shows(RunConfig config, int step) throws TimeoutException {
        eventually(() -> {
            Snapshot shown = studio.shown().snapshotProperty().get();
            return shown != null
                    && shown.config().equals(config)
                    && shown.position().step() >= step;
        });
    }

    RunConfig chosen() {
        return java.util.Objects.requireNonNull(
                        studio.setup().model().choiceProperty().get())
                .config();
    }

    /** Types a key where the board has the focus. */
    void key(KeyCode... keys) {
        run(() -> {
            stage.requestFocus();
            node("tool-bar").getScene().getRoot().requestFocus();
        });
        robot.press(keys).release(keys);
        waitForFxEvents();
    }

    void type(String id, String text) {
        TextField field = (TextField) node(id);
        run(() -> {
            stage.requestFocus();
            field.requestFocus();
            field.setText(text);
        });
        robot.type(KeyCode.ENTER);
        waitForFxEvents();
    }

    void click(String id) {
        robot.clickOn(node(id));
        waitForFxEvents();
    }

    boolean has(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }

    Node node(String id) {
        Node found = stage.getScene().lookup("#" + id);
        if (found == null) {
            throw new AssertionError("there is no node #" + id);
        }
        return found;
    }

    void act(String id) {
        AppAction wanted = studio.menus().stream()
                .flatMap(menu -> menu.actions().stream())
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow();
        run(wanted::run);
    }

    @Override
    public void close() {
        run(studio::close);
    }
}
