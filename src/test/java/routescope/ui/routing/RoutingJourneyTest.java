package routescope.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
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
import routescope.core.model.GateKind;
import routescope.core.run.Snapshot;
import routescope.ui.FxPulses;
import routescope.ui.NeedsToolkit;
import routescope.ui.TrainedSnapshots;
import routescope.ui.control.NumberTable;
import routescope.ui.control.PictureView;
import routescope.ui.fx.Selection;
import routescope.ui.fx.Shown;
import routescope.ui.fx.Target;
import routescope.viz.BoardData;
import routescope.viz.BoardLayout;
import routescope.viz.BoardView;
import routescope.viz.CellRef;
import routescope.viz.CellRef.Part;
import routescope.viz.Numbers;
import routescope.viz.Quantity;
import routescope.viz.Rect;
import routescope.viz.RoutingBoard;

@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class RoutingJourneyTest {
    private static Snapshot snapshot = TrainedSnapshots.mixture(GateKind.SOFTMAX_OVER_SELECTED);

    private final Shown shown = new Shown();
    private Scene scene;

    @BeforeAll
    static void train() {
        assertThat(snapshot.probe().experts()).isPositive();
    }

    @Start
    void start(Stage stage) {
        scene = new Scene((Parent) new RoutingController(shown).root(), 900, 620);
        scene.getStylesheets().add(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(scene);
        stage.show();
        shown.snapshotProperty().set(snapshot);
    }

    @Test
    void hoversAndChoosesWhatThePointerIsOn(FxRobot robot) {
        CellRef cell = CellRef.ofExpert(1, 2, 5);

        pointAt(robot, cell);
        assertThat(selection().hovered()).isEqualTo(new Target(1, 5, 2));
        assertThat(board().getAccessibleText()).isEqualTo(RoutingBoard.sentence(data(), cell));

        robot.clickOn(javafx.scene.input.MouseButton.PRIMARY);
        assertThat(selection().chosen()).containsExactly(new Target(1, 5, 2));
    }

    @Test
    void addsWithControlAndGoesUpWithEscape(FxRobot robot) {
        pointAt(robot, CellRef.of(0, Part.IMAGE, 3)).clickOn(javafx.scene.input.MouseButton.PRIMARY);
        robot.press(KeyCode.CONTROL);
        pointAt(robot, CellRef.of(1, Part.OWNERS, 7)).clickOn(javafx.scene.input.MouseButton.PRIMARY);
        robot.release(KeyCode.CONTROL);
        assertThat(selection().chosen()).containsExactly(Target.ofPatch(0, 3), Target.ofPatch(1, 7));

        press(robot, KeyCode.ESCAPE);
        assertThat(selection().chosen()).containsExactly(Target.ofPatch(1, 7));
        press(robot, KeyCode.ESCAPE);
        assertThat(selection().chosen()).isEmpty();
    }

    @Test
    void choosesAnExpertByItsTitleAndByItsLetter(FxRobot robot) {
        BoardLayout layout = layout();
        pointAt(robot, layout.expertX(3) + 5, 12).clickOn(javafx.scene.input.MouseButton.PRIMARY);
        assertThat(selection().chosen()).containsExactly(Target.ofExpert(3));

        robot.press(KeyCode.SHIFT);
        press(robot, KeyCode.B);
        robot.release(KeyCode.SHIFT);
        assertThat(selection().chosen()).containsExactly(Target.ofExpert(1));
    }

    @Test
    void saysEveryCellOfARowWhenTheKeyboardGoesThroughIt(FxRobot robot) {
        focus(robot);
        press(robot, KeyCode.DOWN);
        CellRef cell = CellRef.of(0, Part.IMAGE, 0);
        int across = data().grid().columns() * (data().experts() + 2);
        for (int i = 0; i < across; i++) {
            assertThat(board().getAccessibleText()).isNotBlank().isEqualTo(RoutingBoard.sentence(data(), cell));
            press(robot, KeyCode.RIGHT);
            cell = layout().move(cell, 0, 1);
        }
        press(robot, KeyCode.ENTER);
        assertThat(selection().chosen()).containsExactly(new Target(0, 3, data().experts() - 1));
    }

    @Test
    void scrollsByKeysAsFarAsThereAreImages(FxRobot robot) {
        focus(robot);
        for (int i = 0; i < data().probes() * data().grid().rows(); i++) {
            press(robot, KeyCode.DOWN);
        }
        assertThat(selection().hovered()).isEqualTo(Target.ofPatch(data().probes() - 1, 12));
        FxPulses.draw(scene);
        CellRef top = CellRef.of(0, Part.IMAGE, 0);
        press(robot, KeyCode.HOME);
        FxPulses.draw(scene);
        assertThat(layout().visible(top.probe())).isTrue();
    }

    @Test
    void changesTheWayOfPaintingThroughTheControls(FxRobot robot) {
        robot.clickOn("#routing-quantity-score");
        assertThat(shown.optionsProperty().get().quantity()).isEqualTo(Quantity.SCORE);
        robot.clickOn("#routing-quantity-score");
        assertThat(shown.optionsProperty().get().quantity()).isEqualTo(Quantity.SCORE);
        robot.clickOn("#routing-truth");
        assertThat(shown.optionsProperty().get().truthMarks()).isFalse();
        robot.interact(() -> shown.optionsProperty()
                .set(shown.optionsProperty().get().withTruthMarks(true).withOpacity(0.8)));
        assertThat(robot.lookup("#routing-opacity")
                        .queryAs(javafx.scene.control.Slider.class)
                        .getValue())
                .isEqualTo(80);
    }

    @Test
    void tellsGatesAndOwnersOfTheSnapshotInTheTable() {
        NumberTable table = BoardNumbers.of(data());
        int experts = data().experts();
        int patches = data().grid().patches();
        int owners = table.columns().indexOf("Owners");
        for (int probe = 0; probe < data().probes(); probe++) {
            int sum = 0;
            for (int patch = 0; patch < patches; patch++) {
                List<String> row = table.rows().get(probe * patches + patch);
                sum += Integer.parseInt(row.get(owners));
                for (int expert = 0; expert < experts; expert++) {
                    float gate = snapshot.probe().gate(probe, patch, expert);
                    String cell = row.get(owners + 3 + 3 * expert);
                    assertThat(cell.isEmpty()).isEqualTo(Float.isNaN(gate));
                    if (!cell.isEmpty()) {
                        assertThat(Double.parseDouble(cell))
                                .isCloseTo(gate, org.assertj.core.api.Assertions.within(1e-5));
                    }
                }
            }
            assertThat(sum).isEqualTo(experts * snapshot.probe().selectedPatches());
        }
    }

    @Test
    void saysTheGateThatTheSnapshotHoldsWhenAPatchIsSelected() {
        int patch = snapshot.probe().selected()[0];
        String gate = Numbers.fixed(snapshot.probe().gate(0, patch, 0), 2);

        assertThat(RoutingBoard.sentence(data(), CellRef.ofExpert(0, 0, patch))).contains(gate);
    }

    private BoardData data() {
        return BoardData.of(snapshot);
    }

    private Selection selection() {
        return shown.selectionProperty().get();
    }

    private PictureView board() {
        return (PictureView) scene.lookup("#routing-board");
    }

    private BoardLayout layout() {
        return RoutingBoard.layout(data(), BoardView.of(board().getWidth(), board().getHeight()));
    }

    private FxRobot pointAt(FxRobot robot, CellRef cell) {
        Rect place = layout().cell(cell);
        return pointAt(robot, place.x() + place.width() / 2, place.y() + place.height() / 2);
    }

    private FxRobot pointAt(FxRobot robot, double x, double y) {
        FxPulses.draw(scene);
        Node board = board();
        Bounds bounds = board.localToScreen(board.getBoundsInLocal());
        robot.moveTo(bounds.getMinX() + x, bounds.getMinY() + y);
        return robot;
    }

    private void focus(FxRobot robot) {
        FxPulses.draw(scene);
        robot.interact(() -> board().requestFocus());
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
    }
}
