package routescope.core.gating;

import java.util.Arrays;

/**
 * The atoms of a mixing measure G = sum_i exp(beta_0i) delta_(beta_1i, a_i, b_i), as far as the function knows them.
 *
 * <p>A dense-to-sparse gate is a function of beta_0 / tau, and with a linear router of beta_1 / tau: (c beta, c tau) is
 * the same mixture for every c. The exact Voronoi loss of that gate was not found (spec 3(g)); here its atoms are these
 * effective gate parameters, so that the loss is zero where the function is the true one and does not depend on which of
 * the equal pairs the optimiser stopped at. With an activated router beta_1 stands inside the activation and is taken as
 * it is; the temperature shows in beta_0 / tau.
 *
 * @param inputs d
 * @param logMasses {@code [k]} beta_0, in a dense-to-sparse gate beta_0 / tau
 * @param places {@code [k][2 d + 1]} beta_1, a, b of each atom
 * @param translatable whether a shift of all beta_1 leaves the function unchanged
 */
public record Atoms(int inputs, double[] logMasses, double[][] places, boolean translatable) {

    /**
     * {@return the atoms of a mixture; those of a hierarchical gate are the experts of all groups with their inner gates}
     *
     * @param shape what the mixture looks like
     * @param parameters its parameters, not modified
     */
    public static Atoms of(GatingShape shape, double[] parameters) {
        return of(shape, parameters, 0, shape.experts());
    }

    /** {@return the atoms of some experts} @param first the first of them @param count how many */
    static Atoms of(GatingShape shape, double[] parameters, int first, int count) {
        int d = shape.inputs();
        double tau = shape.temperature() < 0 ? 1 : parameters[shape.temperature()];
        boolean linear = shape.router() == Activation.LINEAR;
        double[] masses = new double[count];
        double[][] places = new double[count][2 * d + 1];
        for (int i = 0; i < count; i++) {
            int expert = first + i;
            masses[i] = parameters[shape.gateBias(expert)] / tau;
            for (int q = 0; q < d; q++) {
                places[i][q] = parameters[shape.gateWeights(expert) + q] / (linear ? tau : 1);
                places[i][d + q] = parameters[shape.expertWeights(expert) + q];
            }
            places[i][2 * d] = parameters[shape.expertBias(expert)];
        }
        return new Atoms(d, masses, places, linear);
    }

    /** {@return how many} */
    public int count() {
        return logMasses.length;
    }

    /** {@return exp(beta_0) of an atom} */
    public double mass(int atom) {
        return Math.exp(logMasses[atom]);
    }

    /**
     * {@return the same function written with other gates}
     *
     * @param gate what is taken from every beta_1, not modified
     * @param log what is taken from every beta_0
     */
    public Atoms shifted(double[] gate, double log) {
        double[] masses = logMasses.clone();
        double[][] moved = new double[count()][];
        for (int i = 0; i < count(); i++) {
            masses[i] -= log;
            moved[i] = Arrays.copyOf(places[i], places[i].length);
            for (int q = 0; q < inputs; q++) {
                moved[i][q] -= gate[q];
            }
        }
        return new Atoms(inputs, masses, moved, translatable);
    }

    /** {@return beta_1 of an atom} */
    double[] gate(int atom) {
        return Arrays.copyOf(places[atom], inputs);
    }
}
