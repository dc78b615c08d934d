package routescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static routescope.ui.shell.RealStudio.eventually;
import static routescope.ui.shell.RealStudio.small;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routescope.app.SessionState;
import routescope.core.run.PhaseMoment;
import routescope.core.run.Snapshot;
import routescope.core.train.Phase;
import routescope.ui.text.Texts;

/** Walking through a step phase by phase in the window. */
class PhaseJourneyTest extends EngineFixture {
    @ParameterizedTest
    @ValueSource(strings = {"digits-joint", "digits-separate", "digits-cnn"})
    void goesThroughAllPhasesOfAStepAndIntoTheNext(String preset) throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small(preset), false));
        window.reaches(SessionState.READY);
        assertThat(window.node("phases").isVisible()).isFalse();
        window.act("stepPhase");
        eventually(() -> window.node("phases").isVisible());
        boolean routers = preset.equals("digits-separate");
        List<Phase> phases =
                routers ? List.of(Phase.DRAW_BATCH, Phase.GRADIENT, Phase.UPDATE) : List.of(Phase.values());
        for (Phase phase : phases) {
            Button next = (Button) window.node("action-next");
            assertThat(next.getText()).contains(Texts.get("phase." + phase.name() + ".name"));
            window.key(KeyCode.RIGHT);
            eventually(() -> shows(window, phase) && window.is(SessionState.PAUSED));
            assertThat(window.node("phase-" + phase.name()).getAccessibleText()).contains("just done");
            assertThat(window.step()).isEqualTo(phase == Phase.UPDATE ? 1 : 0);
        }
        window.key(KeyCode.RIGHT);
        eventually(() -> shows(window, Phase.DRAW_BATCH) && window.is(SessionState.PAUSED));
        window.act("stepBatch");
        window.key(KeyCode.RIGHT);
        eventually(() -> window.step() == 2 && window.snapshot().phase() == null);
        eventually(() -> !window.node("phases").isVisible());
        assertThat(window.view().notice()).isNull();
    }

    @Test
    void narratesAndLightsEverythingAgainAfterwards() throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small("digits-joint"), true));
        eventually(() -> window.step() > 0);
        window.key(KeyCode.N);
        eventually(() -> shows(window, Phase.DRAW_BATCH) || shows(window, Phase.SCORE));
        eventually(() -> window.node("inspector").getStyleClass().contains("dimmed"));
        window.key(KeyCode.ESCAPE);
        eventually(() -> !window.node("inspector").getStyleClass().contains("dimmed"));
        Snapshot half = window.snapshot();
        window.act("play");
        eventually(() -> window.step() > half.position().step() + 1);
        eventually(() -> window.snapshot().phase() == null);
    }

    private static boolean shows(RealStudio window, Phase phase) {
        Snapshot shown = window.studio.shown().snapshotProperty().get();
        PhaseMoment moment = shown == null ? null : shown.phase();
        return moment != null && Objects.requireNonNull(moment).done() == phase;
    }
}
