package routescope.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import routescope.core.cluster.Activation;
import routescope.core.cluster.ClusterModel;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.PaperNumbers;
import routescope.core.cluster.Reading;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

class ClusterTableTest {
    private static ClusterTable table(double balance) {
        return new ClusterTable(
                List.of(ClusterSetting.S1, ClusterSetting.S2),
                List.of(ClusterModel.values()),
                List.of(1L, 2L),
                Reading.RELEASED_CODE,
                balance,
                200,
                4);
    }

    @Test
    void everySettingModelAndSeedIsOneCell() {
        assertThat(table(0).cells()).hasSize(2 * 4 * 2).doesNotHaveDuplicates();
    }

    @Test
    void outcomeDependsOnTheCellAlone() {
        for (ClusterTable.Cell cell : table(0).cells().subList(0, 8)) {
            ClusterTable.Outcome once = ClusterTable.run(cell, CellProgress.NONE);
            ClusterTable.Outcome again = ClusterTable.run(cell, CellProgress.NONE);
            assertThat(timeless(again)).isEqualTo(timeless(once));
            assertThat(once.epochs()).isEqualTo(4);
            assertThat(Double.isNaN(once.entropy())).isEqualTo(!cell.model().isMixture());
            assertThat(once.load().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(cell.model().isMixture() ? 200 : 0);
        }
    }

    private static ClusterTable.Outcome timeless(ClusterTable.Outcome outcome) {
        return new ClusterTable.Outcome(
                outcome.cell(),
                outcome.accuracy(),
                outcome.trainAccuracy(),
                outcome.entropy(),
                outcome.loss(),
                outcome.epochs(),
                outcome.load(),
                outcome.diverged(),
                0);
    }

    @Test
    void equalRunsAreEqualCells() {
        ClusterTable.Cell plain =
                new ClusterTable.Cell(ClusterSetting.S1, ClusterModel.SINGLE_LINEAR, 1, Reading.RELEASED_CODE, 0, 0, 0);
        assertThat(new ClusterTable.Cell(
                        ClusterSetting.S1, ClusterModel.SINGLE_LINEAR, 1, Reading.PAPER, 0.1, 16_000, 801))
                .isEqualTo(plain);
        ClusterTable.Cell mixture = new ClusterTable.Cell(
                ClusterSetting.S1, ClusterModel.MIXTURE_LINEAR, 1, Reading.PAPER, 0.1, 16_000, 501);
        assertThat(mixture.reading()).isEqualTo(Reading.PAPER);
        assertThat(mixture.balanceWeight()).isEqualTo(0.1);
        assertThat(mixture.isFullSize()).isTrue();
        assertThat(new EntropyCurves.Cell(ClusterSetting.S2, Activation.CUBIC, 1, Reading.RELEASED_CODE, 16_000, 501))
                .isEqualTo(new EntropyCurves.Cell(ClusterSetting.S2, Activation.CUBIC, 1, Reading.RELEASED_CODE, 0, 0));
        assertThat(new SingleNets.Cell(ClusterSetting.VISUALISATION, Activation.TANH, 80, 1, 1600, 801))
                .isEqualTo(new SingleNets.Cell(ClusterSetting.VISUALISATION, Activation.TANH, 80, 1, 0, 0));
    }

    @Test
    void refusesRunsOutOfRangeBeforeTheFirstStarts() {
        assertThatThrownBy(() -> new ClusterTable(
                        List.of(ClusterSetting.S1),
                        List.of(ClusterModel.SINGLE_LINEAR, ClusterModel.MIXTURE_LINEAR),
                        List.of(1L),
                        Reading.RELEASED_CODE,
                        0,
                        200,
                        6000))
                .isInstanceOfSatisfying(
                        RoutescopeException.class, e -> assertThat(e.sentence()).contains("epochs"));
        assertThatThrownBy(() -> new EntropyCurves(
                        List.of(ClusterSetting.S1),
                        List.of(Activation.CUBIC),
                        List.of(1L),
                        Reading.RELEASED_CODE,
                        200_000,
                        0))
                .isInstanceOf(RoutescopeException.class);
        assertThatThrownBy(() -> singles(3)).isInstanceOf(RoutescopeException.class);
    }

    private static SingleNets singles(int filters) {
        return new SingleNets(
                List.of(ClusterSetting.VERIFY, ClusterSetting.S1),
                List.of(Activation.values()),
                List.of(filters),
                List.of(1L),
                200,
                3);
    }

    @Test
    void singleNetworksStandBesideTheNotebooksCheck() {
        List<SingleNets.Outcome> outcomes = singles(128).cells().stream()
                .map(cell -> SingleNets.run(cell, CellProgress.NONE))
                .toList();
        List<SingleRow> rows = SingleRow.of(outcomes);
        assertThat(rows).hasSize(12);
        assertThat(rows).allMatch(row -> row.accuracy() >= 0 && row.diverged() == 0);
        assertThat(rows.get(5).notebook()).isEqualTo(74.8);
        assertThat(rows.get(6).notebook()).isEqualTo(65.9);
        assertThat(PaperNumbers.sized(ClusterSetting.S1, Activation.LINEAR, 128))
                .hasValue(70.9);
        assertThat(PaperNumbers.single(ClusterSetting.S4, Activation.CUBIC, 512))
                .hasValue(61.7);
        assertThat(PaperNumbers.single(ClusterSetting.S4, Activation.TANH, 128)).isEmpty();
        assertThat(outcomes.get(0).seconds()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void secondsDoNotCountPauses() {
        ClusterTable.Cell cell = table(0).cells().get(4);
        ClusterTable.Outcome outcome = ClusterTable.run(cell, share -> {
            // While somebody else works for 0.3 s of a core, this run only waits.
            Thread other = new Thread(ClusterTableTest::work);
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                return false;
            }
            return true;
        });
        assertThat(outcome.epochs()).isEqualTo(4);
        assertThat(outcome.seconds()).isLessThan(1.0);
    }

    private static void work() {
        CpuTime time = CpuTime.start();
        while (time.seconds() < 0.3) {
            Thread.onSpinWait();
        }
    }

    @Test
    void cancelledCellSaysSo() {
        assertThatThrownBy(() -> ClusterTable.run(table(0).cells().get(0), share -> share < 0.5))
                .isInstanceOfSatisfying(
                        RoutescopeException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
    }

    @Test
    void rowsGiveMeanAndDeviationBesideThePaper() {
        ClusterTable.Cell cell = table(0).cells().get(7);
        assertThat(cell.model()).isEqualTo(ClusterModel.MIXTURE_NONLINEAR);
        List<ClusterRow> rows = ClusterRow.of(List.of(outcome(cell, 0.99, 0.10), outcome(cell, 0.995, 0.20)));
        assertThat(rows).hasSize(1);
        ClusterRow row = rows.get(0);
        assertThat(row.accuracy()).isCloseTo(99.25, within(1e-9));
        assertThat(row.accuracySd()).isCloseTo(0.5 / Math.sqrt(2), within(1e-9));
        assertThat(row.entropy()).isCloseTo(0.15, within(1e-9));
        PaperNumbers.Entry paper = row.paper().orElseThrow();
        assertThat(paper.accuracy()).isEqualTo(99.46);
        assertThat(row.agrees(paper)).contains(true);
        ClusterRow far = ClusterRow.of(List.of(outcome(cell, 0.97, 0.10))).get(0);
        assertThat(far.agrees(paper)).contains(false);
        assertThat(far.accuracySd()).isNaN();
        ClusterRow mixed = ClusterRow.of(List.of(outcome(cell, 0.995, 0.9))).get(0);
        assertThat(mixed.agrees(paper)).contains(false);
    }

    @Test
    void balancedMixturesStandBesideTheBalancedNumbers() {
        ClusterTable.Cell cell = table(1e-4).cells().get(7);
        ClusterRow row = ClusterRow.of(List.of(outcome(cell, 0.99, 0.1))).get(0);
        assertThat(row.paper().orElseThrow().accuracy()).isEqualTo(99.39);
        assertThat(row.notebook()).isEmpty();
    }

    private static ClusterTable.Outcome outcome(ClusterTable.Cell cell, double accuracy, double entropy) {
        return new ClusterTable.Outcome(cell, accuracy, accuracy, entropy, 0.3, 100, List.of(), false, 1);
    }

    @Test
    void everyNumberOfThePaperIsThereForTheMainSettings() {
        for (ClusterSetting setting : List.of(ClusterSetting.S1, ClusterSetting.S2)) {
            for (ClusterModel model : ClusterModel.values()) {
                for (PaperNumbers.Source source : List.of(PaperNumbers.Source.PAPER, PaperNumbers.Source.NOTEBOOK)) {
                    PaperNumbers.Entry entry =
                            PaperNumbers.find(setting, model, source).orElseThrow();
                    assertThat(entry.accuracy()).isBetween(50.0, 100.0);
                    assertThat(Double.isNaN(entry.entropy())).isEqualTo(!model.isMixture());
                }
            }
            for (boolean linear : new boolean[] {true, false}) {
                assertThat(PaperNumbers.curve(setting, linear)).hasSameSizeAs(PaperNumbers.curveEpochs());
            }
        }
        assertThat(PaperNumbers.curve(ClusterSetting.S3, true)).isEmpty();
    }

    @Test
    void curvesHaveAPointForEachEpochAndTheNotebooksNoise() {
        EntropyCurves curves = new EntropyCurves(
                List.of(ClusterSetting.S1), List.of(Activation.CUBIC), List.of(3L), Reading.RELEASED_CODE, 200, 5);
        EntropyCurves.Outcome outcome = EntropyCurves.run(curves.cells().get(0), CellProgress.NONE);
        assertThat(outcome.entropy()).hasSize(6).allMatch(value -> value >= 0 && value <= Math.log(4));
        assertThat(EntropyCurves.run(curves.cells().get(0), CellProgress.NONE).entropy())
                .isEqualTo(outcome.entropy());
        assertThat(curves.cells().get(0).config().training().earlyStop()).isFalse();
    }
}
