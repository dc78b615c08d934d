package routescope.core.gating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import routescope.core.error.RoutescopeException;
import routescope.core.random.Seeds;

class LeastSquaresTest {
    private static final Seeds SEEDS = new Seeds(1);

    private static Truth truth(GateForm gate, Activation expert) {
        return TruthPreset.CHECK.truth(gate, Activation.LINEAR, expert);
    }

    @ParameterizedTest
    @EnumSource(GateForm.class)
    void findsTheTruthAgainWithoutNoise(GateForm gate) {
        Truth truth = truth(gate, Activation.TANH);
        FitPlan plan = new FitPlan(2, FitPlan.Start.NEAR, 0.1, 1, true, 400);
        GatingData data = truth.draw(500, 0, SEEDS, 0);
        FitResult fit = new LeastSquares(truth, plan, data).fit(SEEDS, 0, FitListener.NONE);
        assertThat(fit.ending()).isEqualTo(FitResult.Ending.CONVERGED);
        assertThat(truth.gap(fit.shape(), fit.parameters())).isLessThan(1e-8);
        EstimationError error =
                EstimationError.of(truth.shape(), truth.parameters(), fit.shape(), fit.parameters(), true);
        assertThat(error.firstPowers()).isLessThan(1e-6);
        assertThat(fit.loss()).isLessThan(fit.startLoss());
    }

    @Test
    void tellsEveryIterationWithAFallingLoss() {
        Truth truth = truth(GateForm.SOFTMAX, Activation.TANH);
        List<FitMoment> moments = new ArrayList<>();
        LeastSquares squares = new LeastSquares(truth, FitPlan.near(3), truth.draw(200, 0.1, SEEDS, 0));
        FitResult fit = squares.fit(SEEDS, 0, moments::add);
        assertThat(moments).hasSizeGreaterThan(3);
        for (int i = 1; i < moments.size(); i++) {
            assertThat(moments.get(i).loss())
                    .isLessThanOrEqualTo(moments.get(i - 1).loss());
        }
        assertThat(fit.loss()).isCloseTo(moments.get(moments.size() - 1).loss(), within(1e-9));
        assertThat(new GatingModel(fit.shape()).meanSquaredError(fit.parameters(), truth.draw(200, 0.1, SEEDS, 0)))
                .isCloseTo(fit.loss(), within(1e-12));
    }

    @Test
    void stopsWhenToldTo() {
        Truth truth = truth(GateForm.SOFTMAX, Activation.LINEAR);
        FitResult fit = new LeastSquares(truth, FitPlan.near(3), truth.draw(200, 0.1, SEEDS, 0))
                .fit(SEEDS, 0, moment -> moment.iteration() < 2);
        assertThat(fit.ending()).isEqualTo(FitResult.Ending.CANCELLED);
        assertThat(fit.iterations()).isEqualTo(2);
    }

    @Test
    void usedUpIterationsAreAResult() {
        Truth truth = truth(GateForm.SOFTMAX, Activation.SIGMOID);
        FitPlan plan = new FitPlan(4, FitPlan.Start.RANDOM, 0, 1, true, 3);
        FitResult fit = new LeastSquares(truth, plan, truth.draw(200, 0.1, SEEDS, 0)).fit(SEEDS, 0, FitListener.NONE);
        assertThat(fit.ending()).isEqualTo(FitResult.Ending.ITERATIONS_USED);
        assertThat(fit.iterations()).isPositive();
        assertThat(fit.loss()).isLessThan(fit.startLoss());
    }

    @Test
    void fitOfDataThatAreNoNumbersIsAToldFailure() {
        Truth truth = truth(GateForm.SOFTMAX, Activation.TANH);
        GatingData data = truth.draw(50, 0.1, SEEDS, 0);
        data.ys()[7] = Double.NaN;
        FitResult fit = new LeastSquares(truth, FitPlan.near(2), data).fit(SEEDS, 0, FitListener.NONE);
        assertThat(fit.ending()).isEqualTo(FitResult.Ending.FAILED);
        assertThat(fit.detail()).isNotBlank();
        assertThat(DoubleStream.of(fit.parameters())).allMatch(Double::isFinite);
    }

    @Test
    void parametersStayInTheBoxAndAHeldTemperatureStays() {
        Truth truth = truth(GateForm.DENSE_TO_SPARSE, Activation.LINEAR);
        FitPlan plan = new FitPlan(4, FitPlan.Start.RANDOM, 0, 3, false, 100);
        FitResult fit = new LeastSquares(truth, plan, truth.draw(100, 1, SEEDS, 0)).fit(SEEDS, 0, FitListener.NONE);
        assertThat(DoubleStream.of(fit.parameters()))
                .allMatch(parameter -> Math.abs(parameter) <= ParameterBox.reach(truth) + 1e-9);
        assertThat(fit.parameters()[fit.shape().temperature()])
                .isEqualTo(truth.parameters()[truth.shape().temperature()]);
    }

    @Test
    void moreStartsAreNeverWorse() {
        Truth truth = truth(GateForm.SOFTMAX, Activation.TANH);
        GatingData data = truth.draw(200, 0.1, SEEDS, 0);
        FitPlan one = new FitPlan(3, FitPlan.Start.RANDOM, 0, 1, true, 60);
        FitPlan five = new FitPlan(3, FitPlan.Start.RANDOM, 0, 5, true, 60);
        double alone = new LeastSquares(truth, one, data)
                .fit(SEEDS, 0, FitListener.NONE)
                .loss();
        assertThat(new LeastSquares(truth, five, data)
                        .fit(SEEDS, 0, FitListener.NONE)
                        .loss())
                .isLessThanOrEqualTo(alone);
    }

    @Test
    void sameSeedGivesTheSameBits() {
        Truth truth = truth(GateForm.HIERARCHICAL, Activation.GELU);
        FitPlan plan = new FitPlan(3, FitPlan.Start.NEAR, 0.3, 1, true, 20);
        double[] first = new LeastSquares(truth, plan, truth.draw(100, 0.1, SEEDS, 3))
                .fit(SEEDS, 3, FitListener.NONE)
                .parameters();
        assertThat(new LeastSquares(truth, plan, truth.draw(100, 0.1, SEEDS, 3))
                        .fit(SEEDS, 3, FitListener.NONE)
                        .parameters())
                .isEqualTo(first);
    }

    @Test
    void refusesFewerExpertsThanTheTruthHas() {
        Truth truth = truth(GateForm.SOFTMAX, Activation.TANH);
        assertThatThrownBy(() -> FitPlan.near(1).shape(truth.shape()))
                .isInstanceOf(RoutescopeException.class)
                .hasMessageContaining("1 experts");
    }

    @ParameterizedTest
    @EnumSource(GateForm.class)
    void splitLinearExpertsDoNotMoveTheFunction(GateForm gate) {
        Truth truth = truth(gate, Activation.LINEAR);
        for (double gap : FlatDirection.gaps(truth, 0, 0.25, 0.5, 1, 2)) {
            assertThat(gap).isLessThan(1e-12);
        }
    }

    @Test
    void splitTanhExpertsMoveItAsInTheCheck() {
        double[] gaps = FlatDirection.gaps(truth(GateForm.SOFTMAX, Activation.TANH), 1, 0.25, 0.5, 1, 2);
        double[] reference = {2.9e-3, 1.1e-2, 3.2e-2, 7.0e-2};
        for (int i = 0; i < gaps.length; i++) {
            assertThat(gaps[i]).isCloseTo(reference[i], within(0.05 * reference[i]));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"SIGMOID", "TANH", "GELU"})
    void splitsOfStronglyIdentifiableExpertsShowLikeTheSquare(Activation expert) {
        double[] gaps = FlatDirection.gaps(truth(GateForm.SOFTMAX, expert), 0, 0.01, 0.02);
        assertThat(gaps[1] / gaps[0]).isCloseTo(4, within(0.05));
    }

    @Test
    void unsplitExpertIsTheSameFunction() {
        for (GateForm gate : GateForm.values()) {
            assertThat(FlatDirection.gaps(truth(gate, Activation.TANH), 1, 0)[0])
                    .isLessThan(1e-14);
        }
    }
}
