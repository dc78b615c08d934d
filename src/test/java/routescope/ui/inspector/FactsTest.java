package routescope.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import routescope.core.model.GateKind;
import routescope.core.run.ProbeRouting;
import routescope.core.run.Snapshot;
import routescope.ui.TrainedSnapshots;

class FactsTest {
    @ParameterizedTest
    @EnumSource(GateKind.class)
    void givesTheNumbersOfTheSnapshotWhenAPatchIsInspected(GateKind kind) {
        Snapshot snapshot = TrainedSnapshots.mixture(kind);
        ProbeRouting probe = snapshot.probe();
        for (int image = 0; image < probe.size(); image += 5) {
            for (int patch = 0; patch < probe.patches(); patch++) {
                PatchFacts facts = PatchFacts.of(snapshot, image, patch, -1);
                assertThat(facts.routers().stream().filter(RouterRow::selected)).hasSize(probe.owners(image, patch));
                for (RouterRow row : facts.routers()) {
                    assertThat(row.score()).isEqualTo(probe.score(image, patch, row.expert()));
                    assertThat(row.rank()).isEqualTo(probe.rank(image, patch, row.expert()));
                    assertThat(row.gate()).isEqualTo(Float.valueOf(probe.gate(image, patch, row.expert())));
                    assertThat(row.selected()).isEqualTo(row.rank() <= probe.selectedPatches());
                    checkFormula(probe, kind, image, patch, row);
                }
            }
        }
    }

    private static void checkFormula(ProbeRouting probe, GateKind kind, int image, int patch, RouterRow row) {
        GateFormula formula = GateFormula.of(probe, kind, image, patch, row.expert());
        assertThat(formula.selected()).isEqualTo(row.selected());
        if (row.selected()) {
            double gate = kind == GateKind.ONE ? 1 : formula.numerator() / formula.denominator();
            assertThat(gate).isCloseTo(probe.gate(image, patch, row.expert()), within(1e-5));
        }
        List<String> lines = RouterWords.formula(formula, row);
        assertThat(lines).hasSizeGreaterThanOrEqualTo(3).noneMatch(String::isBlank);
    }

    @Test
    void measuresTheDistanceAcrossTheCutWhenAPatchIsSelectedOrNot() {
        ProbeRouting probe =
                TrainedSnapshots.mixture(GateKind.SOFTMAX_OVER_SELECTED).probe();
        int last = probe.selected()[probe.selectedPatches() - 1];
        int first = -1;
        for (int patch = 0; patch < probe.patches(); patch++) {
            if (probe.rank(0, patch, 0) == probe.selectedPatches() + 1) {
                first = patch;
            }
        }
        double gap = Math.abs(probe.score(0, last, 0) - probe.score(0, first, 0));

        assertThat(RouterRow.of(probe, 0, last, 0).distance()).isEqualTo(gap);
        assertThat(RouterRow.of(probe, 0, first, 0).distance()).isEqualTo(gap);
    }

    @Test
    void saysThatAnExpertTakesEverythingWhenNothingIsRejected() {
        ProbeRouting all = new ProbeRouting(
                new int[] {0},
                2,
                1,
                2,
                2,
                new float[] {1, 2},
                new int[] {1, 0},
                new float[] {0.7f, 0.3f},
                new float[] {0.5f, 0.5f},
                new float[2],
                new float[1],
                new float[0]);

        RouterRow row = RouterRow.of(all, 0, 0, 0);

        assertThat(row.distance()).isNaN();
        assertThat(RouterWords.distance(row)).isEqualTo("takes every patch");
    }

    @Test
    void ordersWhatAnExpertTakesAndRejects() {
        Snapshot snapshot = TrainedSnapshots.mixture(GateKind.SOFTMAX_OVER_SELECTED);
        ExpertFacts facts = ExpertFacts.of(snapshot, 2, 12);

        assertThat(facts.top()).hasSize(12).allMatch(s -> snapshot.probe().slot(s.image(), s.patch(), 2) >= 0);
        assertThat(facts.top().stream().map(s -> -s.gate())).isSorted();
        assertThat(facts.nearMisses()).allMatch(s -> snapshot.probe().slot(s.image(), s.patch(), 2) < 0);
        assertThat(facts.nearMisses().stream().map(s -> -s.score())).isSorted();
        assertThat(facts.lowest().stream().map(Sighting::score)).isSorted();
    }

    @Test
    void knowsNoRoutersWhenTheModelIsACnn() {
        PatchFacts facts = PatchFacts.of(TrainedSnapshots.cnn(), 0, 3, -1);

        assertThat(facts.routers()).isEmpty();
        assertThat(facts.formula()).isEmpty();
        assertThat(FactWords.subtitle(facts)).doesNotContain("taken");
        double sum = 0;
        for (float share : facts.contributions()) {
            sum += share;
        }
        assertThat(sum).isCloseTo(facts.logit(), within(1e-4));
    }
}
