package routescope.core.gating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

class VoronoiTest {

    private static Truth truth(GateForm gate, Activation router) {
        return TruthPreset.CHECK.truth(gate, router, Activation.TANH);
    }

    @ParameterizedTest
    @EnumSource(GateForm.class)
    void lossIsZeroAtTheTruthWithAndWithoutAlignment(GateForm gate) {
        Truth truth = truth(gate, Activation.TANH);
        for (boolean align : new boolean[] {false, true}) {
            EstimationError error =
                    EstimationError.of(truth.shape(), truth.parameters(), truth.shape(), truth.parameters(), align);
            assertThat(error.squares()).isCloseTo(0, within(1e-12));
            assertThat(error.firstPowers()).isCloseTo(0, within(1e-12));
            assertThat(error.cells())
                    .isEqualTo(java.util.stream.IntStream.range(0, truth.shape().experts())
                            .toArray());
        }
    }

    @ParameterizedTest
    @EnumSource(GateForm.class)
    void alignedLossDoesNotSeeTranslations(GateForm gate) {
        Truth truth = truth(gate, Activation.LINEAR);
        UniformRandomProvider random = new Seeds(5).stream(Purpose.GATING_START);
        for (int round = 0; round < 20; round++) {
            FitPlan plan = FitPlan.near(3);
            GatingShape shape = plan.shape(truth.shape());
            double[] fit = FitStart.of(truth, plan, new Seeds(round), 0, 0);
            double[] moved = fit.clone();
            double gateShift = 40 * random.nextDouble() - 20;
            double biasShift = 8 * random.nextDouble() - 4;
            for (int i = 0; i < shape.experts(); i++) {
                moved[shape.gateWeights(i)] += gateShift;
                moved[shape.gateBias(i)] += biasShift;
            }
            for (int group = 0; gate == GateForm.HIERARCHICAL && group < 2; group++) {
                moved[shape.groupWeights(group)] -= gateShift;
                moved[shape.groupBias(group)] -= biasShift;
            }
            EstimationError plain = EstimationError.of(truth.shape(), truth.parameters(), shape, fit, true);
            EstimationError shifted = EstimationError.of(truth.shape(), truth.parameters(), shape, moved, true);
            assertThat(shifted.squares()).isCloseTo(plain.squares(), within(1e-9));
            assertThat(shifted.firstPowers()).isCloseTo(plain.firstPowers(), within(1e-9));
            double unaligned = EstimationError.of(truth.shape(), truth.parameters(), shape, fit, false)
                    .squares();
            assertThat(EstimationError.of(truth.shape(), truth.parameters(), shape, moved, false)
                            .squares())
                    .as("without alignment the translation shows")
                    .isNotCloseTo(unaligned, within(1e-3));
        }
    }

    @Test
    void scaledTemperatureWithScaledGatesIsTheSameMixture() {
        Truth truth = truth(GateForm.DENSE_TO_SPARSE, Activation.LINEAR);
        GatingShape shape = truth.shape();
        double[] scaled = truth.parameters().clone();
        for (int i = 0; i < shape.experts(); i++) {
            scaled[shape.gateWeights(i)] *= 3;
            scaled[shape.gateBias(i)] *= 3;
        }
        scaled[shape.temperature()] *= 3;
        assertThat(truth.gap(shape, scaled)).isLessThan(1e-14);
        assertThat(EstimationError.of(shape, truth.parameters(), shape, scaled, false)
                        .squares())
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void swappedGroupsAreFound() {
        Truth truth = truth(GateForm.HIERARCHICAL, Activation.LINEAR);
        GatingShape shape = truth.shape();
        double[] from = truth.parameters();
        double[] swapped = from.clone();
        int half = shape.expertsInGroup() * shape.stride();
        System.arraycopy(from, 0, swapped, half, half);
        System.arraycopy(from, half, swapped, 0, half);
        System.arraycopy(from, shape.groupWeights(0), swapped, shape.groupWeights(1), 2);
        System.arraycopy(from, shape.groupWeights(1), swapped, shape.groupWeights(0), 2);
        assertThat(truth.gap(shape, swapped)).isLessThan(1e-14);
        EstimationError error = EstimationError.of(shape, from, shape, swapped, true);
        assertThat(error.squares()).isCloseTo(0, within(1e-12));
        assertThat(error.cells()).containsExactly(2, 3, 0, 1);
    }

    @Test
    void lossesOfAnOverFittedCellAreThoseOfTheFormula() {
        Atoms truth = new Atoms(1, new double[] {0, 0}, new double[][] {{2, -3, 1}, {0, 3, -1}}, true);
        double half = -Math.log(2);
        Atoms fit = new Atoms(
                1, new double[] {half, half, 0}, new double[][] {{2.3, -3, 1}, {2, -3.4, 1}, {0, 3, -0.5}}, true);
        Voronoi cells = Voronoi.of(truth, fit);
        assertThat(cells.cells()).containsExactly(0, 0, 1);
        assertThat(cells.squares()).isCloseTo(0.5 * 0.09 + 0.5 * 0.16 + 0.5, within(1e-12));
        assertThat(cells.firstPowers()).isCloseTo(0.5 * 0.3 + 0.5 * 0.4 + 0.5, within(1e-12));
        assertThat(cells.powers(2)).isCloseTo(0.5 * 0.09 + 0.5 * 0.16 + 0.25, within(1e-12));
        assertThat(cells.size(0)).isEqualTo(2);
    }

    @Test
    void emptyCellCountsWithItsMass() {
        Atoms truth = new Atoms(1, new double[] {0, Math.log(3)}, new double[][] {{2, 0, 0}, {-2, 0, 0}}, true);
        Atoms fit = new Atoms(1, new double[] {0}, new double[][] {{2, 0, 0}}, true);
        assertThat(Voronoi.of(truth, fit).squares()).isCloseTo(3, within(1e-12));
    }
}
