package routescope.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.asyncFx;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import routescope.ui.NeedsToolkit;
import routescope.ui.dialog.Dialogs.SaveAnswer;

/** The question before a run is lost, by the keyboard. */
@NeedsToolkit
class FxDialogsTest {
    private final FxRobot robot = new FxRobot();
    private Stage stage;

    @BeforeEach
    void openOwner() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        stage = waitFor(asyncFx(() -> {
            Stage shown = new Stage();
            shown.setScene(new Scene(new StackPane(), 400, 300));
            shown.show();
            return shown;
        }));
    }

    @AfterEach
    void closeOwner() throws TimeoutException {
        waitFor(asyncFx(() -> {
            stage.close();
            return true;
        }));
        FxToolkit.cleanupStages();
    }

    @ParameterizedTest
    @CsvSource({"ESCAPE, -1", "ENTER, 0"})
    void suggestsTheFirstAnswerAndTakesEscForNone(KeyCode key, int expected) throws Exception {
        Future<OptionalInt> answer = asyncFx(() -> new FxDialogs(stage, FXCollections.observableHashMap())
                .choose("A folder", "What shall be done?", List.of("Route", "Train")));
        waitFor(
                10,
                TimeUnit.SECONDS,
                () -> waitFor(asyncFx(() -> Window.getWindows().stream()
                        .anyMatch(window -> window != stage && window.isShowing() && window.isFocused()))));
        waitForFxEvents();
        robot.type(key);

        assertThat(answer.get(10, TimeUnit.SECONDS).orElse(-1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ESCAPE, CANCEL", "ENTER, SAVE"})
    void neverLosesARunByEscOrEnter(KeyCode key, SaveAnswer expected) throws Exception {
        Future<SaveAnswer> answer =
                asyncFx(() -> new FxDialogs(stage, FXCollections.observableHashMap()).askToSave("run.rscope"));
        waitFor(
                10,
                TimeUnit.SECONDS,
                () -> waitFor(asyncFx(() -> Window.getWindows().stream()
                        .anyMatch(window -> window != stage && window.isShowing() && window.isFocused()))));
        waitForFxEvents();
        robot.type(key);

        assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(expected);
    }
}
