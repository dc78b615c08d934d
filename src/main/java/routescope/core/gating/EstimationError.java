package routescope.core.gating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far a fit is from the truth, as atoms.
 *
 * <p>For a hierarchical gate the exact loss was not found either (spec 3(g)). Over pairs of groups and experts it cannot
 * be written as one softmax of linear scores, because each group divides by a sum of its own. So it is taken level by
 * level, each level with its own translation: groups, of which truth and fit have the same number, are matched so that
 * the loss is least, and
 *
 * <p>loss = sum_g |exp(bias_g) - exp(bias_g*)| + exp(bias_g) (||weights_g - weights_g*|| + D(experts of g)),
 *
 * <p>with D the loss of {@link Voronoi} inside the group. It is zero exactly where both levels are right, and more experts
 * than needed are counted inside their group.
 *
 * @param squares D_1, squares in over-fitted cells
 * @param firstPowers D_1 with first powers everywhere
 * @param secondPowers D_(2,2)
 * @param cells for every fitted expert the true one it belongs to
 */
public record EstimationError(double squares, double firstPowers, double secondPowers, int[] cells) {

    /**
     * Compares two mixtures of the same kind.
     *
     * @param truthShape what the true one looks like
     * @param truth its parameters, not modified
     * @param fitShape what the fitted one looks like
     * @param fit its parameters, not modified
     * @param align whether the fit is translated towards the truth first
     * @return how far they are apart
     */
    public static EstimationError of(
            GatingShape truthShape, double[] truth, GatingShape fitShape, double[] fit, boolean align) {
        if (truthShape.gate() != fitShape.gate() || truthShape.groups() != fitShape.groups()) {
            throw new IllegalArgumentException("mixtures with different gates: " + truthShape + ", " + fitShape);
        }
        if (truthShape.gate() != GateForm.HIERARCHICAL) {
            return of(voronoi(Atoms.of(truthShape, truth), Atoms.of(fitShape, fit), align));
        }
        EstimationError best = null;
        for (int[] matched : permutations(truthShape.groups())) {
            EstimationError one = matched(truthShape, truth, fitShape, fit, matched, align);
            if (best == null || one.squares < best.squares) {
                best = one;
            }
        }
        return java.util.Objects.requireNonNull(best, "there is at least one group");
    }

    /** {@return the losses of given cells} */
    static EstimationError of(Voronoi cells) {
        return new EstimationError(cells.squares(), cells.firstPowers(), cells.powers(2), cells.cells());
    }

    private static Voronoi voronoi(Atoms truth, Atoms fit, boolean align) {
        return align ? Voronoi.aligned(truth, fit) : Voronoi.of(truth, fit);
    }

    private static EstimationError matched(
            GatingShape truthShape, double[] truth, GatingShape fitShape, double[] fit, int[] matched, boolean align) {
        int trueSize = truthShape.expertsInGroup();
        int fitSize = fitShape.expertsInGroup();
        int last = matched.length - 1;
        int[] cells = new int[fitShape.experts()];
        double[] sums = new double[3];
        for (int group = 0; group < matched.length; group++) {
            int to = matched[group];
            EstimationError inside = of(voronoi(
                    Atoms.of(truthShape, truth, to * trueSize, trueSize),
                    Atoms.of(fitShape, fit, group * fitSize, fitSize),
                    align));
            for (int i = 0; i < fitSize; i++) {
                cells[group * fitSize + i] = to * trueSize + inside.cells[i];
            }
            // The last true group is the reference of the outer level.
            int reference = indexOf(matched, last);
            double shift = align ? fit[fitShape.groupBias(reference)] - truth[truthShape.groupBias(last)] : 0;
            double mass = Math.exp(fit[fitShape.groupBias(group)] - shift);
            double massGap = Math.abs(mass - Math.exp(truth[truthShape.groupBias(to)]));
            double away = 0;
            for (int q = 0; q < fitShape.inputs(); q++) {
                double moved = align
                        ? fit[fitShape.groupWeights(reference) + q] - truth[truthShape.groupWeights(last) + q]
                        : 0;
                double gap = fit[fitShape.groupWeights(group) + q] - moved - truth[truthShape.groupWeights(to) + q];
                away += gap * gap;
            }
            double distance = Math.sqrt(away);
            sums[0] += massGap + mass * (distance + inside.squares);
            sums[1] += massGap + mass * (distance + inside.firstPowers);
            sums[2] += massGap + mass * (away + inside.secondPowers);
        }
        return new EstimationError(sums[0], sums[1], sums[2], cells);
    }

    private static int indexOf(int[] values, int wanted) {
        int at = 0;
        while (values[at] != wanted) {
            at++;
        }
        return at;
    }

    private static List<int[]> permutations(int count) {
        List<int[]> all = new ArrayList<>(List.of(new int[0]));
        for (int value = 0; value < count; value++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] one : all) {
                for (int at = 0; at <= one.length; at++) {
                    int[] next = Arrays.copyOf(one, one.length + 1);
                    System.arraycopy(one, at, next, at + 1, one.length - at);
                    next[at] = value;
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }
}
