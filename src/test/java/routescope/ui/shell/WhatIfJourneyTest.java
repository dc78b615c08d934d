package routescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static routescope.ui.shell.RealStudio.eventually;
import static routescope.ui.shell.RealStudio.run;
import static routescope.ui.shell.RealStudio.small;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import routescope.app.SessionState;
import routescope.app.whatif.Change;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;
import routescope.ui.fx.Selection;
import routescope.ui.fx.Target;

class WhatIfJourneyTest extends EngineFixture {
    private static final int EPOCHS = 25;

    private RealStudio trained() throws TimeoutException {
        RunConfig config = small("digits-joint");
        RealStudio studio = keep(RealStudio.open(home, config, false));
        studio.shows(config, 0);
        run(() -> studio.session.runToEpoch(EPOCHS));
        eventually(() -> studio.is(SessionState.PAUSED)
                && studio.snapshot().position().epoch() >= EPOCHS
                && studio.snapshot() == studio.studio.shown().snapshotProperty().get());
        return studio;
    }

    @Test
    void changesTheAnswerWhenTheDiscriminativePatchIsErasedAndBringsItBack() throws TimeoutException {
        RealStudio studio = trained();
        Snapshot snapshot = studio.snapshot();
        int known = snapshot.test().discriminativePatch(snapshot.probe().images()[1]);
        run(() -> studio.studio.shown().selectionProperty().set(Selection.EMPTY.choosing(Target.ofPatch(1, known))));
        studio.act("tab-what-if");
        compared(studio);
        run(studio.stage::requestFocus);

        type(studio, KeyCode.E);
        eventually(() -> !changes(studio).isEmpty());
        Change logit = changes(studio).get(0);
        assertThat(logit.what()).isEqualTo(Change.What.LOGIT);
        assertThat(logit.before()).isCloseTo(snapshot.probe().logits()[1], within(1e-4));
        assertThat(Math.abs(logit.by())).isGreaterThan(0.1);
        assertThat(changes(studio)).anySatisfy(change -> {
            assertThat(change.what()).isEqualTo(Change.What.CONTRIBUTION);
            assertThat(change.patch()).isEqualTo(known);
            assertThat(change.after()).isZero();
        });
        assertThat(text(studio, "what-if-verdict")).contains("pMoE", "CNN");

        studio.robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.CONTROL, KeyCode.Z);
        eventually(() -> changes(studio).isEmpty());
        assertThat(studio.view().undoName()).as("the run was not touched").isEmpty();
        assertThat(snapshot.test().patch(snapshot.probe().images()[1], known)).isNotEqualTo(new float[784]);
    }

    @Test
    void leadsThroughTheGameByKeysAlone() throws TimeoutException {
        RealStudio studio = trained();
        studio.act("tab-what-if");
        compared(studio);
        run(studio.stage::requestFocus);
        type(studio, KeyCode.Y);
        int wanted = studio.snapshot().probe().selectedPatches();
        int columns = studio.snapshot().test().grid().columns();
        // There and back again on every other image, so that the cursor need not be brought home.
        for (int image = 0; image < 10; image++) {
            for (int i = 0; i < wanted; i++) {
                type(studio, KeyCode.SPACE);
                if (i < wanted - 1) {
                    boolean back = image % 2 == 1;
                    int patch = back ? wanted - 1 - i : i;
                    int before = back ? patch - 1 : patch;
                    boolean turns = before % columns == columns - 1;
                    boolean right = before / columns % 2 == 0 ^ back;
                    type(studio, turns ? back ? KeyCode.UP : KeyCode.DOWN : right ? KeyCode.RIGHT : KeyCode.LEFT);
                }
            }
            assertThat(text(studio, "what-if-game-progress")).contains(wanted + " of " + wanted);
            type(studio, KeyCode.PAGE_DOWN);
        }
        eventually(() -> studio.node("what-if-game-results").getParent().isVisible());
        assertThat(text(studio, "what-if-game-verdict")).contains("of 10 images right", "discriminative patch in");
        assertThat(studio.node("what-if-game-results").getAccessibleText())
                .contains(text(studio, "what-if-game-verdict"), "Routers:", "You:");
        assertThat(studio.is(SessionState.PAUSED))
                .as("Space chose patches and did not play")
                .isTrue();
        type(studio, KeyCode.ESCAPE);
        assertThat(studio.node("what-if-game").isVisible()).isFalse();
    }

    private static void compared(RealStudio studio) throws TimeoutException {
        eventually(() -> !text(studio, "what-if-step").isEmpty());
    }

    private static void type(RealStudio studio, KeyCode key) {
        studio.robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(RealStudio studio, String id) {
        return ((Label) studio.node(id)).getText();
    }

    private static List<Change> changes(RealStudio studio) {
        TableView<?> table = (TableView<?>) studio.node("what-if-differences");
        return table.getItems().stream().map(Change.class::cast).toList();
    }
}
