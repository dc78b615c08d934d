package routescope.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
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
import routescope.ui.control.PictureView;
import routescope.ui.fx.Selection;
import routescope.ui.fx.Shown;
import routescope.ui.fx.Target;
import routescope.ui.text.Texts;

@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class InspectorJourneyTest {
    private static Snapshot snapshot;

    private final Shown shown = new Shown();
    private Scene scene;

    @BeforeAll
    static void train() {
        snapshot = TrainedSnapshots.mixture(GateKind.SOFTMAX_OVER_SELECTED);
    }

    @Start
    void start(Stage stage) {
        scene = new Scene((Parent) new InspectorController(shown).root(), 310, 700);
        scene.getStylesheets().add(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(scene);
        stage.show();
        shown.snapshotProperty().set(snapshot);
    }

    @Test
    void saysHowToBeginWhenNothingIsChosen() {
        assertThat(new InspectorController(new Shown()).root().lookup("#inspector-title"))
                .isInstanceOfSatisfying(
                        Label.class,
                        label -> assertThat(label.getText()).isEqualTo(Texts.get("inspector.empty.title")));
    }

    @Test
    void followsThePointerBeforeTheChosen(FxRobot robot) {
        set(robot, Selection.EMPTY.choosing(Target.ofExpert(1)));
        assertThat(title()).startsWith("Expert B");
        set(robot, Selection.EMPTY.choosing(Target.ofExpert(1)).hovering(Target.ofPatch(2, 6)));
        assertThat(title()).isEqualTo("Image 3 · patch (row 2, column 3)");
        set(robot, Selection.EMPTY.choosing(Target.ofExpert(1)));
        assertThat(title()).startsWith("Expert B");
        FxPulses.draw(scene);
        assertThat(sheet().paints()).isPositive();
    }

    @Test
    void readsOutEveryRouterWhenTheKeyboardGoesThroughThem(FxRobot robot) {
        set(robot, Selection.EMPTY.choosing(new Target(1, 4, 0)));
        robot.interact(() -> sheet().requestFocus());
        PatchFacts facts = PatchFacts.of(snapshot, 1, 4, 0);
        for (RouterRow row : facts.routers()) {
            robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
            assertThat(sheet().getAccessibleText()).isEqualTo(RouterWords.sentence(row, 16));
        }
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        int last = facts.routers().size() - 1;
        assertThat(shown.selectionProperty().get().primary()).isEqualTo(new Target(1, 4, last));
    }

    @Test
    void choosesTheRouterThatIsClicked(FxRobot robot) {
        set(robot, Selection.EMPTY.choosing(Target.ofPatch(1, 4)));
        FxPulses.draw(scene);
        PatchSheet places = new PatchSheet(PatchFacts.of(snapshot, 1, 4, -1), sheet().getWidth(), 0);
        double x = sheet().localToScreen(0, 0).getX() + sheet().getWidth() / 2;
        double y = sheet().localToScreen(0, 0).getY() + places.row(3).y() + 5;

        robot.clickOn(x, y);

        assertThat(shown.selectionProperty().get().primary()).isEqualTo(new Target(1, 4, 3));
    }

    @Test
    void keepsToWhatExistsWhenAnotherRunIsShown(FxRobot robot) {
        set(robot, Selection.EMPTY.choosing(new Target(1, 4, 7)));
        Snapshot cnn = TrainedSnapshots.cnn();

        robot.interact(() -> shown.snapshotProperty().set(cnn));

        assertThat(title()).isEqualTo(Texts.get("inspector.overview.title.cnn"));
    }

    @Test
    void showsAllExpertsWhenNothingIsChosen() {
        FxPulses.draw(scene);

        assertThat(title()).isEqualTo(Texts.get("inspector.overview.title"));
        assertThat(((Label) scene.lookup("#inspector-hint")).getText()).isEqualTo(Texts.get("inspector.overview.hint"));
        assertThat(sheet().paints()).isPositive();
    }

    @Test
    void choosesTheExpertWhoseKernelIsClicked(FxRobot robot) {
        FxPulses.draw(scene);
        OverviewSheet places = new OverviewSheet(new OverviewFacts(snapshot), sheet().getWidth(), 0);
        double x = sheet().localToScreen(0, 0).getX() + places.kernel(5).x() + 9;
        double y = sheet().localToScreen(0, 0).getY() + places.kernel(5).y() + 9;

        robot.clickOn(x, y);

        assertThat(shown.selectionProperty().get().primary()).isEqualTo(Target.ofExpert(5));
    }

    @Test
    void choosesTheExpertTheKeyboardIsOnWhenEnterIsPressed(FxRobot robot) {
        OverviewFacts facts = new OverviewFacts(snapshot);
        OverviewSheet places = new OverviewSheet(facts, sheet().getWidth(), 0);
        robot.interact(() -> sheet().requestFocus());

        robot.type(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.RIGHT);

        int expert = places.columns() + 1;
        assertThat(sheet().getAccessibleText()).isEqualTo(OverviewWords.sentence(facts, expert));
        robot.type(KeyCode.ENTER);
        assertThat(shown.selectionProperty().get().primary()).isEqualTo(Target.ofExpert(expert));
    }

    @Test
    void readsOutTheOutputWeightOfEachNeuronOfACnn(FxRobot robot) {
        Snapshot cnn = TrainedSnapshots.cnn();
        robot.interact(() -> shown.snapshotProperty().set(cnn));
        robot.interact(() -> sheet().requestFocus());

        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);

        assertThat(sheet().getAccessibleText()).isEqualTo(OverviewWords.sentence(new OverviewFacts(cnn), 1));
        assertThat(shown.selectionProperty().get().primary()).isNull();
    }

    private void set(FxRobot robot, Selection selection) {
        robot.interact(() -> shown.selectionProperty().set(selection));
    }

    private String title() {
        return ((Label) scene.lookup("#inspector-title")).getText();
    }

    private PictureView sheet() {
        return (PictureView) scene.lookup("#inspector-sheet");
    }
}
