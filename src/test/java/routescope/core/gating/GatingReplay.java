package routescope.core.gating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import routescope.core.model.GoldenCase;

/** Replays the reference cases of the kinds softmax-gating and voronoi-loss. */
public final class GatingReplay {
    private static final double TOLERANCE = 1e-9;

    private GatingReplay() {}

    /** Fails where output, loss or gradient differ from the reference. */
    public static void outputLossAndGradient(GoldenCase golden) throws IOException {
        int inputs = golden.array("x").shape()[1];
        GateForm gate =
                GateForm.valueOf(golden.word("gate").toUpperCase(Locale.ROOT).replace('-', '_'));
        Activation expert = Activation.valueOf(golden.word("expert").toUpperCase(Locale.ROOT));
        int groups = gate == GateForm.HIERARCHICAL
                ? golden.array("outer_gate_biases").values().length
                : 1;
        GatingShape shape = new GatingShape(
                gate,
                Activation.LINEAR,
                expert,
                groups,
                golden.array("expert_biases").values().length,
                inputs);
        double[] parameters = parameters(golden, shape, "");
        GatingData data = new GatingData(
                inputs, golden.array("x").values(), golden.array("y").values());
        GatingModel model = new GatingModel(shape);
        assertClose(model.values(parameters, data.xs()), golden.array("output").values(), "output");
        double[] gradient = new double[shape.parameters()];
        double loss = model.meanSquaredError(parameters, data, gradient);
        assertThat(loss).isCloseTo(golden.array("loss").values()[0], within(TOLERANCE));
        assertClose(gradient, parameters(golden, shape, "grad_"), "gradient");
    }

    private static double[] parameters(GoldenCase golden, GatingShape shape, String prefix) throws IOException {
        boolean groups = shape.gate() == GateForm.HIERARCHICAL;
        String gate = groups ? "inner_gate" : "gate";
        int d = shape.inputs();
        double[] all = new double[shape.parameters()];
        double[] gateWeights = golden.array(prefix + gate + "_weights").values();
        double[] gateBiases = golden.array(prefix + gate + "_biases").values();
        double[] weights = golden.array(prefix + "expert_weights").values();
        double[] biases = golden.array(prefix + "expert_biases").values();
        for (int i = 0; i < shape.experts(); i++) {
            System.arraycopy(gateWeights, i * d, all, shape.gateWeights(i), d);
            System.arraycopy(weights, i * d, all, shape.expertWeights(i), d);
            all[shape.gateBias(i)] = gateBiases[i];
            all[shape.expertBias(i)] = biases[i];
        }
        for (int group = 0; groups && group < shape.groups(); group++) {
            System.arraycopy(
                    golden.array(prefix + "outer_gate_weights").values(), group * d, all, shape.groupWeights(group), d);
            all[shape.groupBias(group)] =
                    golden.array(prefix + "outer_gate_biases").values()[group];
        }
        if (shape.temperature() >= 0) {
            all[shape.temperature()] = golden.array(prefix + "temperature").values()[0];
        }
        return all;
    }

    /** Fails where cells or losses differ from the reference. */
    public static void cellsAndLoss(GoldenCase golden) throws IOException {
        int[] shape = golden.array("fit_gate_weights").shape();
        double[] losses = golden.array("loss").values();
        int[] cells = golden.array("cell_of_fit").ints();
        for (int row = 0; row < losses.length; row++) {
            Voronoi ours = Voronoi.of(
                    atoms(golden, "true_", row, golden.number("true_atoms"), shape[2]),
                    atoms(golden, "fit_", row, shape[1], shape[2]));
            assertThat(ours.cells()).containsExactly(Arrays.copyOfRange(cells, row * shape[1], (row + 1) * shape[1]));
            assertThat(ours.squares()).isCloseTo(losses[row], within(TOLERANCE));
        }
    }

    private static Atoms atoms(GoldenCase golden, String prefix, int row, int count, int d) throws IOException {
        double[] masses = golden.array(prefix + "gate_biases").values();
        double[] gates = golden.array(prefix + "gate_weights").values();
        double[] weights = golden.array(prefix + "expert_weights").values();
        double[] biases = golden.array(prefix + "expert_biases").values();
        double[][] places = new double[count][2 * d + 1];
        for (int i = 0; i < count; i++) {
            System.arraycopy(gates, (row * count + i) * d, places[i], 0, d);
            System.arraycopy(weights, (row * count + i) * d, places[i], d, d);
            places[i][2 * d] = biases[row * count + i];
        }
        return new Atoms(d, Arrays.copyOfRange(masses, row * count, (row + 1) * count), places, true);
    }

    private static void assertClose(double[] ours, double[] reference, String name) {
        double difference = 0;
        double norm = 0;
        for (int i = 0; i < reference.length; i++) {
            difference += Math.pow(ours[i] - reference[i], 2);
            norm += reference[i] * reference[i];
        }
        assertThat(ours).as(name).hasSameSizeAs(reference);
        assertThat(Math.sqrt(difference)).as(name).isLessThanOrEqualTo(TOLERANCE * Math.sqrt(norm));
    }
}
