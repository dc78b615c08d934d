package routescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static routescope.ui.shell.RealStudio.eventually;
import static routescope.ui.shell.RealStudio.fx;
import static routescope.ui.shell.RealStudio.run;
import static routescope.ui.shell.RealStudio.small;

import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import routescope.app.SessionState;
import routescope.core.data.CueConfig;
import routescope.core.data.CueKind;
import routescope.core.experiment.CueSweep;

/** The lab of cues through the whole window on the real engine. */
class CueJourneyTest extends EngineFixture {

    private RealStudio opened(String preset) throws TimeoutException {
        RealStudio window = keep(RealStudio.open(home, small(preset), false));
        window.reaches(SessionState.READY);
        window.act("tab-spurious");
        return window;
    }

    private static TableView<?> table(RealStudio window, String id) {
        return (TableView<?>) window.node(id);
    }

    private static void part(RealStudio window, String key) {
        run(() -> ((ToggleButton) window.node("spurious-part-" + key)).fire());
    }

    private static void press(RealStudio window, String id) {
        run(() -> ((Button) window.node(id)).fire());
    }

    @Test
    void showsGroupsRoutersAndWhatInterventionsFlip() throws TimeoutException {
        RealStudio window = opened("cue-symbol");
        run(() -> window.session.play());
        eventually(() -> window.step() >= 40);
        run(() -> window.session.pause());
        window.reaches(SessionState.PAUSED);

        assertThat(table(window, "spurious-groups").getItems()).hasSize(4);
        assertThat(((Label) window.node("spurious-headline")).getText())
                .startsWith("Worst group at step")
                .contains("CNN");
        part(window, "routers");
        assertThat(window.node("spurious-expert-chart").isVisible()).isTrue();
        assertThat(((Label) window.node("spurious-verdict")).getText()).contains("6.3 %");
        part(window, "interventions");
        press(window, "spurious-intervene");
        eventually(() -> table(window, "spurious-interventions").getItems().size() == 5);
        run(() -> table(window, "spurious-interventions").getSelectionModel().select(0));
        assertThat(table(window, "spurious-after").getItems()).hasSize(4);
        run(() -> {
            window.node("spurious-cases-cnn").requestFocus();
            ((ToggleButton) window.node("spurious-cases-cnn")).fire();
            window.node("spurious-cases").requestFocus();
        });
        window.robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        String said = fx(() -> window.node("spurious-cases").getAccessibleText());
        assertThat(said).containsAnyOf("flips from", "Left and right");
    }

    @Test
    void sweepsOverRhoAndOpensARun() throws TimeoutException {
        RealStudio window = opened("cue-symbol");
        RealStudio.run(() -> window.studio.setup().change(RealStudio.setting("training.epochs"), 2L));
        eventually(() -> window.snapshot().config().training().epochs() == 2);
        window.reaches(SessionState.READY);
        part(window, "sweep");
        run(() -> ((TextField) window.node("sweep-shares")).setText("0.2"));
        press(window, "sweep-start");
        assertThat(((Label) window.node("sweep-said")).getText()).contains("from 0.5 to 1");
        run(() -> ((TextField) window.node("sweep-shares")).setText("0.5, 1"));
        run(() -> ((TextField) window.node("sweep-seeds")).setText("4"));
        press(window, "sweep-start");
        eventually(() -> ((Label) window.node("sweep-words")).getText().startsWith("All 2 runs"));
        assertThat(table(window, "sweep-table").getItems()).hasSize(2);
        run(() -> table(window, "sweep-table").getSelectionModel().select(1));
        CueSweep.Outcome outcome =
                (CueSweep.Outcome) table(window, "sweep-table").getItems().get(1);
        press(window, "sweep-open");
        eventually(() -> window.snapshot().config().seed() == 4);
        assertThat(((CueConfig) window.snapshot().config().data()).trainShare()).isEqualTo(1);
        run(() -> window.session.runToEpoch(2));
        eventually(() -> window.snapshot().position().finished());
        assertThat(window.snapshot().latest().groups())
                .usingRecursiveComparison()
                .isEqualTo(outcome.groups());
    }

    @Test
    void offersPresetsAndPutsACueIntoOtherImages() throws TimeoutException {
        RealStudio window = opened("digits-joint");
        assertThat(window.node("spurious-add").isVisible()).isTrue();
        window.dialogs.fill(page -> {
            @SuppressWarnings("unchecked")
            ComboBox<CueKind> kinds = (ComboBox<CueKind>) page.lookup("#cue-kind");
            kinds.setValue(CueKind.HATCH);
        });
        press(window, "spurious-add");
        eventually(() -> window.snapshot().config().data() instanceof CueConfig cue && cue.cue() == CueKind.HATCH);
        assertThat(window.chosen().data().trainSamples()).isEqualTo(100);

        RealStudio vectors = opened("pattern");
        assertThat(vectors.node("spurious-add").isVisible()).isFalse();
        press(vectors, "spurious-open-cue-mix");
        eventually(() -> vectors.snapshot().config().data() instanceof CueConfig cue && cue.cue() == CueKind.MIX);
    }
}
