package routescope.core.spurious;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import routescope.core.data.CueConfig;
import routescope.core.data.CueKind;
import routescope.core.data.DataSources;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.DigitSource;
import routescope.core.data.LoadProgress;
import routescope.core.edit.PatchFilters;
import routescope.core.error.RoutescopeException;
import routescope.core.metric.GroupPoint;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;
import routescope.core.random.Seeds;
import routescope.core.run.Presets;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.run.Snapshot;

class InterventionsTest {
    private static final Seeds SEEDS = new Seeds(3);

    private static CueConfig config(CueKind kind) {
        return new CueConfig(
                new DigitMosaicConfig(DigitSource.GENERATED, "", 3, List.of(0, 1), 60, 40), kind, "", 0.9, 0.5, 0.8);
    }

    private static PatchSet test(CueKind kind) {
        return new DataSources().load(config(kind), SEEDS, LoadProgress.NONE).test();
    }

    private static PatchSet after(CueKind kind, PatchSet set, Intervention intervention) {
        return Interventions.apply(set, config(kind), intervention, SEEDS);
    }

    @ParameterizedTest
    @EnumSource(
            value = CueKind.class,
            names = {"SYMBOL", "HATCH", "DIGIT", "BRIGHTNESS", "MIX"})
    void changesThePatchesOfTheCueAloneAndTheOriginalNever(CueKind kind) {
        PatchSet set = test(kind);
        PatchSet again = test(kind);
        for (Intervention intervention :
                List.of(Intervention.REMOVE, Intervention.BLUR, Intervention.SHUFFLE, Intervention.SWAP)) {
            PatchSet changed = after(kind, set, intervention);
            for (int row = 0; row < set.rows().length; row++) {
                assertThat(set.rows()[row]).isEqualTo(again.rows()[row]);
                if (set.truth()[row] != Truth.SPURIOUS) {
                    assertThat(changed.rows()[row]).isSameAs(set.rows()[row]);
                } else {
                    assertThat(changed.rows()[row])
                            .as("%s of row %d", intervention, row)
                            .isNotEqualTo(set.rows()[row]);
                }
            }
        }
    }

    @Test
    void removesSwapsShufflesAndMasksAsItSays() {
        PatchSet set = test(CueKind.SYMBOL);
        PatchSet removed = after(CueKind.SYMBOL, set, Intervention.REMOVE);
        PatchSet swapped = after(CueKind.SYMBOL, set, Intervention.SWAP);
        PatchSet shuffled = after(CueKind.SYMBOL, set, Intervention.SHUFFLE);
        PatchSet masked = after(CueKind.SYMBOL, set, Intervention.MASK);
        for (int row = 0; row < set.rows().length; row++) {
            if (set.truth()[row] == Truth.SPURIOUS) {
                assertThat(removed.rows()[row]).containsOnly(0f);
                assertThat(sorted(shuffled.rows()[row])).isEqualTo(sorted(set.rows()[row]));
                int donor = Arrays.asList(set.rows()).indexOf(swapped.rows()[row]);
                int cue = Objects.requireNonNull(set.cues()).values()[row / 9];
                assertThat(Objects.requireNonNull(set.cues()).values()[donor / 9])
                        .isEqualTo(1 - cue);
            }
            if (set.truth()[row] == Truth.DISCRIMINATIVE) {
                assertThat(masked.rows()[row]).isSameAs(set.rows()[row]);
            } else {
                assertThat(masked.rows()[row]).containsOnly(0f);
            }
        }
    }

    private static float[] sorted(float[] values) {
        float[] copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }

    @Test
    void givesTheTruePatchTheColourOfTheOtherClass() {
        PatchSet set = test(CueKind.COLOUR);
        PatchSet twice = after(CueKind.COLOUR, after(CueKind.COLOUR, set, Intervention.SWAP), Intervention.REMOVE);
        PatchSet grey = after(CueKind.COLOUR, set, Intervention.REMOVE);
        assertThat(Intervention.BLUR.isPossible(set)).isFalse();
        for (int row = 0; row < set.rows().length; row++) {
            if (set.truth()[row] != Truth.DISCRIMINATIVE) {
                assertThat(grey.rows()[row]).isSameAs(set.rows()[row]);
                continue;
            }
            for (int i = 0; i < grey.rows()[row].length; i += 3) {
                assertThat(grey.rows()[row][i]).isEqualTo(grey.rows()[row][i + 1]);
            }
        }
        assertThat(twice.rows()).isNotEqualTo(grey.rows());
    }

    @Test
    void blursWithoutChangingAConstantPatch() {
        PatchGrid grid = new PatchGrid(1, 1, 5, 7, 3);
        float[] constant = new float[grid.patchSize()];
        Arrays.fill(constant, 0.6f);
        for (float value : PatchFilters.blur(constant, grid, 1)) {
            assertThat(value).isCloseTo(0.6f, org.assertj.core.data.Offset.offset(1e-5f));
        }
        float[] dot = new float[grid.patchSize()];
        dot[3 * (2 * 7 + 3) + 1] = 1;
        float[] blurred = PatchFilters.blur(dot, grid, 1);
        for (int i = 0; i < blurred.length; i++) {
            assertThat(blurred[i] > 0).isEqualTo(i % 3 == 1);
        }
        assertThat(blurred[3 * (2 * 7 + 2) + 1]).isEqualTo(blurred[3 * (2 * 7 + 4) + 1]);
    }

    @Test
    void refusesWhatHasNoCue() {
        PatchSet plain = test(CueKind.SYMBOL).withCues(null);
        assertThatThrownBy(() -> after(CueKind.SYMBOL, plain, Intervention.REMOVE))
                .isInstanceOf(RoutescopeException.class);
    }

    @Test
    void reportsFlipsThatTheAnswersShow() {
        RunConfig base = Presets.find("digits-joint", null).config();
        RunConfig config = new RunConfig(config(CueKind.SYMBOL), base.model(), base.training(), true, 3);
        try (Run run = new Run(config, new DataSources().load(config.data(), SEEDS, LoadProgress.NONE))) {
            for (int i = 0; i < 90; i++) {
                run.step();
            }
            run.edit(run.engine().knobs().withRates(0.1, 0.1), "measured");
            Snapshot snapshot = run.snapshot();
            SpuriousReport report = SpuriousReport.of(snapshot, LoadProgress.NONE);

            GroupPoint measured = Objects.requireNonNull(snapshot.latest().groups());
            assertThat(report.groups()).usingRecursiveComparison().isEqualTo(measured);
            assertThat(report.results())
                    .extracting(InterventionResult::intervention)
                    .containsExactly(Intervention.values());
            InterventionResult removed = report.results().get(0);
            assertThat(removed.flips()).isEqualTo(report.cases().size());
            assertThat(removed.comparisonFlips())
                    .isEqualTo(report.comparisonCases().size());
            assertThat(report.comparisonCases()).isNotEmpty();
            double last = Double.POSITIVE_INFINITY;
            for (FlipCase one : report.comparisonCases()) {
                assertThat(one.before()).isNotEqualTo(one.after());
                assertThat(one.change()).isPositive().isLessThanOrEqualTo(last);
                last = one.change();
            }
            assertThatThrownBy(() -> SpuriousReport.of(snapshot, (done, total) -> done < 60))
                    .isInstanceOf(RoutescopeException.class);
        }
    }
}
