package routescope.ui.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import routescope.app.Notice;
import routescope.app.whatif.Change;
import routescope.core.data.DataSplit;
import routescope.core.model.GateKind;
import routescope.core.run.Snapshot;
import routescope.core.train.Position;
import routescope.ui.FxPulses;
import routescope.ui.NeedsToolkit;
import routescope.ui.TrainedSnapshots;
import routescope.ui.action.AppAction;
import routescope.ui.control.PictureView;
import routescope.ui.fx.Selection;
import routescope.ui.fx.Shown;
import routescope.ui.fx.Target;
import routescope.ui.shell.FakeDialogs;
import routescope.ui.text.Texts;
import routescope.viz.Rect;
import routescope.viz.RoutedImage;

@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class WhatIfControllerTest {
    private static final Snapshot TRAINED = TrainedSnapshots.mixture(GateKind.SOFTMAX_OVER_SELECTED);

    private final Shown shown = new Shown();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final List<Notice> notices = new ArrayList<>();
    private WhatIfController controller;
    private Scene scene;

    @Start
    void start(Stage stage) {
        controller = new WhatIfController(
                shown, new WhatIfController.Outside(WhatIfControllerTest::images, dialogs, notices::add));
        scene = new Scene((Parent) controller.root(), 900, 700);
        scene.getStylesheets().add(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(scene);
        stage.show();
        controller.activeProperty().set(true);
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5000, controller::close);
        assertThat(notices).isEmpty();
    }

    private static Optional<DataSplit> images() {
        return Optional.of(new DataSplit(TRAINED.test(), TRAINED.test(), OptionalInt.empty(), "none"));
    }

    @Test
    void saysWhatToDoWithoutARun() {
        assertThat(scene.lookup("#what-if-empty").isVisible()).isTrue();
        assertThat(actions())
                .allSatisfy(action -> assertThat(action.isDisabled()).isTrue());
    }

    @Test
    void takesTheImageOfThePatchThatIsChosenOnTheBoard(FxRobot robot) throws TimeoutException {
        show(robot, TRAINED);
        robot.interact(() -> shown.selectionProperty().set(Selection.EMPTY.choosing(Target.ofPatch(3, 6))));

        int image = TRAINED.probe().images()[3];
        compared();
        press(robot, KeyCode.DELETE);
        eventually(() -> !changes().isEmpty());
        assertThat(changes()).anySatisfy(change -> {
            assertThat(change.what()).isEqualTo(Change.What.SCORE);
            assertThat(change.patch()).isEqualTo(6);
        });
        assertThat(changes())
                .filteredOn(change -> change.what() == Change.What.SCORE)
                .allSatisfy(change -> assertThat(change.patch()).isEqualTo(6));
        assertThat(pair().getAccessibleText()).contains("row 2, column 3");

        robot.interact(action("whatIfNext")::run);
        compared();
        assertThat(changes()).as("another image has a copy of its own").isEmpty();
        robot.interact(action("whatIfPrevious")::run);
        eventually(() -> !changes().isEmpty());
        assertThat(image).isPositive();
    }

    @Test
    void movesByDraggingAndByKeys(FxRobot robot) throws TimeoutException {
        show(robot, TRAINED);
        compared();
        drag(robot, 0, 15);
        eventually(() -> patches(Change.What.SCORE).equals(List.of(0, 15)));

        robot.interact(action("whatIfMove")::run);
        for (int i = 0; i < 3; i++) {
            press(robot, KeyCode.LEFT);
            press(robot, KeyCode.UP);
        }
        press(robot, KeyCode.ENTER);
        eventually(() -> changes().isEmpty());

        robot.interact(action("whatIfDuplicate")::run);
        press(robot, KeyCode.RIGHT);
        press(robot, KeyCode.ESCAPE);
        assertThat(changes()).as("given up").isEmpty();
        robot.interact(action("whatIfDuplicate")::run);
        press(robot, KeyCode.RIGHT);
        press(robot, KeyCode.ENTER);
        eventually(() -> patches(Change.What.SCORE).size() == 1);
    }

    @Test
    void paintsByKeysAndByMouseAndTakesBack(FxRobot robot) throws TimeoutException {
        show(robot, TRAINED);
        compared();
        robot.interact(action("whatIfPaint")::run);
        assertThat(action("whatIfPaint").isSelected()).isTrue();
        press(robot, KeyCode.RIGHT);
        press(robot, KeyCode.ENTER);
        eventually(() -> patches(Change.What.SCORE).size() == 1);
        undo(robot);
        eventually(() -> changes().isEmpty());

        drag(robot, 5, 5);
        eventually(() -> patches(Change.What.SCORE).equals(List.of(5)));
        press(robot, KeyCode.ESCAPE);
        assertThat(action("whatIfPaint").isSelected()).isFalse();
        undo(robot);
        eventually(() -> changes().isEmpty());
        robot.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.CONTROL, KeyCode.Y);
        eventually(() -> patches(Change.What.SCORE).equals(List.of(5)));
        robot.interact(action("whatIfReset")::run);
        eventually(() -> changes().isEmpty());
    }

    @Test
    void swapsInThePatchThatTheFormNames(FxRobot robot) throws TimeoutException {
        show(robot, TRAINED);
        compared();
        dialogs.fill(page -> {
            Spinner<?> image = (Spinner<?>) page.lookup("#what-if-donor-image");
            image.increment(3);
            assertThat(((Parent) page).lookupAll(".label").stream().map(node -> ((Label) node).getText()))
                    .as("what is taken, in words")
                    .anyMatch(text -> text.startsWith("Class "));
        });
        robot.interact(action("whatIfSwap")::run);

        eventually(() -> !changes().isEmpty());
        assertThat(dialogs.shown()).hasSize(1);
    }

    @Test
    void followsTrainingWithTheStepWritten(FxRobot robot) throws TimeoutException {
        show(robot, TRAINED);
        compared();
        assertThat(text("what-if-step"))
                .contains(String.valueOf(TRAINED.position().step()));
        Position position = TRAINED.position();
        Snapshot later = new Snapshot(
                TRAINED.config(),
                new Position(
                        77,
                        position.stage(),
                        position.epoch(),
                        position.batch(),
                        position.batchesPerEpoch(),
                        position.epochs(),
                        false),
                TRAINED.test(),
                TRAINED.probe(),
                TRAINED.kernels(),
                TRAINED.metrics(),
                TRAINED.batchLoss(),
                TRAINED.lStar(),
                TRAINED.timeline(),
                null,
                TRAINED.comparison());
        show(robot, later);
        eventually(() -> text("what-if-step").contains("77"));

        robot.interact(() -> controller.activeProperty().set(false));
        show(robot, TRAINED);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("what-if-step"))
                .as("nothing is computed behind another tab")
                .contains("77");
    }

    @Test
    void showsOcclusionAndFlipsOfAllTestImages(FxRobot robot) throws TimeoutException {
        show(robot, TRAINED);
        compared();
        robot.clickOn("#what-if-section-occlusion");
        eventually(() -> scene.lookup("#what-if-occlusion").getAccessibleText().startsWith("Model: erasing"));

        robot.interact(action("whatIfAll")::run);
        assertThat(text("what-if-result")).isEqualTo(Texts.get("whatIf.result.untouched"));
        robot.interact(action("whatIfErase")::run);
        robot.interact(action("whatIfAll")::run);
        eventually(() -> text("what-if-result").contains("60 test images"));
        TableView<?> results = (TableView<?>) scene.lookup("#what-if-results");
        assertThat(results.getItems()).hasSize(2);
        robot.interact(action("whatIfUndo")::run);
        assertThat(text("what-if-result"))
                .as("belongs to the change that was taken back")
                .isEmpty();
    }

    @Test
    void saysWhatACnnDoesNotHave(FxRobot robot) throws TimeoutException {
        Snapshot cnn = TrainedSnapshots.cnn();
        show(robot, cnn);
        compared();

        assertThat(action("whatIfGame").isDisabled()).isTrue();
        assertThat(scene.lookup("#what-if-experts").getAccessibleText()).isEqualTo(Texts.get("whatIf.experts.cnn"));
        robot.interact(action("whatIfErase")::run);
        eventually(() -> !changes().isEmpty());
    }

    @Test
    void playsTheGameByMouse(FxRobot robot) throws TimeoutException {
        show(robot, TRAINED);
        compared();
        robot.interact(action("whatIfGame")::run);
        FxPulses.draw(scene);
        assertThat(text("what-if-game-question")).contains("0 · 1");
        PictureView board = (PictureView) scene.lookup("#what-if-game-board");
        Rect place = GamePainter.place(TRAINED.test().grid(), board.getWidth(), board.getHeight());
        clickOn(robot, board, RoutedImage.cell(place, TRAINED.test().grid(), 2));
        assertThat(text("what-if-game-progress")).contains("1 of 6");
        clickOn(robot, board, RoutedImage.cell(place, TRAINED.test().grid(), 2));
        assertThat(text("what-if-game-progress")).contains("0 of 6");
        assertThat(scene.lookup("#what-if-game-finish").isDisabled()).isTrue();
        robot.clickOn("#what-if-game-quit");
        assertThat(scene.lookup("#what-if-game").isVisible()).isFalse();
    }

    private List<AppAction> actions() {
        return controller.menu().actions();
    }

    private AppAction action(String id) {
        return actions().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void show(FxRobot robot, Snapshot snapshot) {
        robot.interact(() -> shown.snapshotProperty().set(snapshot));
        FxPulses.draw(scene);
        robot.interact(() -> pair().requestFocus());
    }

    private void compared() throws TimeoutException {
        eventually(() ->
                !text("what-if-step").isEmpty() && !text("what-if-verdict").equals(Texts.get("whatIf.waiting")));
    }

    private static void eventually(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(condition)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String id) {
        return ((Label) scene.lookup("#" + id)).getText();
    }

    private PictureView pair() {
        return (PictureView) scene.lookup("#what-if-pair");
    }

    private List<Change> changes() {
        TableView<?> table = (TableView<?>) scene.lookup("#what-if-differences");
        return table.getItems().stream().map(Change.class::cast).toList();
    }

    private List<Integer> patches(Change.What what) {
        return changes().stream()
                .filter(change -> change.what() == what)
                .map(Change::patch)
                .distinct()
                .sorted()
                .toList();
    }

    private void drag(FxRobot robot, int from, int to) {
        FxPulses.draw(scene);
        PairLayout layout = PairLayout.of(TRAINED.test().grid(), pair().getWidth(), pair().getHeight());
        Rect first = RoutedImage.cell(layout.copy(), layout.grid(), from);
        Rect last = RoutedImage.cell(layout.copy(), layout.grid(), to);
        move(robot, pair(), first.x() + first.width() / 2, first.y() + first.height() / 2);
        robot.press(MouseButton.PRIMARY);
        move(robot, pair(), last.x() + last.width() / 2 + 4, last.y() + last.height() / 2 + 4);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void clickOn(FxRobot robot, Node node, Rect cell) {
        move(robot, node, cell.x() + cell.width() / 2, cell.y() + cell.height() / 2);
        robot.clickOn(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void move(FxRobot robot, Node node, double x, double y) {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        robot.moveTo(bounds.getMinX() + x, bounds.getMinY() + y);
    }

    private static void undo(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.CONTROL, KeyCode.Z);
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
    }
}
