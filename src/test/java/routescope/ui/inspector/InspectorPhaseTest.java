package routescope.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import routescope.core.data.DataSources;
import routescope.core.data.LoadProgress;
import routescope.core.random.Seeds;
import routescope.core.run.Presets;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.run.Settings;
import routescope.core.run.Snapshot;
import routescope.core.train.Phase;

/** Within a step the inspector tells nothing of phases that were not carried out yet. */
class InspectorPhaseTest {

    private static Run run() {
        RunConfig config = Presets.find("digits-joint", null).config();
        config = Settings.find("data.trainSamples").orElseThrow().with(config, 60L);
        config = Settings.find("data.testSamples").orElseThrow().with(config, 40L);
        return new Run(config, new DataSources().load(config.data(), new Seeds(config.seed()), LoadProgress.NONE));
    }

    private static void stepTo(Run run, Phase phase) {
        do {
            run.stepPhase();
        } while (run.snapshot().phase() == null || run.snapshot().phase().done() != phase);
    }

    @Test
    void keepsOwnersGatesAndContributionsForTheirPhases() {
        try (Run run = run()) {
            stepTo(run, Phase.SCORE);
            PatchFacts scored = PatchFacts.of(run.snapshot(), 0, 2, 0);
            List<String> first = InspectorNumbers.of(scored).rows().get(0);
            assertThat(FactWords.subtitle(scored)).doesNotContain("·");
            assertThat(first.get(1)).isNotEmpty();
            assertThat(first.subList(2, 5)).containsOnly("");
            ExpertFacts expert = ExpertFacts.of(run.snapshot(), 0, 5);
            assertThat(new ExpertSheet(expert, 300, 0).sightings(0)).isEmpty();

            stepTo(run, Phase.SELECT);
            PatchFacts selected = PatchFacts.of(run.snapshot(), 0, 2, 0);
            assertThat(FactWords.subtitle(selected)).contains("·");
            assertThat(InspectorNumbers.of(selected).rows().get(0).get(2)).isNotEmpty();
            assertThat(InspectorNumbers.of(selected).rows().get(0).get(3)).isEmpty();
            assertThat(FactWords.sentence(selected))
                    .isEqualTo(FactWords.title(selected) + ". " + FactWords.subtitle(selected));
        }
    }

    @Test
    void tellsEverythingBetweenSteps() {
        try (Run run = run()) {
            run.step();
            Snapshot snapshot = run.snapshot();
            PatchFacts facts = PatchFacts.of(snapshot, 0, 2, 0);
            assertThat(facts.known()).containsExactlyInAnyOrder(Phase.values());
        }
    }
}
