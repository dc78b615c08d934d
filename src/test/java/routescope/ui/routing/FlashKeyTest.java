package routescope.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import routescope.ui.NeedsToolkit;

@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class FlashKeyTest {
    private final List<Boolean> told = new ArrayList<>();
    private StackPane pane;
    private TextField field;
    private Stage window;

    @Start
    void start(Stage stage) {
        window = stage;
        pane = new StackPane();
        field = new TextField();
        pane.getChildren().add(field);
        pane.setFocusTraversable(true);
        new FlashKey(KeyCode.O, told::add).watch(pane);
        stage.setScene(new Scene(pane, 100, 100));
        stage.show();
    }

    @Test
    void tellsPressAndReleaseWhenHeld(FxRobot robot) {
        robot.interact(pane::requestFocus);
        robot.press(KeyCode.O).release(KeyCode.O);
        assertThat(told).containsExactly(true, false);
    }

    @Test
    void staysSilentWhileATextIsTyped(FxRobot robot) {
        robot.interact(field::requestFocus);
        robot.press(KeyCode.O);
        assertThat(told).doesNotContain(true);
        robot.release(KeyCode.O);
    }

    @Test
    void countsAsReleasedWhenTheWindowGoesAway(FxRobot robot) {
        robot.interact(pane::requestFocus);
        robot.press(KeyCode.O);
        robot.interact(() -> window.hide());
        assertThat(told).endsWith(false);
        robot.release(KeyCode.O);
    }
}
