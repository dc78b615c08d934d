package routescope.core.gating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.gating.RateSweep.Against;
import routescope.core.gating.RateSweep.Measure;
import routescope.core.random.Seeds;

class RateSweepTest {

    private static RateSweep sweep(Activation expert, int experts, Against against, List<Double> values, double held) {
        return new RateSweep(
                TruthPreset.CHECK,
                GateForm.SOFTMAX,
                Activation.LINEAR,
                expert,
                FitPlan.near(experts),
                against,
                values,
                held,
                3,
                1);
    }

    private static List<RateSweep.Outcome> run(RateSweep sweep) {
        return sweep.cells().stream()
                .map(cell -> sweep.run(cell, share -> true))
                .toList();
    }

    @Test
    void exactlySpecifiedLinearExpertsFollowTheNoise() {
        RateSweep sweep = sweep(Activation.LINEAR, 2, Against.NOISE, List.of(0.003, 0.01, 0.03), 300);
        List<RateSweep.Outcome> outcomes = run(sweep);
        for (Measure measure : List.of(Measure.SQUARES, Measure.FIRST_POWERS, Measure.REGRESSION)) {
            Slope slope = Slope.of(outcomes, measure);
            assertThat(slope.slope()).as(measure.id()).isCloseTo(1, within(0.05));
            assertThat(slope.repeats()).isEqualTo(3);
            assertThat(slope.low()).isLessThan(slope.slope());
        }
    }

    @Test
    void regressionErrorFallsWithTheSamples() {
        RateSweep sweep = sweep(Activation.TANH, 2, Against.N, List.of(100.0, 400.0, 1600.0), 0.01);
        assertThat(Slope.of(run(sweep), Measure.REGRESSION).slope()).isCloseTo(-0.5, within(0.25));
    }

    @Test
    void cellIsTheSameWhateverItsSweepAndEveryRepeatHasItsOwnDraws() {
        RateSweep large = sweep(Activation.TANH, 3, Against.NOISE, List.of(0.01, 0.03), 100);
        RateSweep small = sweep(Activation.TANH, 3, Against.NOISE, List.of(0.03), 100);
        RateSweep.Cell cell = new RateSweep.Cell(0.03, 1);
        assertThat(large.cells()).hasSize(6).contains(cell);
        RateSweep.Outcome one = large.run(cell, share -> true);
        assertThat(small.run(cell, share -> true).loss()).isEqualTo(one.loss());
        assertThat(large.run(new RateSweep.Cell(0.03, 2), share -> true).loss()).isNotEqualTo(one.loss());
    }

    @Test
    void smallerSamplesAreTheFirstOfLargerOnes() {
        Truth truth = TruthPreset.CHECK.truth(GateForm.SOFTMAX, Activation.LINEAR, Activation.TANH);
        GatingData few = truth.draw(10, 0.5, new Seeds(3), 4);
        GatingData many = truth.draw(50, 0.5, new Seeds(3), 4);
        assertThat(java.util.Arrays.copyOf(many.xs(), 10)).isEqualTo(few.xs());
        assertThat(java.util.Arrays.copyOf(many.ys(), 10)).isEqualTo(few.ys());
    }

    @Test
    void progressGrowsAndCancels() {
        RateSweep sweep = sweep(Activation.LINEAR, 3, Against.NOISE, List.of(0.01), 100);
        List<Double> shares = new ArrayList<>();
        sweep.run(sweep.cells().get(0), share -> {
            shares.add(share);
            return true;
        });
        assertThat(shares).isSorted().allMatch(share -> share >= 0 && share <= 1);
        assertThatThrownBy(() -> sweep.run(sweep.cells().get(0), share -> false))
                .isInstanceOfSatisfying(
                        RoutescopeException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
    }

    @Test
    void slopeOfAPowerLawIsItsExponent() {
        List<RateSweep.Outcome> outcomes = new ArrayList<>();
        for (int repeat = 0; repeat < 4; repeat++) {
            for (double x : new double[] {1, 2, 4, 8}) {
                outcomes.add(outcome(x, repeat, (1 + repeat) * Math.pow(x, 0.5 + 0.1 * (repeat - 1.5))));
            }
        }
        Slope slope = Slope.of(outcomes, Measure.REGRESSION);
        assertThat(slope.slope()).isCloseTo(0.5, within(1e-12));
        // Student's 0.975 quantile with 3 degrees of freedom times the deviation 0.12910 over the root of 4.
        assertThat(slope.high() - slope.slope()).isCloseTo(3.182446 * 0.1290994 / 2, within(1e-5));
        assertThat(slope.at(1)).isCloseTo(Math.pow(24, 0.25), within(1e-9));
        Slope alone = Slope.of(outcomes.subList(0, 4), Measure.REGRESSION);
        assertThat(alone.slope()).isCloseTo(0.35, within(1e-12));
        assertThat(Slope.of(outcomes.subList(0, 1), Measure.REGRESSION).slope()).isNaN();
    }

    private static RateSweep.Outcome outcome(double x, int repeat, double gap) {
        EstimationError none = new EstimationError(1, 1, 1, new int[0]);
        return new RateSweep.Outcome(new RateSweep.Cell(x, repeat), none, none, gap, 0, 1, FitResult.Ending.CONVERGED);
    }

    @Test
    void endIsTheHalfNearestToTheLimit() {
        List<Double> values = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
        List<RateSweep.Outcome> outcomes =
                values.stream().map(x -> outcome(x, 0, x)).toList();
        assertThat(Slope.end(sweep(Activation.TANH, 3, Against.NOISE, values, 100), outcomes))
                .extracting(o -> o.cell().value())
                .containsExactly(1.0, 2.0, 3.0);
        assertThat(Slope.end(sweep(Activation.TANH, 3, Against.N, values, 0.1), outcomes))
                .extracting(o -> o.cell().value())
                .containsExactly(4.0, 5.0, 6.0);
    }

    @Test
    void referencesAreTheoryAndCheckWhereTheyBelong() {
        RateSweep tanh = sweep(Activation.TANH, 3, Against.NOISE, List.of(0.01), 100);
        assertThat(RateReference.of(tanh))
                .anyMatch(r -> r.theory() && r.measure() == Measure.SQUARES && r.slope() == 1)
                .anyMatch(r -> r.theory() && r.measure() == Measure.FIRST_POWERS && r.slope() == 0.5)
                .anyMatch(r -> !r.theory() && r.measure() == Measure.SQUARES && r.slope() == 0.77);
        RateSweep linear = sweep(Activation.LINEAR, 3, Against.N, List.of(100.0), 0.1);
        assertThat(RateReference.of(linear))
                .anyMatch(r -> r.measure() == Measure.SQUARES && r.slope() == 0)
                .anyMatch(r -> r.measure() == Measure.REGRESSION && r.slope() == -0.5)
                .allMatch(RateReference::theory);
        assertThat(RateReference.of(sweep(Activation.RELU, 3, Against.N, List.of(100.0), 0.1)))
                .noneMatch(r -> r.measure() == Measure.SQUARES);
    }

    @Test
    void valuesSpreadFromEndToEnd() {
        assertThat(RateSweep.spread(0.03, 0.001, 3, false))
                .hasSize(3)
                .startsWith(0.001)
                .endsWith(0.03);
        assertThat(RateSweep.spread(500, 16000, 6, true))
                .containsExactly(500.0, 1000.0, 2000.0, 4000.0, 8000.0, 16000.0);
    }

    @Test
    void refusesWhatCannotBeMade() {
        assertThatThrownBy(() -> sweep(Activation.TANH, 3, Against.NOISE, List.of(), 100))
                .isInstanceOf(RoutescopeException.class);
        assertThatThrownBy(() -> sweep(Activation.TANH, 3, Against.N, List.of(1.5), 0.1))
                .isInstanceOf(RoutescopeException.class);
        assertThatThrownBy(() -> sweep(Activation.TANH, 3, Against.NOISE, List.of(-0.1), 100))
                .isInstanceOf(RoutescopeException.class);
    }
}
