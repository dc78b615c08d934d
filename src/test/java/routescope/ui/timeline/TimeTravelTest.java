package routescope.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import routescope.core.model.GateKind;
import routescope.core.run.RunEvent;
import routescope.core.run.Snapshot;
import routescope.core.run.Timeline;
import routescope.ui.FxPulses;
import routescope.ui.NeedsToolkit;
import routescope.ui.TrainedSnapshots;
import routescope.ui.control.TimeSlider;
import routescope.ui.fx.Shown;

@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class TimeTravelTest {
    private final List<Integer> asked = new ArrayList<>();
    private final Shown shown = new Shown();
    private Scene scene;

    @Start
    void start(Stage stage) {
        scene = new Scene((Parent) new TimelineController(shown, asked::add).root(), 1200, 220);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void asksToTravelByKeysAndByTheMouse(FxRobot robot) {
        Snapshot end = TrainedSnapshots.mixture(GateKind.SOFTMAX_OVER_SELECTED);
        Timeline plain = end.timeline();
        RunEvent event = new RunEvent(20, RunEvent.Kind.ACCURACY_PASSED, -1, -1, 0.91);
        Timeline marked = new Timeline(plain.tree(), plain.knobs(), List.of(event), plain.memory(), null);
        robot.interact(() -> shown.snapshotProperty()
                .set(new Snapshot(
                        end.config(),
                        end.position(),
                        end.test(),
                        end.probe(),
                        end.kernels(),
                        end.metrics(),
                        end.batchLoss(),
                        end.lStar(),
                        marked,
                        null,
                        null)));
        FxPulses.draw(scene);
        TimeSlider slider = (TimeSlider) scene.lookup("#timeline-slider");
        assertThat(slider.getAccessibleText()).isEqualTo("Step 60 of 60");
        assertThat(slider.marksProperty().get().get(0).sentence()).isEqualTo("Test accuracy passed 90 %: it is 91 %.");

        robot.interact(slider::requestFocus);
        for (KeyCode key : List.of(KeyCode.LEFT, KeyCode.HOME, KeyCode.OPEN_BRACKET, KeyCode.END)) {
            robot.press(key).release(key);
        }
        assertThat(asked).containsExactly(59, 0, 20);

        robot.clickOn(slider);
        assertThat(asked.get(3)).isEqualTo(30);
    }
}
