package routescope.app.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.core.data.DataSource;
import routescope.core.data.DataSources;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.DigitSource;
import routescope.core.experiment.Figure;
import routescope.core.experiment.FigureCell;
import routescope.core.experiment.FigureData;
import routescope.core.experiment.FigurePlan;
import routescope.core.experiment.SweepAxis;

class ExperimentsTest {
    @TempDir
    Path folder;

    private final AtomicInteger loaded = new AtomicInteger();

    private final DataSource counting = (config, seeds, progress) -> {
        loaded.incrementAndGet();
        return new DataSources().load(config, seeds, progress);
    };

    private static FigurePlan plan() {
        return new FigurePlan(
                Figure.FIGURE4,
                new DigitMosaicConfig(DigitSource.GENERATED, "", 4, List.of(0, 1), 40, 20),
                SweepAxis.SAMPLES,
                List.of(20.0, 40.0),
                List.of(),
                List.of(1L, 2L),
                2,
                0.9);
    }

    private List<FigureCell.Outcome> run(CellStore store, int threads) throws InterruptedException {
        try (SweepJob<FigureCell, FigureCell.Outcome> job = new Experiments(counting, store, threads).figure(plan())) {
            job.await();
            assertThat(job.view().trouble()).isEmpty();
            return job.view().results();
        }
    }

    @Test
    void resultsDoNotDependOnTheNumberOfThreads() throws InterruptedException {
        List<FigureCell.Outcome> one = run(CellStore.none(), 1);
        List<FigureCell.Outcome> three = run(CellStore.none(), 3);
        assertThat(one).hasSize(12);
        assertThat(three).usingRecursiveComparison().isEqualTo(one);
    }

    @Test
    void whatWasComputedIsNeverComputedAgain() throws InterruptedException {
        List<FigureCell.Outcome> first = run(CellStore.in(folder), 2);
        int before = loaded.get();
        assertThat(before)
                .as("three models share the images of each N and seed")
                .isEqualTo(4);
        List<FigureCell.Outcome> second = run(CellStore.in(folder), 2);
        assertThat(loaded).hasValue(before);
        assertThat(second).usingRecursiveComparison().isEqualTo(first);
        List<FigureCell.Outcome> kept = new Experiments(counting, CellStore.in(folder), 1).kept(plan());
        assertThat(kept).usingRecursiveComparison().isEqualTo(first);
        FigurePlan other = FigurePlan.of(Figure.FIGURE4, FigureData.digits(), List.of(1L));
        assertThat(new Experiments(counting, CellStore.in(folder), 1).kept(other))
                .isEmpty();
    }

    @Test
    void whatALabStartedComesBackFromItsTextWithItsResults() throws InterruptedException {
        Experiments here = new Experiments(counting, CellStore.none(), 2);
        assertThat(here.memory().save()).isEmpty();
        List<FigureCell.Outcome> results;
        try (SweepJob<FigureCell, FigureCell.Outcome> job = here.figure(plan())) {
            job.await();
            results = job.view().results();
        }
        String text = here.memory().save();
        Experiments there = new Experiments(counting, CellStore.in(folder), 1);
        LabMemory.Plans plans = LabMemory.restore(text, there);
        assertThat(plans.figure()).contains(plan());
        assertThat(plans.table()).isEmpty();
        assertThat(there.kept(plan())).usingRecursiveComparison().isEqualTo(results);
    }

    @Test
    void textThatCannotBeReadIsLeftOut() {
        Experiments there = new Experiments(counting, CellStore.in(folder), 1);
        for (String text : List.of("", "{", "[]", "{\"FIGURE\":{\"plan\":{}}}", "{\"RATES\":{\"plan\":3}}")) {
            LabMemory.Plans plans = LabMemory.restore(text, there);
            assertThat(plans.figure()).as(text).isEmpty();
            assertThat(plans.rates()).as(text).isEmpty();
        }
    }
}
