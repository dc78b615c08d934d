package routescope.app.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import routescope.app.whatif.Change.What;
import routescope.core.edit.EditedImage;
import routescope.core.patch.PatchSet;
import routescope.core.run.FrozenModels.Answers;
import routescope.core.run.ProbeRouting;

/**
 * What the models of one moment make of an image and of its changed copy. In the set, the routing and the answers the
 * original has index 0 and the copy index 1.
 *
 * @param step updates the models had done
 * @param copy what was done to the copy
 * @param pair both images
 * @param routing what routers and experts do with both
 * @param answers logits of the model, and of the CNN beside it
 */
public record Difference(int step, EditedImage copy, PatchSet pair, ProbeRouting routing, Answers answers) {
    private static final int BEFORE = 0;
    private static final int AFTER = 1;

    /** {@return n} */
    public int patches() {
        return routing.patches();
    }

    /** {@return k; 0 without routers} */
    public int experts() {
        return routing.experts();
    }

    /** {@return whether a CNN stands beside the model} */
    public boolean compares() {
        return answers.comparison().length > 0;
    }

    /** {@return the class whose logit is shown: 1 of two classes, the true one of more, the predicted one of guests} */
    public int shownClass() {
        int known = pair.labelKnown(BEFORE) ? pair.labels()[BEFORE] : Math.max(0, answers.predicted(BEFORE));
        return pair.classes() == 2 ? 1 : known;
    }

    /** {@return the shown logit of the model} @param copy whether of the copy */
    public double logit(boolean copy) {
        return answers.logits()[shownPlace(copy)];
    }

    /** {@return the shown logit of the CNN, not-a-number without one} @param copy whether of the copy */
    public double comparisonLogit(boolean copy) {
        return compares() ? answers.comparison()[shownPlace(copy)] : Double.NaN;
    }

    /** {@return the probability of the shown class by the model} @param copy whether of the copy */
    public double probability(boolean copy) {
        return routing.probabilities()[index(copy) * routing.classes() + shownClass()];
    }

    /** {@return the probability of the shown class by the CNN, not-a-number without one} @param copy whether of the copy */
    public double comparisonProbability(boolean copy) {
        return compares()
                ? routing.comparisonProbabilities()[index(copy) * routing.classes() + shownClass()]
                : Double.NaN;
    }

    /** {@return the class the model names, -1 for none} @param copy whether of the copy */
    public int predicted(boolean copy) {
        return answers.predicted(index(copy));
    }

    /** {@return the class the CNN names, -1 for none} @param copy whether of the copy */
    public int predictedByComparison(boolean copy) {
        return answers.predictedByComparison(index(copy));
    }

    /**
     * {@return by how much an expert's score of a patch grew}
     *
     * @param patch number of the patch
     * @param expert index of the expert
     */
    public double scoreChange(int patch, int expert) {
        return score(patch, expert).by();
    }

    /**
     * {@return the gate of a patch in an expert, before and after}
     *
     * @param patch number of the patch
     * @param expert index of the expert
     */
    public Change gate(int patch, int expert) {
        return new Change(
                What.GATE, patch, expert, routing.gate(BEFORE, patch, expert), routing.gate(AFTER, patch, expert));
    }

    /**
     * {@return how many experts selected a patch, before and after}
     *
     * @param patch number of the patch
     */
    public Change owners(int patch) {
        return new Change(What.OWNERS, patch, -1, routing.owners(BEFORE, patch), routing.owners(AFTER, patch));
    }

    /**
     * {@return the share of a patch in the shown logit, before and after}
     *
     * @param patch number of the patch
     */
    public Change contribution(int patch) {
        float[] parts = routing.contributions();
        return new Change(What.CONTRIBUTION, patch, -1, parts[patch], parts[patches() + patch]);
    }

    /**
     * {@return whether the selection of any expert differs at a patch}
     *
     * @param patch number of the patch
     */
    public boolean reroutes(int patch) {
        return IntStream.range(0, experts())
                .mapToObj(expert -> gate(patch, expert))
                .anyMatch(change -> change.entered() || change.left());
    }

    /** {@return everything that differs: what the models say first, then each kind of number, largest change first} */
    public List<Change> changes() {
        List<Change> all = new ArrayList<>();
        all.add(new Change(What.LOGIT, -1, -1, logit(false), logit(true)));
        all.add(new Change(What.PROBABILITY, -1, -1, probability(false), probability(true)));
        if (compares()) {
            all.add(new Change(What.COMPARISON_LOGIT, -1, -1, comparisonLogit(false), comparisonLogit(true)));
            all.add(new Change(
                    What.COMPARISON_PROBABILITY, -1, -1, comparisonProbability(false), comparisonProbability(true)));
        }
        for (int patch = 0; patch < patches(); patch++) {
            all.add(owners(patch));
            all.add(contribution(patch));
            for (int expert = 0; expert < experts(); expert++) {
                all.add(gate(patch, expert));
                all.add(score(patch, expert));
            }
        }
        all.removeIf(change -> Double.compare(change.before(), change.after()) == 0);
        all.sort(Comparator.comparing(Change::what)
                .thenComparing(Comparator.comparingDouble((Change change) -> Math.abs(change.by()))
                        .reversed()));
        return List.copyOf(all);
    }

    private Change score(int patch, int expert) {
        return new Change(
                What.SCORE, patch, expert, routing.score(BEFORE, patch, expert), routing.score(AFTER, patch, expert));
    }

    private int shownPlace(boolean copy) {
        int outputs = answers.outputs();
        return index(copy) * outputs + (outputs == 1 ? 0 : shownClass());
    }

    private static int index(boolean copy) {
        return copy ? AFTER : BEFORE;
    }
}
