package routescope.core.gating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import routescope.core.error.RoutescopeException;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

class GatingModelTest {
    private static final double STEP = 1e-5;

    static List<GatingShape> shapes() {
        List<GatingShape> shapes = new ArrayList<>();
        for (Activation expert : Activation.values()) {
            for (int d = 1; d <= 3; d++) {
                shapes.add(GatingShape.softmax(expert, 3, d));
                shapes.add(new GatingShape(GateForm.HIERARCHICAL, Activation.LINEAR, expert, 2, 6, d));
                for (Activation router : Activation.values()) {
                    shapes.add(new GatingShape(GateForm.DENSE_TO_SPARSE, router, expert, 1, 4, d));
                }
            }
        }
        return shapes;
    }

    private static double[] parameters(GatingShape shape, UniformRandomProvider random) {
        double[] parameters = new double[shape.parameters()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = 4 * random.nextDouble() - 2;
        }
        if (shape.temperature() >= 0) {
            parameters[shape.temperature()] = 0.3 + random.nextDouble();
        }
        return parameters;
    }

    private static double[] inputs(GatingShape shape, int rows, UniformRandomProvider random) {
        double[] xs = new double[rows * shape.inputs()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = 6 * random.nextDouble() - 3;
        }
        return xs;
    }

    private static UniformRandomProvider random(GatingShape shape) {
        return new Seeds(11).stream(Purpose.GATING_START, shape.toString().hashCode());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void derivativesEqualCentralDifferences(GatingShape shape) {
        UniformRandomProvider random = random(shape);
        GatingModel model = new GatingModel(shape);
        double[] parameters = parameters(shape, random);
        double[] xs = inputs(shape, 5, random);
        double[] derivative = new double[shape.parameters()];
        for (int row = 0; row < 5; row++) {
            double value = model.derive(parameters, xs, row, derivative);
            assertThat(value).isEqualTo(model.value(parameters, xs, row));
            for (int i = 0; i < parameters.length; i++) {
                double[] moved = parameters.clone();
                moved[i] += STEP;
                double up = model.value(moved, xs, row);
                moved[i] -= 2 * STEP;
                double numeric = (up - model.value(moved, xs, row)) / (2 * STEP);
                assertThat(derivative[i])
                        .as("parameter %d of %s", i, shape)
                        .isCloseTo(numeric, within(1e-7 * Math.max(1, Math.abs(numeric))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void gradientOfTheLossEqualsCentralDifferences(GatingShape shape) {
        UniformRandomProvider random = random(shape);
        GatingModel model = new GatingModel(shape);
        double[] parameters = parameters(shape, random);
        double[] xs = inputs(shape, 20, random);
        GatingData data = new GatingData(shape.inputs(), xs, model.values(parameters(shape, random), xs));
        double[] gradient = new double[shape.parameters()];
        double loss = model.meanSquaredError(parameters, data, gradient);
        assertThat(loss).isCloseTo(model.meanSquaredError(parameters, data), within(1e-12 * (1 + loss)));
        for (int i = 0; i < parameters.length; i++) {
            double[] moved = parameters.clone();
            moved[i] += STEP;
            double up = model.meanSquaredError(moved, data);
            moved[i] -= 2 * STEP;
            double numeric = (up - model.meanSquaredError(moved, data)) / (2 * STEP);
            assertThat(gradient[i])
                    .as("parameter %d of %s", i, shape)
                    .isCloseTo(numeric, within(1e-6 * (1 + Math.abs(numeric))));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void gatesSumToOneAndDoNotChangeWhenTranslated(GatingShape shape) {
        UniformRandomProvider random = random(shape);
        GatingModel model = new GatingModel(shape);
        double[] parameters = parameters(shape, random);
        double[] xs = inputs(shape, 10, random);
        double[] moved = parameters.clone();
        for (int i = 0; i < shape.experts(); i++) {
            moved[shape.gateBias(i)] += 1.7;
            for (int q = 0; q < shape.inputs() && shape.router() == Activation.LINEAR; q++) {
                moved[shape.gateWeights(i) + q] -= 0.9;
            }
        }
        for (int row = 0; row < 10; row++) {
            double[] gates = model.gates(parameters, xs, row);
            assertThat(java.util.Arrays.stream(gates).sum()).isCloseTo(1, within(1e-12));
            assertThat(DoubleStream.of(gates)).allMatch(gate -> gate >= 0);
            assertThat(model.value(moved, xs, row)).isCloseTo(model.value(parameters, xs, row), within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void nothingOverflowsAtExtremeScoresAndTemperatures(GatingShape shape) {
        UniformRandomProvider random = random(shape);
        GatingModel model = new GatingModel(shape);
        double[] parameters = parameters(shape, random);
        for (int i = 0; i < shape.experts(); i++) {
            parameters[shape.gateBias(i)] *= 1e150;
        }
        for (double temperature : new double[] {1e-300, 1e-10, 1e10, 1e300}) {
            if (shape.temperature() >= 0) {
                parameters[shape.temperature()] = temperature;
            }
            double[] xs = inputs(shape, 10, random);
            double[] derivative = new double[shape.parameters()];
            for (int row = 0; row < 10; row++) {
                assertThat(model.derive(parameters, xs, row, derivative)).isFinite();
                assertThat(DoubleStream.of(derivative)).allMatch(Double::isFinite);
            }
        }
    }

    @Test
    void equalScoresShareTheWeightAtAnyTemperature() {
        GatingShape shape = new GatingShape(GateForm.DENSE_TO_SPARSE, Activation.LINEAR, Activation.TANH, 1, 4, 1);
        double[] parameters = new double[shape.parameters()];
        parameters[shape.temperature()] = 1e-300;
        assertThat(new GatingModel(shape).gates(parameters, new double[] {1}, 0))
                .containsOnly(0.25);
    }

    @Test
    void aHierarchyOfOneGroupIsASoftmax() {
        GatingShape plain = GatingShape.softmax(Activation.TANH, 3, 2);
        GatingShape one = new GatingShape(GateForm.HIERARCHICAL, Activation.LINEAR, Activation.TANH, 1, 3, 2);
        UniformRandomProvider random = random(one);
        double[] parameters = parameters(one, random);
        double[] xs = inputs(one, 10, random);
        double[] same = java.util.Arrays.copyOf(parameters, plain.parameters());
        assertThat(new GatingModel(one).values(parameters, xs)).isEqualTo(new GatingModel(plain).values(same, xs));
    }

    @Test
    void activationsKeepTheirPrecisionFarOut() {
        assertThat(Activation.GELU.value(-20)).isNegative().isGreaterThan(-1e-80);
        assertThat(Activation.GELU.value(1)).isCloseTo(0.8413447460685429, within(1e-15));
        assertThat(Activation.SIGMOID.value(-800)).isZero();
        assertThat(Activation.SIGMOID.value(800)).isEqualTo(1);
        assertThat(Activation.TANH.slope(20)).isCloseTo(4 * Math.exp(-40), within(1e-30));
        assertThat(Activation.RELU.isDegenerate()).isTrue();
        assertThat(Activation.GELU.isDegenerate()).isFalse();
    }

    @Test
    void refusesShapesThatDoNotGoTogether() {
        assertThatThrownBy(() -> new GatingShape(GateForm.HIERARCHICAL, Activation.LINEAR, Activation.TANH, 2, 5, 1))
                .isInstanceOf(RoutescopeException.class)
                .hasMessageContaining("5 experts");
        assertThatThrownBy(() -> new GatingShape(GateForm.SOFTMAX, Activation.TANH, Activation.TANH, 1, 5, 1))
                .isInstanceOf(RoutescopeException.class);
        assertThatThrownBy(() -> GatingShape.softmax(Activation.TANH, 0, 1)).isInstanceOf(RoutescopeException.class);
    }
}
