package routescope.core.gating;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * True mixtures named in spec 3(d), and one of this program for two inputs. Each goes with every gate: a dense-to-sparse
 * gate has the same numbers and temperature 0.5; a hierarchical one has two groups, the first with these experts, the
 * second with flatter ones of the opposite direction (-a / 2, b + 1), because all experts must differ.
 *
 * <p>The truths of even parts are made by one rule for any k*, numbered from the right as in the check: -3..3 is cut into k*
 * equal parts; beta_1 falls by 2 from each expert to the next and ends at 0; beta_0 is such that the scores of neighbours are
 * equal at the border of their parts; a is -3 and 3 in turn, and b such that a x + b is 0 in the middle of the part.
 */
public enum TruthPreset {
    /** The truth of the project's own check: X uniform on -3 to 3. */
    CHECK,
    /** NeurIPS 2023 (2305.03288, official code); a grid in that study, uniform on 0 to 1 here. Steep gates and slopes. */
    NEURIPS_2023,
    /** Routed part of the ReLU truth of 2505.10860, appendix G.1, as act(eta_1 x + eta_2). Its gate does not depend on x. */
    DEEPSEEK_RELU,
    /** Routed part of the linear truth of 2505.10860, appendix G.1, with the gates of the ReLU one. */
    DEEPSEEK_LINEAR,
    /** Two inputs, of this program: three experts with gates that point apart. */
    PLANE,
    /** Even parts, k* = 2. */
    PARTS_2,
    /** Even parts, k* = 3. */
    PARTS_3,
    /** Even parts, k* = 4. */
    PARTS_4;

    private static final double END = 3;
    private static final double STEEP = 2;

    private static final double TEMPERATURE = 0.5;

    /** beta_0, beta_1, a and b of the experts. */
    private record Numbers(
            double[] gateBiases, double[][] gateWeights, double[][] expertWeights, double[] expertBiases) {}

    private Numbers numbers() {
        return switch (this) {
            case CHECK ->
                new Numbers(new double[] {0.5, 0}, new double[][] {{2}, {0}}, new double[][] {{-3}, {3}}, new double[] {
                    1, -1
                });
            case NEURIPS_2023 ->
                new Numbers(
                        new double[] {-8, 0}, new double[][] {{25}, {0}}, new double[][] {{-20}, {20}}, new double[] {
                            15, -5
                        });
            case DEEPSEEK_RELU ->
                new Numbers(
                        new double[] {-0.5, 0.5},
                        new double[][] {{5}, {5}},
                        new double[][] {{-12}, {12}},
                        new double[] {4, 4});
            case DEEPSEEK_LINEAR ->
                new Numbers(
                        new double[] {-0.5, 0.5}, new double[][] {{5}, {5}}, new double[][] {{8}, {-6}}, new double[] {
                            2, 1
                        });
            case PLANE ->
                new Numbers(
                        new double[] {0.5, 0.3, 0},
                        new double[][] {{2, 0.5}, {-1, 2}, {0, 0}},
                        new double[][] {{-2, 1}, {1.5, 2}, {1, -2}},
                        new double[] {1, -1, 0.5});
            case PARTS_2, PARTS_3, PARTS_4 -> evenly(experts());
        };
    }

    private static Numbers evenly(int count) {
        Numbers made = new Numbers(new double[count], new double[count][1], new double[count][1], new double[count]);
        double wide = 2 * END / count;
        for (int i = count - 1; i >= 0; i--) {
            boolean last = i == count - 1;
            made.gateWeights[i][0] = last ? 0 : made.gateWeights[i + 1][0] + STEEP;
            made.gateBiases[i] = last ? 0 : made.gateBiases[i + 1] - STEEP * (END - (i + 1) * wide);
            made.expertWeights[i][0] = i % 2 == 0 ? -END : END;
            made.expertBiases[i] = -made.expertWeights[i][0] * (END - (i + 0.5) * wide);
        }
        return made;
    }

    private double low() {
        return this == NEURIPS_2023 ? 0 : -3;
    }

    private double high() {
        return this == NEURIPS_2023 ? 1 : 3;
    }

    /** {@return the name in files and commands} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return d, the length of an input} */
    public int inputs() {
        return this == PLANE ? 2 : 1;
    }

    /** {@return experts of the truth, in each group of a hierarchical gate} */
    public int experts() {
        return switch (this) {
            case CHECK, NEURIPS_2023, DEEPSEEK_RELU, DEEPSEEK_LINEAR, PARTS_2 -> 2;
            case PLANE, PARTS_3 -> 3;
            case PARTS_4 -> 4;
        };
    }

    /** {@return the truth of even parts with so many experts, if there is one} @param experts k* */
    public static Optional<TruthPreset> parts(int experts) {
        return Stream.of(PARTS_2, PARTS_3, PARTS_4)
                .filter(preset -> preset.experts() == experts)
                .findFirst();
    }

    /**
     * {@return the true mixture}
     *
     * @param gate its gate
     * @param router the router of a dense-to-sparse gate; others have the linear one
     * @param expert its experts
     */
    public Truth truth(GateForm gate, Activation router, Activation expert) {
        Numbers numbers = numbers();
        int groups = gate == GateForm.HIERARCHICAL ? 2 : 1;
        Activation used = gate == GateForm.DENSE_TO_SPARSE ? router : Activation.LINEAR;
        GatingShape shape = new GatingShape(gate, used, expert, groups, groups * experts(), inputs());
        double[] parameters = new double[shape.parameters()];
        for (int i = 0; i < shape.experts(); i++) {
            int of = i % experts();
            boolean first = i < experts();
            parameters[shape.gateBias(i)] = numbers.gateBiases[of];
            parameters[shape.expertBias(i)] = numbers.expertBiases[of] + (first ? 0 : 1);
            for (int q = 0; q < inputs(); q++) {
                parameters[shape.gateWeights(i) + q] = numbers.gateWeights[of][q];
                parameters[shape.expertWeights(i) + q] = (first ? 1 : -0.5) * numbers.expertWeights[of][q];
            }
        }
        if (gate == GateForm.DENSE_TO_SPARSE) {
            parameters[shape.temperature()] = TEMPERATURE;
        }
        for (int group = 0; gate == GateForm.HIERARCHICAL && group < groups; group++) {
            parameters[shape.groupBias(group)] = group == 0 ? 0.3 : 0;
            for (int q = 0; q < inputs(); q++) {
                parameters[shape.groupWeights(group) + q] = group == 0 ? 1.5 : 0;
            }
        }
        return new Truth(shape, parameters, low(), high());
    }
}
