package routescope.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import routescope.core.gating.EstimationError;
import routescope.core.gating.FitResult;
import routescope.core.gating.RateSweep;

class PaperRowsTest {
    private static final PapersPlan QUICK = PapersPlan.quick(FigureData.mnist("/my data/mnist"));
    private static final PapersPlan FULL = PapersPlan.full(FigureData.digits());

    private static PapersResults nothing(PapersPlan plan) {
        return new PapersResults(
                plan,
                plan.figures().stream()
                        .map(figure -> List.<FigureCell.Outcome>of())
                        .toList(),
                List.of(),
                List.of(),
                plan.rates().stream().map(sweep -> List.<RateSweep.Outcome>of()).toList());
    }

    private static PaperRow first(List<PaperRow> rows, String item) {
        return rows.stream().filter(row -> row.item().equals(item)).findFirst().orElseThrow();
    }

    @Test
    void aRowNamesTheCommandThatMeasuresItAsItWasPlanned() {
        List<PaperRow> quick = PaperRows.of(nothing(QUICK));
        assertThat(first(quick, "figure4").command())
                .isEqualTo("sweep figure4 --data \"/my data/mnist\" --seeds 1..2 --samples 100,300,600,1000");
        assertThat(first(quick, "figure5").command())
                .isEqualTo(
                        "sweep figure5 --data \"/my data/mnist\" --seeds 1..2 --samples 500,700,900 --values 2,6,12");
        assertThat(first(quick, "table1").command()).contains("--settings s1", "--repeats");
        assertThat(first(quick, "theory").command()).contains("--repeats 3 --values 0.001,");
        List<PaperRow> full = PaperRows.of(nothing(FULL));
        assertThat(first(full, "figure5").command()).isEqualTo("sweep figure5 --data digits --seeds 1..20");
        assertThat(first(full, "entropy").command())
                .isEqualTo("cluster entropy --settings s1 --activations cubic --repeats 10");
        assertThat(first(full, "theory").command()).isEqualTo("gating rates --expert tanh --repeats 16");
        assertThat(first(full, "figure4").drawn()).isTrue();
        assertThat(first(quick, "figure4").drawn()).isFalse();
    }

    @Test
    void aSlopeThroughSomeOfTheValuesIsNotOurs() {
        RateSweep sweep = FULL.rates().get(0);
        List<RateSweep.Outcome> fits = new ArrayList<>();
        for (RateSweep.Cell cell : sweep.cells()) {
            boolean missing =
                    cell.repeat() == 1 && cell.value() == sweep.values().get(2) || cell.repeat() > 2;
            if (!missing) {
                double value = cell.value() * (cell.repeat() == 1 ? 5 : 1);
                EstimationError error = new EstimationError(value, value, value, new int[0]);
                fits.add(new RateSweep.Outcome(cell, error, error, value, value, 1e-4, 10, FitResult.Ending.CONVERGED));
            }
        }
        PapersResults results = new PapersResults(
                FULL, nothing(FULL).figures(), List.of(), List.of(), List.of(fits, List.of(), List.of()));
        PaperRow row = first(PaperRows.of(results), "theory");
        assertThat(row.ours().count()).as("repeat 1 lacks a value").isEqualTo(2);
        assertThat(row.ours().mean()).isEqualTo(1, within(1e-9));
    }

    @Test
    void theQuickValuesAreAmongTheFullOnes() {
        for (int i = 0; i < FULL.rates().size(); i++) {
            assertThat(FULL.rates().get(i).values())
                    .containsAll(QUICK.rates().get(i).values());
        }
    }

    @Test
    void trialsOfFigure5HaveNoStandardDeviation() {
        FigurePlan plan = FULL.figures().get(1);
        List<FigureCell.Outcome> runs = plan.cells().stream()
                .map(cell -> new FigureCell.Outcome(
                        cell,
                        new RunScore(cell.seed() % 4 == 0 ? 0.9 : 0.97, 1, new double[0], new double[0], 0, 9, false)))
                .toList();
        List<List<FigureCell.Outcome>> figures = new ArrayList<>(nothing(FULL).figures());
        figures.set(1, runs);
        PaperRow row = first(
                PaperRows.of(new PapersResults(
                        FULL, figures, List.of(), List.of(), nothing(FULL).rates())),
                "figure5");
        assertThat(row.ours().mean()).isEqualTo(75, within(1e-9));
        assertThat(row.ours().deviation()).isNaN();
        assertThat(row.ours().low()).isBetween(50.0, 60.0);
    }
}
