package routescope.core.gating;

import java.util.Arrays;

/**
 * Which true atom each fitted atom belongs to, and how far the fit is from the truth by that (spec 3(e)). A fitted atom
 * belongs to the true atom with the nearest (beta_1, a, b); of equally near ones to the first. A true atom without fitted
 * ones counts with its mass.
 *
 * @param truth the true atoms
 * @param fit the fitted atoms the losses are of, translated if that was asked for
 * @param cells for every fitted atom the true one it belongs to
 */
public record Voronoi(Atoms truth, Atoms fit, int[] cells) {
    private static final int ROUNDS = 50;

    /**
     * {@return the cells as the parameters stand}
     *
     * @param truth the true atoms
     * @param fit the fitted atoms
     */
    public static Voronoi of(Atoms truth, Atoms fit) {
        int[] cells = new int[fit.count()];
        for (int i = 0; i < cells.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < truth.count(); j++) {
                double distance = distance(fit, i, truth, j, 0, 2 * fit.inputs() + 1);
                if (distance < least) {
                    least = distance;
                    cells[i] = j;
                }
            }
        }
        return new Voronoi(truth, fit, cells);
    }

    /**
     * {@return the cells after the fit was translated towards the truth} Softmax gates do not change when all beta_1 and
     * all beta_0 are shifted, so a loss without this may never vanish. The translation puts the mass-weighted mean of
     * beta_1 and the mass in the cell of the last true atom (whose gate the papers fix at zero) where they belong. The cells
     * depend on the translation and it on them: every pair of a fitted and a true atom is tried as a first guess, the two
     * are computed in turn until the cells stay, and the smallest D_1 counts. The result does not depend on how the fit
     * was translated before.
     *
     * @param truth the true atoms
     * @param fit the fitted atoms
     */
    public static Voronoi aligned(Atoms truth, Atoms fit) {
        if (!fit.translatable()) {
            return weighed(of(truth, fit), new double[fit.inputs()]);
        }
        Voronoi best = null;
        for (int i = 0; i < fit.count(); i++) {
            for (int j = 0; j < truth.count(); j++) {
                double[] guess = fit.gate(i);
                for (int q = 0; q < guess.length; q++) {
                    guess[q] -= truth.places()[j][q];
                }
                Voronoi settled = settle(of(truth, fit.shifted(guess, 0)));
                if (best == null || settled.squares() < best.squares()) {
                    best = settled;
                }
            }
        }
        return best == null ? of(truth, fit) : best;
    }

    private static Voronoi settle(Voronoi start) {
        Voronoi now = start;
        for (int round = 0; round < ROUNDS; round++) {
            Voronoi next = weighed(now, now.offset());
            if (Arrays.equals(next.cells, now.cells) && round > 0) {
                return next;
            }
            now = next;
        }
        return now;
    }

    /** Where the mean beta_1 of the cell of the last true atom lies from where it belongs. */
    private double[] offset() {
        int last = truth.count() - 1;
        double[] offset = new double[fit.inputs()];
        double largest = largest(last);
        double mass = 0;
        for (int i = 0; i < cells.length; i++) {
            double weight = cells[i] == last ? Math.exp(fit.logMasses()[i] - largest) : 0;
            mass += weight;
            for (int q = 0; q < offset.length && weight > 0; q++) {
                offset[q] += weight * (fit.places()[i][q] - truth.places()[last][q]);
            }
        }
        for (int q = 0; q < offset.length; q++) {
            offset[q] = mass > 0 ? offset[q] / mass : 0;
        }
        return offset;
    }

    /** Shifts all beta_1, and all beta_0 so that the masses of the last cell agree, or all masses when it is empty. */
    private static Voronoi weighed(Voronoi now, double[] offset) {
        int last = now.truth.count() - 1;
        boolean empty = Arrays.stream(now.cells).noneMatch(cell -> cell == last);
        double[] here = now.fit.logMasses();
        double largest = empty ? Arrays.stream(here).max().orElse(0) : now.largest(last);
        double mass = 0;
        for (int i = 0; i < here.length; i++) {
            mass += empty || now.cells[i] == last ? Math.exp(here[i] - largest) : 0;
        }
        double wanted = 0;
        for (int j = 0; j <= last; j++) {
            wanted += empty || j == last ? now.truth.mass(j) : 0;
        }
        return of(now.truth, now.fit.shifted(offset, largest + Math.log(mass) - Math.log(wanted)));
    }

    private double largest(int cell) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < cells.length; i++) {
            largest = cells[i] == cell ? Math.max(largest, fit.logMasses()[i]) : largest;
        }
        return largest;
    }

    /** {@return how many fitted atoms belong to a true one} */
    public int size(int cell) {
        return (int) Arrays.stream(cells).filter(of -> of == cell).count();
    }

    /** {@return D_1: first powers in exactly specified cells, squares in over-fitted ones} */
    public double squares() {
        return loss((i, over) -> power(gate(i), over ? 2 : 1) + power(expert(i), over ? 2 : 1));
    }

    /** {@return D_1 with first powers in every cell} */
    public double firstPowers() {
        return loss((i, over) -> gate(i) + expert(i));
    }

    /**
     * {@return D_(2,r), the loss for linear experts in regression}
     *
     * @param r at least 1
     */
    public double powers(double r) {
        int d = fit.inputs();
        return loss((i, over) -> power(gate(i), r)
                + power(distance(fit, i, truth, cells[i], d, 2 * d), r)
                + power(distance(fit, i, truth, cells[i], 2 * d, 2 * d + 1), r));
    }

    private interface Term {
        double of(int atom, boolean over);
    }

    private double loss(Term term) {
        double loss = 0;
        for (int j = 0; j < truth.count(); j++) {
            boolean over = size(j) > 1;
            double mass = 0;
            for (int i = 0; i < cells.length; i++) {
                if (cells[i] == j) {
                    mass += fit.mass(i);
                    loss += fit.mass(i) * term.of(i, over);
                }
            }
            loss += Math.abs(mass - truth.mass(j));
        }
        return loss;
    }

    private double gate(int atom) {
        return distance(fit, atom, truth, cells[atom], 0, fit.inputs());
    }

    private double expert(int atom) {
        return distance(fit, atom, truth, cells[atom], fit.inputs(), 2 * fit.inputs() + 1);
    }

    private static double power(double value, double r) {
        return r == 1 ? value : Math.pow(value, r);
    }

    private static double distance(Atoms some, int i, Atoms others, int j, int from, int to) {
        double sum = 0;
        for (int q = from; q < to; q++) {
            double away = some.places()[i][q] - others.places()[j][q];
            sum += away * away;
        }
        return Math.sqrt(sum);
    }
}
