package routescope.ui.phase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routescope.core.run.GuestSnapshots;
import routescope.core.run.Run;
import routescope.core.run.Snapshot;
import routescope.core.train.Phase;
import routescope.core.train.Stage;

/** The phases on pictures of the user, whose class nobody knows. */
class GuestFormulaTest {

    @ParameterizedTest
    @ValueSource(strings = {"digits-joint", "digits-cnn", "digits-multiclass"})
    void haveNoLossAndNoGradient(String preset) {
        Snapshot snapshot = GuestSnapshots.of(preset, 8);
        PhaseFormula formula = new PhaseFormula(snapshot, new PhaseFocus(Run.PROBES, 0, 0), Stage.JOINT);

        assertThat(formula.line(Phase.LOSS)).isEqualTo("no loss: the class of pic-1.png is unknown");
        for (Phase phase : Phase.values()) {
            assertThat(formula.line(phase)).as(phase.name()).isNotBlank().doesNotContain("NaN");
        }
    }
}
