package routescope.viz;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import routescope.core.gating.Activation;
import routescope.core.gating.FitMoment;
import routescope.core.gating.FitPlan;
import routescope.core.gating.FitState;
import routescope.core.gating.FlatDirection;
import routescope.core.gating.GateForm;
import routescope.core.gating.GatingData;
import routescope.core.gating.LeastSquares;
import routescope.core.gating.Measurement;
import routescope.core.gating.RateSweep;
import routescope.core.gating.Truth;
import routescope.core.gating.TruthPreset;
import routescope.core.random.Seeds;

class GatingBoardTest {

    private static GatingBoard board(TruthPreset preset, GateForm gate) {
        Truth truth = preset.truth(gate, Activation.LINEAR, Activation.TANH);
        FitPlan plan = FitPlan.near(preset.experts() + 1);
        GatingData data = truth.draw(100, 0.05, new Seeds(1), 0);
        FitMoment begin = new LeastSquares(truth, plan, data).begin(new Seeds(1), 0, 0);
        FitState state = FitState.of(truth, plan.shape(truth.shape()), begin);
        return new GatingBoard(state, data, List.of(begin), 0.05);
    }

    @ParameterizedTest
    @EnumSource(GateForm.class)
    void paintsCurvesAtomsAndLossForOneInput(GateForm gate) {
        RecordingSurface surface = new RecordingSurface();
        board(TruthPreset.CHECK, gate).paint(surface, new Rect(0, 0, 900, 500), Theme.DARK);
        assertThat(surface.words())
                .contains("Data, truth and fit", "Gates (truth dashed)", "Atoms (expert)", "Mean squared error")
                .contains("truth", "fit", "A", "B", "C");
    }

    @ParameterizedTest
    @EnumSource(GateForm.class)
    void paintsMapsForTwoInputs(GateForm gate) throws IOException {
        byte[] png = board(TruthPreset.PLANE, gate).file("a test", 640, 400).png();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1280);
        long colours = java.util.Arrays.stream(image.getRGB(0, 0, 1280, 400, null, 0, 1280))
                .distinct()
                .count();
        assertThat(colours).isGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource(GateForm.class)
    void showsDataAndGatesForTwoInputs(GateForm gate) {
        RecordingSurface surface = new RecordingSurface();
        board(TruthPreset.PLANE, gate).paint(surface, new Rect(0, 0, 900, 400), Theme.DARK);
        assertThat(surface.words()).contains("Gates", "truth", "fit", "D");
        assertThat(surface.calls).as("100 answers with a rim, over two maps").isGreaterThan(400);
    }

    @Test
    void everyStartHasItsCurveOfTheLoss() {
        List<FitMoment> moments = List.of(
                new FitMoment(0, 0, new double[0], 1),
                new FitMoment(0, 7, new double[0], 0.5),
                new FitMoment(1, 0, new double[0], 2),
                new FitMoment(1, 1, new double[0], 0.1));
        Chart chart = GatingCharts.losses(moments, 0.1, Theme.LIGHT);
        assertThat(chart.series()).extracting(Chart.Series::name).containsExactly("", "loss", "noise level");
        assertThat(chart.series().get(2).xs()[1]).isEqualTo(7);
    }

    private static Measurement measured(Activation expert, int fitted, RateSweep.Against against) {
        boolean noise = against == RateSweep.Against.NOISE;
        RateSweep sweep = new RateSweep(
                TruthPreset.CHECK,
                GateForm.SOFTMAX,
                Activation.LINEAR,
                expert,
                new FitPlan(fitted, FitPlan.Start.NEAR, 0.3, 1, true, 20),
                against,
                noise ? List.of(0.01, 0.1) : List.of(50.0, 100.0),
                noise ? 50 : 0.1,
                2,
                1);
        return new Measurement(
                sweep,
                sweep.cells().stream()
                        .map(cell -> sweep.run(cell, share -> true))
                        .toList());
    }

    @Test
    void twoSweepsStandOnOneChartWithTheirNamesAndLines() {
        List<Measurement> both = List.of(
                measured(Activation.TANH, 3, RateSweep.Against.NOISE),
                measured(Activation.LINEAR, 3, RateSweep.Against.NOISE));
        Chart chart = RateCharts.of(both, RateSweep.Measure.SQUARES, Theme.LIGHT);
        assertThat(chart.series())
                .extracting(Chart.Series::name)
                .anyMatch(name -> name.startsWith("tanh: ours"))
                .anyMatch(name -> name.startsWith("linear: ours"))
                .contains("tanh: theory 1.00", "linear: theory 0.00", "tanh: own check 0.77");
        assertThat(chart.left().title()).contains("tanh experts").contains("linear experts");
        assertThat(chart.series()).filteredOn(Chart.Series::dots).hasSize(2);
    }

    @Test
    void inferencesAreDrawnAndNamedApartFromTheory() {
        Measurement exact = measured(Activation.LINEAR, 2, RateSweep.Against.NOISE);
        Chart chart = RateCharts.of(List.of(exact), RateSweep.Measure.SQUARES, Theme.LIGHT);
        Chart.Series inference = chart.series().get(chart.series().size() - 1);
        assertThat(inference.name()).isEqualTo("inference 1.00");
        assertThat(inference.dashed()).isFalse();
        assertThat(DoubleStream.of(inference.ys())).anyMatch(y -> Double.isNaN(y));
        Chart theory = RateCharts.of(List.of(exact), RateSweep.Measure.REGRESSION, Theme.LIGHT);
        assertThat(theory.series().get(2).name()).isEqualTo("theory 1.00");
        assertThat(theory.series().get(2).argb()).isNotEqualTo(inference.argb());
    }

    @Test
    void againstNTheoryIsACurve() {
        Measurement some = measured(Activation.TANH, 2, RateSweep.Against.N);
        Chart chart = RateCharts.of(List.of(some), RateSweep.Measure.REGRESSION, Theme.DARK);
        Chart.Series theory = chart.series().get(2);
        assertThat(theory.name()).startsWith("theory (log n / n)^0.50, here -0.3");
        assertThat(theory.xs().length).isGreaterThan(20);
    }

    @Test
    void flatBoardShowsLinearExpertsThatDoNotMove() {
        List<Activation> kinds = List.of(Activation.LINEAR, Activation.TANH);
        List<Truth> truths = kinds.stream()
                .map(kind -> TruthPreset.CHECK.truth(GateForm.SOFTMAX, Activation.LINEAR, kind))
                .toList();
        double[] cs = {0.5, 1, 2};
        double[][] gaps =
                truths.stream().map(truth -> FlatDirection.gaps(truth, 1, cs)).toArray(double[][]::new);
        Chart chart = GatingCharts.flat(cs, kinds, gaps, 1, Theme.LIGHT);
        assertThat(chart.series()).hasSize(3);
        assertThat(DoubleStream.of(chart.series().get(0).ys())).allMatch(gap -> gap < 1e-12);
        assertThat(DoubleStream.of(chart.series().get(1).ys())).allMatch(gap -> gap > 1e-3);
        RecordingSurface surface = new RecordingSurface();
        new FlatBoard(truths, 1, 0, cs, kinds, gaps).at(1.5).paint(surface, new Rect(0, 0, 800, 400), Theme.LIGHT);
        assertThat(surface.words()).contains("linear experts, c = 1.50", "tanh experts, c = 1.50", "split");
    }
}
