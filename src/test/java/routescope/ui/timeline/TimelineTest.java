package routescope.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import routescope.core.metric.MetricPoint;
import routescope.core.model.GateKind;
import routescope.core.run.Snapshot;
import routescope.ui.FxPulses;
import routescope.ui.NeedsToolkit;
import routescope.ui.TrainedSnapshots;
import routescope.ui.control.NumberTable;
import routescope.ui.control.PictureView;
import routescope.ui.fx.Shown;
import routescope.viz.ChartLayout;
import routescope.viz.Rect;
import routescope.viz.Theme;

@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class TimelineTest {
    private static Snapshot snapshot;

    private final Shown shown = new Shown();
    private Scene scene;

    @BeforeAll
    static void train() {
        snapshot = TrainedSnapshots.mixture(GateKind.SOFTMAX_OVER_SELECTED);
    }

    @Start
    void start(Stage stage) {
        scene = new Scene((Parent) new TimelineController(shown).root(), 1200, 180);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void saysThatNothingIsMeasuredBeforeTheFirstEvaluation(FxRobot robot) {
        assertThat(scene.lookup("#timeline-empty").isVisible()).isTrue();
        show(robot, snapshot);
        assertThat(scene.lookup("#timeline-empty").isVisible()).isFalse();
    }

    @Test
    void readsOffTheEvaluationUnderThePointerWhenItMoves(FxRobot robot) {
        show(robot, snapshot);
        Curves curves = Curves.of(snapshot, Theme.LIGHT);
        int index = curves.points().size() / 2;
        Rect place = TimelineLayout.of(curves.charts().size(), charts().getWidth(), charts().getHeight())
                .charts()
                .get(1);
        ChartLayout layout = ChartLayout.of(place, curves.charts().get(1));
        double x = layout.toX(curves.points().get(index).epoch());

        robot.moveTo(
                charts().localToScreen(0, 0).getX() + x,
                charts().localToScreen(0, 0).getY() + 60);

        assertThat(charts().getAccessibleText()).isEqualTo(curves.sentence(index));
    }

    @Test
    void movesBetweenEvaluationsByKeys(FxRobot robot) {
        show(robot, snapshot);
        Curves curves = Curves.of(snapshot, Theme.LIGHT);
        robot.interact(() -> charts().requestFocus());
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        assertThat(charts().getAccessibleText()).isEqualTo(curves.sentence(0));
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertThat(charts().getAccessibleText()).isEqualTo(curves.sentence(1));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(charts().getAccessibleText())
                .isEqualTo(curves.sentence(curves.points().size() - 1));
    }

    @Test
    void paintsNothingNewWhenASnapshotBringsNoEvaluation(FxRobot robot) {
        show(robot, snapshot);
        long before = charts().paints();
        Snapshot later = new Snapshot(
                snapshot.config(),
                snapshot.position(),
                snapshot.test(),
                snapshot.probe(),
                snapshot.kernels(),
                List.copyOf(snapshot.metrics()),
                0.1,
                snapshot.lStar(),
                snapshot.timeline(),
                null,
                null);

        show(robot, later);

        assertThat(charts().paints()).isEqualTo(before);
    }

    @Test
    void hidesTheRoutingChartsWhenThereAreNoRouters(FxRobot robot) {
        Snapshot cnn = TrainedSnapshots.cnn();
        show(robot, cnn);

        assertThat(Curves.of(cnn, Theme.LIGHT).routed()).isFalse();
        assertThat(charts().paints()).isPositive();
    }

    @Test
    void holdsEveryEvaluationInTheTable() {
        NumberTable table = TimelineNumbers.of(snapshot);
        int test = table.columns().indexOf("Test accuracy");

        assertThat(table.rows()).hasSameSizeAs(snapshot.metrics());
        for (int i = 0; i < table.rows().size(); i++) {
            MetricPoint point = snapshot.metrics().get(i);
            assertThat(table.rows().get(i)).hasSameSizeAs(table.columns());
            assertThat(Double.parseDouble(table.rows().get(i).get(test)))
                    .isEqualTo(point.testAccuracy(), org.assertj.core.api.Assertions.within(1e-5));
        }
    }

    @Test
    void putsTheWorstClassFirst() {
        List<ClassAccuracy> classes = ClassAccuracy.worstFirst(snapshot);

        assertThat(classes).hasSize(2);
        assertThat(classes.get(0).accuracy()).isLessThanOrEqualTo(classes.get(1).accuracy());
    }

    private void show(FxRobot robot, Snapshot next) {
        robot.interact(() -> shown.snapshotProperty().set(next));
        FxPulses.draw(scene);
    }

    private PictureView charts() {
        return (PictureView) scene.lookup("#timeline-charts");
    }
}
