package routescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static routescope.ui.shell.RealStudio.eventually;
import static routescope.ui.shell.RealStudio.run;
import static routescope.ui.shell.RealStudio.small;

import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import routescope.app.SessionState;
import routescope.core.run.Branch;
import routescope.core.run.Snapshot;
import routescope.core.run.Timeline;
import routescope.core.train.LearningPart;
import routescope.ui.fx.Target;

/** Time travel, branches and changes while a run goes on, through the whole window on the real engine. */
class TimeJourneyTest extends EngineFixture {

    private static void trainTo(RealStudio window, int step) throws TimeoutException {
        run(() -> window.session.play());
        eventually(() -> window.step() >= step);
        run(() -> window.session.pause());
        window.reaches(SessionState.PAUSED);
    }

    private static void waitsAt(RealStudio window, int step) throws TimeoutException {
        eventually(() -> {
            Snapshot shown = window.studio.shown().snapshotProperty().get();
            return shown != null
                    && shown.position().step() == step
                    && !window.view().state().isPlaying();
        });
    }

    private static int bits(Snapshot snapshot) {
        return Arrays.hashCode(snapshot.kernels().neurons()) * 31
                + Arrays.hashCode(snapshot.kernels().routers());
    }

    private static void choose(RealStudio window, Target target) {
        run(() -> window.studio
                .shown()
                .selectionProperty()
                .set(window.studio.shown().selectionProperty().get().choosing(target)));
    }

    @Test
    void goesBackAndForwardByKeysAndSliderToEqualBits() throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), false));
        window.reaches(SessionState.READY);
        trainTo(window, 12);
        int end = window.step();
        int bits = bits(window.snapshot());

        window.key(KeyCode.LEFT);
        waitsAt(window, end - 1);
        assertThat(bits(window.snapshot())).isNotEqualTo(bits);
        window.act("toStart");
        waitsAt(window, 0);
        assertThat(window.view().state()).isEqualTo(SessionState.READY);
        window.act("toEnd");
        waitsAt(window, end);
        assertThat(bits(window.snapshot())).isEqualTo(bits);

        Node slider = window.node("timeline-slider");
        run(slider::requestFocus);
        window.robot.type(KeyCode.HOME);
        waitsAt(window, 0);
        window.robot.type(KeyCode.RIGHT);
        waitsAt(window, 1);
        window.robot.type(KeyCode.END);
        waitsAt(window, end);
        assertThat(bits(window.snapshot())).isEqualTo(bits);
        assertThat(((Label) window.node("status-history")).getText()).contains("history");
    }

    @Test
    void playsBackwardsToTheStart() throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), false));
        window.reaches(SessionState.READY);
        trainTo(window, 12);

        window.act("playBackwards");
        waitsAt(window, 0);
        assertThat(window.view().state()).isEqualTo(SessionState.READY);
        assertThat(window.snapshot().timeline().end()).isGreaterThanOrEqualTo(12);
    }

    @Test
    void knocksAnExpertOutUndoesItAndDoesItAgain() throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), false));
        window.reaches(SessionState.READY);
        trainTo(window, 5);
        choose(window, Target.ofExpert(2));

        window.act("silenceExpert");
        eventually(() -> window.snapshot().timeline().knobs().silenced().contains(2));
        assertThat(window.view().undoName()).contains("C");
        window.act("undo");
        eventually(() -> window.snapshot().timeline().knobs().silenced().isEmpty());
        window.act("redo");
        eventually(() -> window.snapshot().timeline().knobs().silenced().contains(2));
        window.act("freezeExpert");
        window.act("learnRouters");
        eventually(() -> window.snapshot().timeline().knobs().part() == LearningPart.ROUTERS
                && window.snapshot().timeline().knobs().frozen().contains(2));
        assertThat(window.snapshot().timeline().tree().branches()).hasSize(1);
    }

    @Test
    void changesInThePastBeginABranchAndTheOldFutureStays() throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), false));
        window.reaches(SessionState.READY);
        trainTo(window, 10);
        int end = window.step();
        int bits = bits(window.snapshot());
        run(() -> window.studio.main().travel(4));
        waitsAt(window, 4);

        window.dialogs.answer("0.9");
        window.act("changeRouterRate");
        eventually(() -> window.snapshot().timeline().tree().branches().size() == 2);
        assertThat(window.snapshot().timeline().knobs().routerRate()).isEqualTo(0.9);
        trainTo(window, 10);
        window.act("nextBranch");
        eventually(() -> window.snapshot().timeline().tree().current() == 0);
        window.act("toEnd");
        waitsAt(window, end);
        assertThat(bits(window.snapshot())).isEqualTo(bits);

        window.dialogs.answer("first try");
        window.act("renameBranch");
        eventually(() -> window.snapshot().timeline().tree().branch().name().equals("first try"));
        window.act("nextBranch");
        window.act("deleteBranch");
        eventually(() -> window.snapshot().timeline().tree().branches().size() == 1);
        window.act("undo");
        eventually(() -> window.snapshot().timeline().tree().branches().size() == 2);
        assertThat(window.snapshot().timeline().tree().branches())
                .extracting(Branch::name)
                .contains("first try");
    }

    @Test
    void takesBackTheChangeThatMadeTheLossExplode() throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), false));
        window.reaches(SessionState.READY);
        trainTo(window, 5);
        int bits = bits(window.snapshot());

        window.dialogs.answer("1000000");
        window.act("changeExpertRate");
        eventually(() -> window.snapshot().timeline().knobs().expertRate() == 1e6);
        run(() -> window.session.play());
        window.reaches(SessionState.DIVERGED);
        assertThat(window.view().notice()).isNotNull();
        assertThat(window.view().notice().hint()).contains("1000000").contains("take the change back");

        eventually(() -> window.has("way-UNDO"));
        window.click("way-UNDO");
        eventually(() -> window.snapshot().timeline().knobs().expertRate() == 0.2
                && window.view().notice() == null);
        assertThat(bits(window.snapshot())).isEqualTo(bits);
    }

    @Test
    void givesAPatchToAnExpertByHand() throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), false));
        window.reaches(SessionState.READY);
        trainTo(window, 3);
        Snapshot before = window.snapshot();
        int patch = 0;
        while (before.probe().slot(1, patch, 0) >= 0) {
            patch++;
        }
        int wanted = patch;
        choose(window, new Target(1, wanted, 0));

        window.act("overridePatch");
        eventually(() -> window.snapshot().probe().slot(1, wanted, 0) >= 0);
        assertThat(window.snapshot().kernels().neurons())
                .isEqualTo(before.kernels().neurons());
        window.act("overridePatch");
        eventually(() -> window.snapshot().timeline().knobs().overrides().isEmpty());
    }

    @Test
    void holdsAnyTwoBranchesBesideEachOther() throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), false));
        window.reaches(SessionState.READY);
        trainTo(window, 10);
        for (String name : new String[] {"second", "third"}) {
            run(() -> window.session.travel(4));
            waitsAt(window, 4);
            window.dialogs.answer(name);
            window.act("beginBranch");
            eventually(() -> window.snapshot().timeline().tree().branch().name().equals(name));
            trainTo(window, 7);
        }
        assertThat(compared(window)).isEqualTo("second");

        BranchesPage page = RealStudio.fx(() -> new BranchesPage(window.studio.main(), window.studio.shown()));
        TableView<?> table = (TableView<?>) page.root().lookup("#branches");
        assertThat(table.getItems()).hasSize(3);
        run(() -> {
            table.getSelectionModel().select(0);
            ((Button) page.root().lookup("#branches-compare")).fire();
        });
        eventually(() -> "main".equals(compared(window)));
        run(() -> ((Button) page.root().lookup("#branches-look")).fire());
        eventually(() -> window.snapshot().timeline().tree().branch().name().equals("main"));
        assertThat(compared(window)).isEqualTo("third");
        run(() -> {
            table.getSelectionModel().select(1);
            ((Button) page.root().lookup("#branches-delete")).fire();
        });
        eventually(() -> table.getItems().size() == 2);
        assertThat(window.view().undoName()).contains("second");
    }

    private static String compared(RealStudio window) {
        Timeline.Compared beside = window.snapshot().timeline().compared();
        return beside == null ? "" : beside.name();
    }
}
