package routescope.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import routescope.core.metric.MetricPoint;
import routescope.core.model.GateKind;
import routescope.core.run.Snapshot;
import routescope.ui.TrainedSnapshots;
import routescope.ui.control.NumberTable;
import routescope.ui.fx.Target;
import routescope.viz.Rect;

class OverviewTest {
    private static Snapshot mixture;

    @BeforeAll
    static void train() {
        mixture = TrainedSnapshots.mixture(GateKind.SOFTMAX_OVER_SELECTED);
    }

    @Test
    void namesTheClassesOfWhichAnExpertSeesAtLeastNineInTen() {
        OverviewFacts facts = withPrecision(new double[][] {{1, 0.9}, {0.3, 0.95}, {0.899, 0.5}});

        assertThat(OverviewWords.serves(facts, 0)).isEqualTo("serves “0” and “1”");
        assertThat(OverviewWords.serves(facts, 1)).isEqualTo("serves “1”");
        assertThat(OverviewWords.serves(facts, 2)).isEqualTo("serves no class");
    }

    @Test
    void keepsEveryKernelAndLineWithinTheSheetWhateverItsWidth() {
        OverviewFacts facts = new OverviewFacts(mixture);
        for (double width : new double[] {200, 260, 300, 480, 900}) {
            OverviewSheet sheet = new OverviewSheet(facts, width, 0);
            for (int expert = 0; expert < facts.size(); expert++) {
                Rect kernel = sheet.kernel(expert);
                assertThat(kernel.right()).isLessThanOrEqualTo(width);
                assertThat(sheet.row(expert).bottom()).isLessThanOrEqualTo(sheet.bottom());
                assertThat(sheet.at(kernel.x() + 1, kernel.y() + 1)).contains(Target.ofExpert(expert));
                assertThat(sheet.at(width / 2, sheet.row(expert).y() + 2)).contains(Target.ofExpert(expert));
            }
        }
    }

    @Test
    void listsTheNumbersOfEveryExpertAndOfEveryNeuron() {
        NumberTable experts = OverviewWords.table(new OverviewFacts(mixture));
        OverviewFacts cnn = new OverviewFacts(TrainedSnapshots.cnn());
        NumberTable neurons = OverviewWords.table(cnn);

        assertThat(experts.rows()).hasSize(8).allSatisfy(row -> assertThat(row).hasSize(4));
        assertThat(neurons.rows())
                .hasSize(cnn.size())
                .allSatisfy(row -> assertThat(row).hasSize(2));
    }

    private static OverviewFacts withPrecision(double[][] byClass) {
        MetricPoint old = mixture.latest();
        MetricPoint point = new MetricPoint(
                old.step(),
                old.epoch(),
                old.loss(),
                old.trainAccuracy(),
                old.testAccuracy(),
                old.classAccuracy(),
                old.routingPrecision(),
                byClass,
                old.gateMass(),
                old.reached(),
                old.selectedOnDiscriminative(),
                old.discarded(),
                old.load(),
                old.routerHitRate(),
                old.maxGateRate(),
                old.maxGateExpert(),
                old.comparison(),
                null);
        List<MetricPoint> metrics = new ArrayList<>(mixture.metrics());
        metrics.add(point);
        return new OverviewFacts(new Snapshot(
                mixture.config(),
                mixture.position(),
                mixture.test(),
                mixture.probe(),
                mixture.kernels(),
                metrics,
                mixture.batchLoss(),
                mixture.lStar(),
                mixture.timeline(),
                null,
                null));
    }
}
