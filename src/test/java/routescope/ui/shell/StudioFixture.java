package routescope.ui.shell;

import static org.testfx.util.WaitForAsyncUtils.asyncFx;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import routescope.app.experiment.CellStore;
import routescope.app.experiment.Experiments;
import routescope.app.settings.PreferencesStore;
import routescope.app.settings.PreferencesStore.Trouble;
import routescope.core.data.DataSources;
import routescope.ui.NeedsToolkit;

/** Opens the whole window on a session that trains nothing, 1280 x 800. */
@NeedsToolkit
abstract class StudioFixture {
    @TempDir
    Path home;

    final FakeSession session = new FakeSession(Snapshots.small());
    final FakeDialogs dialogs = new FakeDialogs();
    final List<Trouble> troubles = Collections.synchronizedList(new ArrayList<>());
    final FxRobot robot = new FxRobot();
    Stage stage;
    Studio studio;

    @BeforeEach
    void openWindow() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        fx(() -> {
            build(new Stage());
            return null;
        });
    }

    private void build(Stage given) {
        stage = given;
        PreferencesStore store = new PreferencesStore(home, 10, troubles::add);
        store.load();
        studio = new Studio(
                stage,
                new Studio.Outside(
                        session,
                        store,
                        config -> Optional.empty(),
                        Optional.of(home),
                        Optional.of(dialogs),
                        Optional.empty(),
                        Experiments.besideWindow(new DataSources(), CellStore.none())));
        studio.open(Optional.empty(), Optional.empty());
        studio.resize(1280, 800);
    }

    @AfterEach
    void closeWindow() throws TimeoutException {
        fx(() -> {
            studio.close();
            return null;
        });
        FxToolkit.cleanupStages();
    }

    <T> T fx(Callable<T> work) {
        T result = waitFor(asyncFx(work));
        waitForFxEvents();
        return result;
    }

    /** Waits until the window shows something; fails after ten seconds. */
    void eventually(Callable<Boolean> condition) throws TimeoutException {
        waitFor(10, TimeUnit.SECONDS, () -> waitFor(asyncFx(condition)));
        waitForFxEvents();
    }

    <T extends Node> T node(String id, Class<T> type) {
        Node found = stage.getScene().lookup("#" + id);
        if (found == null) {
            throw new AssertionError("there is no node #" + id);
        }
        return type.cast(found);
    }

    void wholeWindowIsUp() throws TimeoutException {
        eventually(() -> studio.main().model().positionProperty().get() != null);
    }
}
