package routescope.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureCurveTest {
    private static FigureCell.Outcome outcome(FigureCell cell, double accuracy) {
        double[] hits = {0.5, 0.6, 0.65, 0.7, 0.72, 0.8, 0.85, 0.9};
        return new FigureCell.Outcome(cell, new RunScore(accuracy, 1, hits, new double[] {0.25, 0.75}, 0, 10, false));
    }

    private static FigurePlan plan(Figure figure) {
        return FigurePlan.of(figure, FigureData.digits(), List.of(1L, 2L, 3L));
    }

    @Test
    void readsSuccessesOverNAndL() {
        FigurePlan plan = plan(Figure.FIGURE5);
        List<FigureCell.Outcome> outcomes = plan.cells().stream()
                .map(cell -> outcome(cell, cell.line() >= 600 && cell.seed() < 3 ? 0.951 : 0.9))
                .toList();
        List<FigureCurve> rows = FigureCurve.of(plan, outcomes);
        assertThat(rows)
                .extracting(FigureCurve::id)
                .containsExactly("N=400", "N=500", "N=600", "N=700", "N=800", "N=900");
        assertThat(rows.get(1).points().get(0).spread().mean()).isZero();
        assertThat(rows.get(2).points().get(5).spread().mean()).isEqualTo(2.0 / 3, within(1e-12));
        assertThat(Theory.samplesConstant(rows, plan.lines())).isEqualTo(600 / Math.pow(12, 8));
    }

    @Test
    void readsHitRatesByLAndLargestGatesByClass() {
        FigurePlan hits = plan(Figure.FIGURE8);
        List<FigureCurve> curves = FigureCurve.of(
                hits, hits.cells().stream().map(cell -> outcome(cell, 1)).toList());
        assertThat(curves).extracting(FigureCurve::id).containsExactly("l=1", "l=2", "l=4", "l=6", "l=8");
        assertThat(curves.get(2).points().get(0).spread().mean()).isEqualTo(0.7, within(1e-12));
        FigurePlan gates = plan(Figure.FIGURE9);
        List<FigureCurve> classes = FigureCurve.of(
                gates, gates.cells().stream().map(cell -> outcome(cell, 1)).toList());
        assertThat(classes.get(0).points().get(0).spread().mean())
                .as("class 1 of the paper is y = +1, the second label")
                .isEqualTo(0.75, within(1e-12));
    }

    @Test
    void readsOffTheSamplesNeeded() {
        FigurePlan plan = plan(Figure.FIGURE4);
        List<FigureCell.Outcome> outcomes = new ArrayList<>();
        for (FigureCell cell : plan.cells()) {
            double slope = cell.seed() == 1 ? 0.0002 : 0.0001;
            double accuracy = cell.subject() == Subject.CNN
                    ? 0.85 + slope * cell.x()
                    : cell.subject() == Subject.JOINT ? 0.99 : 0.5;
            outcomes.add(outcome(cell, accuracy));
        }
        List<FigureCurve> curves = FigureCurve.of(plan, outcomes);
        int numbers = plan.xs().size();
        SamplesNeeded cnn = SamplesNeeded.of(curves.get(0), numbers, 0.95);
        assertThat(cnn.isWhole()).isTrue();
        assertThat(cnn.between().mean()).isEqualTo((500 + 1000 + 1000) / 3.0, within(1e-6));
        assertThat(cnn.between().half()).isGreaterThan(100);
        assertThat(cnn.median()).isEqualTo(1000, within(1e-6));
        SamplesNeeded separate = SamplesNeeded.of(curves.get(1), numbers, 0.95);
        assertThat(separate.never()).isEqualTo(3);
        assertThat(separate.median()).isInfinite();
        SamplesNeeded joint = SamplesNeeded.of(curves.get(2), numbers, 0.95);
        assertThat(joint.atOnce()).isEqualTo(3);
        assertThat(joint.between().count()).isZero();
        assertThat(joint.median()).isEqualTo(100);
    }

    @Test
    void seedsWithOnlyABoundCountInTheMedianAndInNoMean() {
        FigurePlan plan = plan(Figure.FIGURE4);
        double[] starts = {0.95, 0.90, 0.2};
        List<FigureCell.Outcome> outcomes = plan.cells().stream()
                .filter(cell -> cell.subject() == Subject.CNN)
                .map(cell -> outcome(cell, starts[(int) cell.seed() - 1] + 0.0001 * cell.x()))
                .toList();
        SamplesNeeded needed = SamplesNeeded.of(FigureCurve.of(plan, outcomes).get(0), 6, 0.95);
        assertThat(needed.atOnce()).isEqualTo(1);
        assertThat(needed.never()).isEqualTo(1);
        assertThat(needed.isWhole()).isFalse();
        assertThat(needed.median()).isEqualTo(500, within(1e-6));
        assertThat(needed.between().half()).isNaN();
        SamplesNeeded early =
                SamplesNeeded.of(FigureCurve.of(plan, outcomes.subList(0, 4)).get(0), 6, 0.95);
        assertThat(early.seeds()).as("no seed has all its runs yet").isZero();
    }

    @Test
    void fitsTheConstantOfTheTheory() {
        FigurePlan plan = plan(Figure.FIGURE7);
        List<FigureCell.Outcome> outcomes = plan.cells().stream()
                .map(cell -> outcome(cell, 1 - 0.03 * Math.pow(cell.x(), Theory.SELECTED)))
                .toList();
        FigureCurve curve = FigureCurve.of(plan, outcomes).get(0);
        assertThat(Theory.errorConstant(curve.points(), Theory.SELECTED)).isEqualTo(0.03, within(1e-12));
    }

    @Test
    void theIntervalIsStudentsT() {
        Spread spread = Spread.of(1, 2, 3, 4, Double.NaN);
        assertThat(spread.count()).isEqualTo(4);
        assertThat(spread.mean()).isEqualTo(2.5);
        assertThat(spread.deviation()).isEqualTo(1.2909944, within(1e-6));
        // t of 3 degrees of freedom at 0.975 is 3.1824463
        assertThat(spread.half()).isEqualTo(3.1824463 * 1.2909944 / 2, within(1e-5));
        assertThat(Spread.of().mean()).isNaN();
        assertThat(Spread.of(7).deviation()).as("one run has no deviation").isNaN();
        Spread trials = Spread.ofTrials(1, 1, 1, 0);
        assertThat(trials.mean()).isEqualTo(0.75);
        assertThat(trials.deviation()).isNaN();
        // Wilson's interval of 3 of 4.
        assertThat(trials.low()).isEqualTo(0.3006, within(1e-3));
        assertThat(trials.high()).isEqualTo(0.9544, within(1e-3));
        assertThat(trials.times(100).mean()).isEqualTo(75);
    }

    @Test
    void thePapersNumbersAreWhole() {
        assertThat(FigureNumbers.of(Figure.FIGURE4)).hasSize(18);
        assertThat(FigureNumbers.of(Figure.FIGURE5)).hasSize(36);
        assertThat(FigureNumbers.of(Figure.FIGURE6)).hasSize(16);
        assertThat(FigureNumbers.of(Figure.FIGURE7)).hasSize(25);
        assertThat(FigureNumbers.of(Figure.FIGURE8)).hasSize(50);
        assertThat(FigureNumbers.of(Figure.FIGURE9)).hasSize(20);
        assertThat(FigureNumbers.at(Figure.FIGURE4, "cnn", 100)).hasValueCloseTo(0.786, within(1e-12));
        assertThat(FigureNumbers.at(Figure.FIGURE6, "cnn", Double.NaN)).hasValueCloseTo(0.934, within(1e-12));
    }
}
