package routescope.app.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import routescope.app.whatif.Change.What;
import routescope.app.whatif.Effect.Places;
import routescope.core.data.LoadProgress;
import routescope.core.edit.Donors;
import routescope.core.edit.EditedImage;
import routescope.core.edit.PatchEdit;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.model.GateKind;
import routescope.core.patch.PatchSet;
import routescope.core.run.FrozenModels;
import routescope.core.run.FrozenModels.Answers;
import routescope.core.run.ProbeRouting;
import routescope.core.run.Snapshot;
import routescope.ui.TrainedSnapshots;

class WhatIfTest {
    private final Snapshot snapshot = TrainedSnapshots.mixture(GateKind.SOFTMAX_OVER_SELECTED);
    private final PatchSet test = snapshot.test();
    private final Donors donors = new Donors(test, null);

    private EditedImage erased(int image) {
        return EditedImage.of(image).with(new PatchEdit.Erase(test.discriminativePatch(image)));
    }

    @Test
    void findsNoDifferenceWhenNothingWasDone() {
        Difference difference = WhatIf.compare(snapshot, EditedImage.of(5), donors);

        assertThat(difference.changes()).isEmpty();
        assertThat(difference.step()).isEqualTo(snapshot.position().step());
    }

    @Test
    void findsTheNumbersThatTheModelsGiveWhenThePatchIsErased() {
        int image = 5;
        int patch = test.discriminativePatch(image);
        Difference difference = WhatIf.compare(snapshot, erased(image), donors);

        assertThat(difference.logit(true)).isNotEqualTo(difference.logit(false));
        assertThat(difference.comparisonLogit(true)).isNotEqualTo(difference.comparisonLogit(false));
        try (FrozenModels models = FrozenModels.of(snapshot)) {
            ProbeRouting original = models.route(test, image);
            assertThat(difference.logit(false)).isCloseTo(original.logits()[0], within(1e-6));
            for (int expert = 0; expert < original.experts(); expert++) {
                assertThat(difference.scoreChange(patch, expert))
                        .as("a score of nothing is 0")
                        .isCloseTo(-original.score(0, patch, expert), within(1e-5));
                assertThat(difference.gate(patch, expert).before())
                        .isEqualTo(Double.valueOf(original.gate(0, patch, expert)));
            }
            assertThat(difference.owners(patch).before()).isEqualTo(original.owners(0, patch));
        }
        assertThat(difference.contribution(patch).after()).isCloseTo(0, within(1e-6));
    }

    @Test
    void addsUpToTheLogitAndSortsTheLargestChangeFirst() {
        Difference difference = WhatIf.compare(snapshot, erased(3), donors);
        double sum = IntStream.range(0, difference.patches())
                .mapToDouble(patch -> difference.contribution(patch).by())
                .sum();
        assertThat(sum).isCloseTo(difference.logit(true) - difference.logit(false), within(1e-4));

        List<Change> changes = difference.changes();
        assertThat(changes.get(0).what()).isEqualTo(What.LOGIT);
        for (What what : What.values()) {
            List<Double> sizes = changes.stream()
                    .filter(change -> change.what() == what)
                    .map(change -> -Math.abs(change.by()))
                    .toList();
            assertThat(sizes).isSorted();
        }
        assertThat(changes.stream().filter(Change::left).count())
                .as("who leaves a selection makes room for another")
                .isEqualTo(changes.stream().filter(Change::entered).count());
    }

    @Test
    void measuresEachPatchByErasingIt() {
        Occlusion occlusion = WhatIf.occlude(snapshot, EditedImage.of(7), donors);

        int patch = test.discriminativePatch(7);
        Difference alone = WhatIf.compare(snapshot, erased(7), donors);
        assertThat(occlusion.model()).hasSize(test.grid().patches());
        assertThat(occlusion.comparison()).hasSize(test.grid().patches());
        assertThat(occlusion.model()[patch]).isCloseTo((float) (alone.logit(true) - alone.logit(false)), within(1e-5f));
        assertThat(occlusion.comparison()[patch])
                .isCloseTo((float) (alone.comparisonLogit(true) - alone.comparisonLogit(false)), within(1e-5f));
        Occlusion after = WhatIf.occlude(snapshot, erased(7), donors);
        assertThat(after.model()[patch]).as("erased twice").isZero();
    }

    @Test
    void countsFlipsOverAllTestImages() {
        List<Long> reports = new ArrayList<>();
        Effect effect = WhatIf.applyToAll(snapshot, erased(0), donors, Places.DISCRIMINATIVE, (done, total) -> {
            reports.add(done);
            assertThat(done).isLessThan(total);
            return true;
        });

        int[] expected = new int[3];
        try (FrozenModels models = FrozenModels.of(snapshot)) {
            for (int image = 0; image < test.size(); image++) {
                Answers answers = models.answer(erased(image).pair(donors), LoadProgress.NONE);
                int label = test.labels()[image];
                boolean before = answers.predicted(0) == label;
                boolean after = answers.predicted(1) == label;
                expected[0] += before && !after ? 1 : 0;
                expected[1] += !before && after ? 1 : 0;
                expected[2] += before ? 1 : 0;
            }
        }
        Flips flips = effect.model();
        assertThat(flips.rightToWrong()).isEqualTo(expected[0]);
        assertThat(flips.wrongToRight()).isEqualTo(expected[1]);
        assertThat(flips.rightBefore()).isEqualTo(expected[2]);
        assertThat(flips.rightAfter()).isEqualTo(expected[2] - expected[0] + expected[1]);
        assertThat(flips.all()).isPositive().isEqualTo(expected[0] + expected[1]);
        assertThat(effect.comparison()).isNotNull();
        assertThat(reports).isSorted().hasSizeGreaterThan(1);
    }

    @Test
    void flipsLessWhenTheSamePlaceIsErasedInEveryImage() {
        Effect there = WhatIf.applyToAll(snapshot, erased(0), donors, Places.DISCRIMINATIVE, LoadProgress.NONE);
        Effect same = WhatIf.applyToAll(snapshot, erased(0), donors, Places.SAME, LoadProgress.NONE);

        assertThat(same.model().all()).isLessThan(there.model().all());
    }

    @Test
    void stopsWhenCancelled() {
        assertThatThrownBy(() -> WhatIf.applyToAll(snapshot, erased(0), donors, Places.SAME, (done, total) -> false))
                .isInstanceOfSatisfying(
                        RoutescopeException.class,
                        trouble -> assertThat(trouble.code()).isEqualTo(ErrorCode.CANCELLED));
    }

    @Test
    void comparesACnnAlone() {
        Snapshot cnn = TrainedSnapshots.cnn();
        int patch = cnn.test().discriminativePatch(2);
        Difference difference =
                WhatIf.compare(cnn, EditedImage.of(2).with(new PatchEdit.Erase(patch)), new Donors(cnn.test(), null));

        assertThat(difference.experts()).isZero();
        assertThat(difference.changes()).extracting(Change::what).contains(What.LOGIT, What.CONTRIBUTION);
        assertThat(difference.changes()).extracting(Change::what).doesNotContain(What.GATE, What.OWNERS);
    }

    @Test
    void answersAsTheRoutersDoWhenTheirOwnChoiceIsGivenToThem() {
        try (FrozenModels models = FrozenModels.of(snapshot)) {
            Answers own = models.answer(test, LoadProgress.NONE);
            int l = snapshot.probe().selectedPatches();
            int k = snapshot.probe().experts();
            int[][] first = new int[test.size()][];
            for (int image = 0; image < test.size(); image++) {
                first[image] = java.util.Arrays.copyOfRange(own.selected(), image * k * l, image * k * l + l);
            }
            Answers given = models.answerAs(test, first);
            for (int image = 0; image < test.size(); image++) {
                for (int t = 0; t < l; t++) {
                    assertThat(given.selected()[image * k * l + t]).isEqualTo(first[image][t]);
                    assertThat(given.gates()[image * k * l + t]).isEqualTo(own.gates()[image * k * l + t]);
                }
                assertThat(given.selected()).hasSameSizeAs(own.selected());
            }
            assertThatThrownBy(() -> models.answerAs(test, new int[test.size()][l]))
                    .as("the same patch l times")
                    .isInstanceOf(RoutescopeException.class);
        }
    }

    @Test
    void judgesAPersonWhoAlwaysFindsTheDiscriminativePatch() {
        RouterGame game = RouterGame.begin(snapshot, 0);
        assertThat(game.images()).doesNotHaveDuplicates().hasSize(10);
        assertThat(RouterGame.begin(snapshot, 0).images()).isEqualTo(game.images());
        assertThat(RouterGame.begin(snapshot, 1).images()).isNotEqualTo(game.images());
        for (int image = 0; image < game.size(); image++) {
            int known = test.discriminativePatch(game.images().get(image));
            game = game.toggling(image, known);
            for (int patch = 0; !game.isDone(image); patch++) {
                game = patch == known ? game : game.toggling(image, patch);
            }
            assertThat(game.toggling(image, freePatch(game, image)))
                    .as("no more than l")
                    .isEqualTo(game);
        }
        assertThat(game.isDone()).isTrue();
        GameResult result = game.judge();

        assertThat(result.known()).isEqualTo(10);
        assertThat(result.yoursFound()).isEqualTo(10);
        assertThat(result.trainedFound()).isBetween(0, 10);
        assertThat(result.trainedRight()).isBetween(0, 10);
        assertThat(result.yoursRight()).isPositive();
    }

    private int freePatch(RouterGame game, int image) {
        return IntStream.range(0, test.grid().patches())
                .filter(patch -> !game.picks().get(image).contains(patch))
                .findFirst()
                .orElseThrow();
    }
}
