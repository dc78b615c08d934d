package routescope.ui.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import routescope.core.data.DataSources;
import routescope.core.data.LoadProgress;
import routescope.core.random.Seeds;
import routescope.core.run.PhaseMoment;
import routescope.core.run.Presets;
import routescope.core.run.ProbeRouting;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.run.Settings;
import routescope.core.run.Snapshot;
import routescope.core.train.Phase;
import routescope.core.train.Stage;
import routescope.viz.Numbers;

/** The numbers in the formulas are those of the arrays, and nothing of the future stands there. */
class PhaseFormulaTest {
    @Test
    void printsTheNumbersOfTheArraysAndNoneOfTheFuture() {
        RunConfig config = Presets.find("digits-joint", null).config();
        config = Settings.find("data.trainSamples").orElseThrow().with(config, 60L);
        config = Settings.find("data.testSamples").orElseThrow().with(config, 20L);
        try (Run run =
                new Run(config, new DataSources().load(config.data(), new Seeds(config.seed()), LoadProgress.NONE))) {
            for (int i = 0; i < 5; i++) {
                run.step();
            }
            ProbeRouting probe = run.snapshot().probe();
            int expert = 2;
            int patch = probe.selected()[expert * probe.selectedPatches()];
            PhaseFocus focus = new PhaseFocus(0, patch, expert);
            for (Phase phase : Phase.values()) {
                Snapshot before = run.snapshot();
                assertThat(new PhaseFormula(before, focus, Stage.JOINT).line(phase))
                        .as("coming %s", phase)
                        .doesNotContain(result(before, focus, phase));
                run.stepPhase();
                Snapshot after = run.snapshot();
                assertThat(new PhaseFormula(after, focus, Stage.JOINT).line(phase))
                        .as("done %s", phase)
                        .doesNotContain("?")
                        .contains(result(after, focus, phase));
            }
        }
    }

    /** What a phase brings forth for the focus, as it is printed. */
    private static String result(Snapshot snapshot, PhaseFocus focus, Phase phase) {
        ProbeRouting probe = snapshot.probe();
        PhaseMoment moment = snapshot.phase();
        if (moment == null || !moment.knows(phase)) {
            return switch (phase) {
                case SCORE -> "= " + Numbers.brief(probe.score(0, focus.patch(), focus.expert()));
                case GATE -> "= " + Numbers.brief(probe.gate(0, focus.patch(), focus.expert()));
                case POOL -> "f = " + Numbers.brief(probe.logits()[0]);
                default -> "rank";
            };
        }
        return switch (phase) {
            case DRAW_BATCH -> String.valueOf(moment.batchImages()[0]);
            case SCORE -> Numbers.brief(probe.score(0, focus.patch(), focus.expert()));
            case SELECT -> "rank 1 of 16";
            case GATE -> Numbers.brief(probe.gate(0, focus.patch(), focus.expert()));
            case EXPERT -> Numbers.brief(moment.probe().activation(0, focus.expert(), 0, 0));
            case POOL -> Numbers.brief(moment.probe().contribution(0, focus.expert(), 0));
            case LOSS -> Numbers.brief(moment.probe().losses()[0]);
            case GRADIENT -> Numbers.brief(moment.probe().scoreGradient(0, focus.patch(), focus.expert()));
            case UPDATE -> Numbers.brief(Objects.requireNonNull(moment.change()).routerNorm(focus.expert()));
        };
    }
}
