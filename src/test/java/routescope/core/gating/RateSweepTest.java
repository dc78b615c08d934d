package routescope.core.gating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.gating.RateReference.Kind;
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
        return new RateSweep.Outcome(
                new RateSweep.Cell(x, repeat), none, none, Double.NaN, gap, 0, 1, FitResult.Ending.CONVERGED);
    }

    private static long poor(RateSweep sweep, double value, double loss) {
        EstimationError none = new EstimationError(1, 1, 1, new int[0]);
        RateSweep.Cell cell = new RateSweep.Cell(value, 0);
        RateSweep.Outcome one =
                new RateSweep.Outcome(cell, none, none, Double.NaN, 1, loss, 1, FitResult.Ending.CONVERGED);
        return new Measurement(sweep, List.of(one)).poor();
    }

    @Test
    void poorFitsAreThoseAboveTheVarianceOfTheNoise() {
        RateSweep sweep = sweep(Activation.TANH, 3, Against.NOISE, List.of(0.1), 100);
        assertThat(poor(sweep, 0.1, 0.011)).isZero();
        assertThat(poor(sweep, 0.1, 0.02)).isOne();
    }

    @Test
    void withoutNoiseRoundingIsNoPoorFit() {
        RateSweep sweep = sweep(Activation.TANH, 2, Against.N, List.of(100.0), 0);
        assertThat(poor(sweep, 100, 1e-14)).isZero();
        assertThat(poor(sweep, 100, 1e-4)).isOne();
        assertThat(new Measurement(sweep, run(sweep)).poor()).isLessThan(3);
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
                .anyMatch(r -> r.kind() == Kind.MEASURED && r.measure() == Measure.SQUARES && r.slope() == 0.77)
                .noneMatch(RateReference::logarithm);
        RateSweep linear = sweep(Activation.LINEAR, 3, Against.N, List.of(100.0), 0.1);
        assertThat(RateReference.of(linear))
                .anyMatch(r -> r.measure() == Measure.SQUARES && r.slope() == 0)
                .anyMatch(r -> r.measure() == Measure.REGRESSION && r.slope() == -0.5)
                .allMatch(RateReference::theory);
        assertThat(RateReference.of(sweep(Activation.RELU, 3, Against.N, List.of(100.0), 0.1)))
                .noneMatch(r -> r.measure() == Measure.SQUARES);
    }

    @Test
    void whatNobodyProvedIsAnInference() {
        RateSweep exact = sweep(Activation.LINEAR, 2, Against.N, List.of(100.0), 0.1);
        assertThat(RateReference.of(exact))
                .filteredOn(r -> r.measure() == Measure.SQUARES)
                .allMatch(r -> r.kind() == Kind.INFERENCE && !r.theory() && !r.logarithm());
        RateSweep sparse = new RateSweep(
                TruthPreset.CHECK,
                GateForm.DENSE_TO_SPARSE,
                Activation.TANH,
                Activation.TANH,
                FitPlan.near(3),
                Against.NOISE,
                List.of(0.01),
                100,
                1,
                1);
        assertThat(RateReference.of(sparse))
                .filteredOn(r -> r.measure() != Measure.REGRESSION)
                .isNotEmpty()
                .allMatch(r -> r.kind() == Kind.INFERENCE);
    }

    @Test
    void againstNTheTheoryIsTheRootOfLogNOverN() {
        RateSweep sweep = sweep(Activation.TANH, 3, Against.N, List.of(500.0, 16_000.0), 0.1);
        RateReference theory = RateReference.of(sweep).stream()
                .filter(r -> r.measure() == Measure.REGRESSION)
                .findFirst()
                .orElseThrow();
        assertThat(theory.logarithm()).isTrue();
        assertThat(theory.at(500)).isCloseTo(Math.sqrt(Math.log(500) / 500), within(1e-12));
        assertThat(theory.between(500, 16_000)).isCloseTo(-0.436, within(1e-3));
        assertThat(theory.at(2)).isNaN();
    }

    @Test
    void truthsOfEvenPartsFollowTheirRule() {
        for (int experts = 2; experts <= 4; experts++) {
            TruthPreset preset = TruthPreset.parts(experts).orElseThrow();
            assertThat(preset.experts()).isEqualTo(experts);
            Truth truth = preset.truth(GateForm.SOFTMAX, Activation.LINEAR, Activation.TANH);
            GatingModel model = new GatingModel(truth.shape());
            double wide = 6.0 / experts;
            for (int i = 0; i < experts; i++) {
                double middle = 3 - (i + 0.5) * wide;
                double[] gates = model.gates(truth.parameters(), new double[] {middle}, 0);
                for (double other : gates) {
                    assertThat(gates[i]).as("gate %d in its part", i).isGreaterThanOrEqualTo(other);
                }
                double a = truth.parameters()[truth.shape().expertWeights(i)];
                double b = truth.parameters()[truth.shape().expertBias(i)];
                assertThat(a * middle + b).isCloseTo(0, within(1e-12));
            }
        }
        assertThat(TruthPreset.parts(5)).isEmpty();
    }

    @Test
    void temperatureIsMeasuredForItsGateOnly() {
        RateSweep plain = sweep(Activation.TANH, 3, Against.NOISE, List.of(0.01), 100);
        assertThat(plain.measures()).doesNotContain(Measure.TEMPERATURE);
        for (Activation router : List.of(Activation.LINEAR, Activation.TANH)) {
            RateSweep sweep = new RateSweep(
                    TruthPreset.CHECK,
                    GateForm.DENSE_TO_SPARSE,
                    router,
                    Activation.TANH,
                    FitPlan.near(2),
                    Against.NOISE,
                    List.of(1e-4, 1e-3),
                    200,
                    2,
                    1);
            assertThat(sweep.measures()).contains(Measure.TEMPERATURE);
            assertThat(RateReference.of(sweep))
                    .anyMatch(r ->
                            r.measure() == Measure.TEMPERATURE && r.slope() == (router == Activation.LINEAR ? 0 : 1));
            assertThat(Slope.of(run(sweep), Measure.TEMPERATURE).slope()).isFinite();
        }
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
        for (double held : new double[] {Double.POSITIVE_INFINITY, 101, -1, Double.NaN}) {
            assertThatThrownBy(() -> sweep(Activation.TANH, 3, Against.N, List.of(100.0), held))
                    .as("noise %s", held)
                    .isInstanceOf(RoutescopeException.class);
        }
    }

    @Test
    void moreSamplesThanMemoryAreRefusedInASentence() {
        Truth truth = TruthPreset.PLANE.truth(GateForm.HIERARCHICAL, Activation.LINEAR, Activation.TANH);
        int n = (int) Math.min(10_000_000, Runtime.getRuntime().maxMemory() / 5000);
        GatingData many = new GatingData(2, new double[2 * n], new double[n]);
        assertThatThrownBy(() -> new LeastSquares(truth, FitPlan.near(30), many))
                .isInstanceOfSatisfying(RoutescopeException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.SETTING_OUT_OF_RANGE);
                    assertThat(e.sentence()).contains("does not fit into memory");
                    assertThat(e.hint()).contains("fewer samples");
                });
    }
}
