package routescope.core.spurious;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import routescope.core.data.CueConfig;
import routescope.core.data.LoadProgress;
import routescope.core.metric.CueTally;
import routescope.core.metric.GroupPoint;
import routescope.core.patch.Cues;
import routescope.core.patch.PatchSet;
import routescope.core.random.Seeds;
import routescope.core.run.FrozenModels;
import routescope.core.run.FrozenModels.Answers;
import routescope.core.run.Snapshot;

/**
 * Which test images a model answers by the cue, found by interventions at one moment of a run.
 *
 * @param step the moment
 * @param groups how the groups fare without an intervention
 * @param results every intervention that is possible, in the order of {@link Intervention}
 * @param cases images whose predicted class changes when the cue is removed, the largest change first, of the model
 * @param comparisonCases the same of the CNN beside it, empty without one
 */
public record SpuriousReport(
        int step,
        GroupPoint groups,
        List<InterventionResult> results,
        List<FlipCase> cases,
        List<FlipCase> comparisonCases) {

    /** Takes copies of the lists. */
    public SpuriousReport {
        results = List.copyOf(results);
        cases = List.copyOf(cases);
        comparisonCases = List.copyOf(comparisonCases);
    }

    /**
     * {@return the report of a moment}
     *
     * @param snapshot the moment of a run whose images have a cue
     * @param progress told how many answers are there; may cancel
     * @throws routescope.core.error.RoutescopeException {@code CANCELLED} when progress says so
     * @throws IllegalArgumentException when the images have no cue
     */
    public static SpuriousReport of(Snapshot snapshot, LoadProgress progress) {
        PatchSet set = snapshot.test().known();
        Cues cues = set.cues();
        if (cues == null || !(snapshot.config().data() instanceof CueConfig config)) {
            throw new IllegalArgumentException("the images have no cue");
        }
        Seeds seeds = new Seeds(snapshot.config().seed());
        List<Intervention> possible = possible(set);
        long total = (long) set.size() * (possible.size() + 1);
        try (FrozenModels models = FrozenModels.of(snapshot)) {
            Answers before = models.answer(set, (done, of) -> progress.report(done, total));
            GroupPoint groups = groups(set, cues, before, snapshot);
            List<InterventionResult> results = new ArrayList<>();
            List<FlipCase> cases = List.of();
            List<FlipCase> comparisonCases = List.of();
            for (Intervention intervention : possible) {
                long base = (long) set.size() * (results.size() + 1);
                PatchSet changed = Interventions.apply(set, config, intervention, seeds);
                Answers after = models.answer(changed, (done, of) -> progress.report(base + done, total));
                List<FlipCase> flips = flips(before, after, GroupPoint.Of.MODEL, set.size());
                List<FlipCase> besides = flips(before, after, GroupPoint.Of.COMPARISON, set.size());
                if (intervention == Intervention.REMOVE) {
                    cases = flips;
                    comparisonCases = besides;
                }
                results.add(new InterventionResult(
                        intervention,
                        set.size(),
                        flips.size(),
                        models.compares() ? besides.size() : -1,
                        groups(set, cues, after, snapshot)));
            }
            progress.report(total, total);
            return new SpuriousReport(snapshot.position().step(), groups, results, cases, comparisonCases);
        }
    }

    /** {@return the interventions that can be carried out on these images} @param set images */
    public static List<Intervention> possible(PatchSet set) {
        return List.of(Intervention.values()).stream()
                .filter(intervention -> intervention.isPossible(set))
                .toList();
    }

    private static GroupPoint groups(PatchSet set, Cues cues, Answers answers, Snapshot snapshot) {
        GroupPoint measured = snapshot.latest().groups();
        int[] train = measured == null ? new int[cues.names().size() * set.classes()] : measured.trainSizes();
        int experts = snapshot.probe().experts();
        int selected = snapshot.probe().selectedPatches();
        CueTally tally = new CueTally(set, cues, experts, selected);
        for (int image = 0; image < set.size(); image++) {
            tally.add(image, answers.predicted(image), answers.predictedByComparison(image));
            if (experts > 0) {
                tally.addRouting(image, answers.selected(), answers.gates(), image * experts * selected);
            }
        }
        return tally.point(train, answers.comparison().length > 0);
    }

    private static List<FlipCase> flips(Answers before, Answers after, GroupPoint.Of of, int images) {
        List<FlipCase> cases = new ArrayList<>();
        boolean model = of == GroupPoint.Of.MODEL;
        if (!model && before.comparison().length == 0) {
            return cases;
        }
        for (int image = 0; image < images; image++) {
            int then = model ? before.predicted(image) : before.predictedByComparison(image);
            int now = model ? after.predicted(image) : after.predictedByComparison(image);
            if (then != now) {
                float[] old = model ? before.logits() : before.comparison();
                float[] changed = model ? after.logits() : after.comparison();
                double fall =
                        margin(old, before.outputs(), image, then) - margin(changed, before.outputs(), image, then);
                cases.add(new FlipCase(image, then, now, fall));
            }
        }
        cases.sort(Comparator.comparingDouble((FlipCase one) -> -Math.abs(one.change()))
                .thenComparingInt(FlipCase::image));
        return cases;
    }

    /** How far a class is ahead of the best other one. */
    private static double margin(float[] logits, int outputs, int image, int named) {
        if (named < 0) {
            return Double.NaN;
        }
        if (outputs == 1) {
            return named == 1 ? logits[image] : -logits[image];
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int o = 0; o < outputs; o++) {
            if (o != named) {
                best = Math.max(best, logits[image * outputs + o]);
            }
        }
        return logits[image * outputs + named] - best;
    }
}
