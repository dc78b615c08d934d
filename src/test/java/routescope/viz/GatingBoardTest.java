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
