package routescope.app.whatif;

import java.util.Arrays;
import java.util.List;
import routescope.app.whatif.Effect.Places;
import routescope.core.data.LoadProgress;
import routescope.core.edit.Donors;
import routescope.core.edit.EditBench;
import routescope.core.edit.EditedImage;
import routescope.core.edit.PatchEdit;
import routescope.core.patch.PatchSet;
import routescope.core.run.FrozenModels;
import routescope.core.run.FrozenModels.Answers;
import routescope.core.run.ProbeRouting;
import routescope.core.run.Snapshot;

/**
 * Compares images with changed copies of them by the models of one moment. Every call makes those models anew and frees
 * them, so it may run on any thread, beside training.
 */
public final class WhatIf {
    private WhatIf() {}

    /**
     * {@return what the models make of an image and of its changed copy}
     *
     * @param snapshot the moment
     * @param copy the image and what is done to its copy
     * @param donors its test images, and where patches are taken from
     * @throws routescope.core.error.RoutescopeException {@code SETTING_OUT_OF_RANGE} when a change cannot be made
     */
    public static Difference compare(Snapshot snapshot, EditedImage copy, Donors donors) {
        PatchSet pair = copy.pair(donors);
        PatchSet original = EditBench.take(pair, 0);
        PatchSet changed = EditBench.take(pair, 1);
        try (FrozenModels models = FrozenModels.of(snapshot)) {
            // Each alone: the same image at another place of a batch gives another last bit, which is no difference.
            return new Difference(
                    snapshot.position().step(),
                    copy,
                    pair,
                    join(models.route(original, 0), models.route(changed, 0)),
                    join(models.answer(original, LoadProgress.NONE), models.answer(changed, LoadProgress.NONE)));
        }
    }

    private static ProbeRouting join(ProbeRouting first, ProbeRouting second) {
        return new ProbeRouting(
                new int[] {0, 1},
                first.patches(),
                first.experts(),
                first.selectedPatches(),
                first.classes(),
                join(first.scores(), second.scores()),
                join(first.selected(), second.selected()),
                join(first.gates(), second.gates()),
                join(first.probabilities(), second.probabilities()),
                join(first.contributions(), second.contributions()),
                join(first.logits(), second.logits()),
                join(first.comparisonProbabilities(), second.comparisonProbabilities()));
    }

    private static Answers join(Answers first, Answers second) {
        return new Answers(
                first.classes(),
                join(first.logits(), second.logits()),
                join(first.comparison(), second.comparison()),
                join(first.selected(), second.selected()),
                join(first.gates(), second.gates()));
    }

    private static float[] join(float[] first, float[] second) {
        float[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static int[] join(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /**
     * {@return what each patch of the copy is worth to the logit}
     *
     * @param snapshot the moment
     * @param copy the image and what is done to its copy
     * @param donors its test images, and where patches are taken from
     */
    public static Occlusion occlude(Snapshot snapshot, EditedImage copy, Donors donors) {
        PatchSet images = EditBench.occlusions(copy.pair(donors), 1);
        try (FrozenModels models = FrozenModels.of(snapshot)) {
            Answers base = models.answer(EditBench.take(images, 0), LoadProgress.NONE);
            int shown = base.outputs() == 1
                    ? 0
                    : images.labelKnown(0) ? images.labels()[0] : Math.max(0, base.predicted(0));
            int patches = images.size() - 1;
            float[] model = new float[patches];
            float[] comparison = new float[models.compares() ? patches : 0];
            for (int patch = 0; patch < patches; patch++) {
                Answers without = models.answer(EditBench.take(images, patch + 1), LoadProgress.NONE);
                model[patch] = without.logits()[shown] - base.logits()[shown];
                if (models.compares()) {
                    comparison[patch] = without.comparison()[shown] - base.comparison()[shown];
                }
            }
            return new Occlusion(snapshot.position().step(), model, comparison);
        }
    }

    /**
     * Does to every test image what was done to one.
     *
     * @param snapshot the moment
     * @param copy the image and what was done to its copy
     * @param donors its test images, and where patches are taken from
     * @param places where it is done in other images
     * @param progress told how many answers are there; may cancel
     * @return how often the answers flip
     * @throws routescope.core.error.RoutescopeException {@code CANCELLED} when progress says so
     */
    public static Effect applyToAll(
            Snapshot snapshot, EditedImage copy, Donors donors, Places places, LoadProgress progress) {
        PatchSet test = donors.test().known();
        int size = test.size();
        PatchSet changed = EditBench.all(new Donors(test, donors.train()), image -> moved(copy, test, image, places));
        try (FrozenModels models = FrozenModels.of(snapshot)) {
            Answers before = models.answer(test, (done, total) -> progress.report(done, 2L * size));
            Answers after = models.answer(changed, (done, total) -> progress.report(size + done, 2L * size));
            return new Effect(
                    snapshot.position().step(),
                    size,
                    places,
                    copy.done(),
                    flips(test, before, after, false),
                    models.compares() ? flips(test, before, after, true) : null);
        }
    }

    /** {@return the changes as they are made to another image} */
    private static List<PatchEdit> moved(EditedImage copy, PatchSet test, int image, Places places) {
        int from = test.discriminativePatch(copy.image());
        int to = test.discriminativePatch(image);
        if (places == Places.SAME || from < 0 || to < 0 || from == to) {
            return copy.current();
        }
        // The two places change roles, so that different patches stay different ones.
        return copy.current().stream()
                .map(edit -> edit.at(patch -> patch == from ? to : patch == to ? from : patch))
                .toList();
    }

    private static Flips flips(PatchSet test, Answers before, Answers after, boolean comparison) {
        int rightBefore = 0;
        int rightAfter = 0;
        int rightToWrong = 0;
        int wrongToRight = 0;
        int wrongToWrong = 0;
        for (int image = 0; image < test.size(); image++) {
            int label = test.labels()[image];
            int old = comparison ? before.predictedByComparison(image) : before.predicted(image);
            int now = comparison ? after.predictedByComparison(image) : after.predicted(image);
            rightBefore += old == label ? 1 : 0;
            rightAfter += now == label ? 1 : 0;
            if (old != now) {
                rightToWrong += old == label ? 1 : 0;
                wrongToRight += now == label ? 1 : 0;
                wrongToWrong += old != label && now != label ? 1 : 0;
            }
        }
        return new Flips(rightBefore, rightAfter, rightToWrong, wrongToRight, wrongToWrong);
    }
}
