package routescope.app.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.app.RunImages;
import routescope.core.cluster.Activation;
import routescope.core.cluster.ClusterRunConfig;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.Reading;
import routescope.core.data.DataSource;
import routescope.core.data.DataSources;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.DigitSource;
import routescope.core.experiment.CueSweep;
import routescope.core.experiment.EntropyCurves;
import routescope.core.experiment.Figure;
import routescope.core.experiment.FigureCell;
import routescope.core.experiment.FigureData;
import routescope.core.experiment.FigurePlan;
import routescope.core.experiment.PapersPlan;
import routescope.core.experiment.SweepAxis;
import routescope.core.gating.FitEffort;
import routescope.core.gating.FitPlan;
import routescope.core.gating.FitSetup;
import routescope.core.gating.GateForm;
import routescope.core.gating.Mixture;
import routescope.core.gating.TruthPreset;
import routescope.core.run.Presets;
import routescope.core.run.RunConfig;

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
    void everyLabComesBack() throws InterruptedException {
        Experiments here = new Experiments(counting, CellStore.none(), 2);
        CueSweep cues = new CueSweep(Presets.find("cue-symbol", null).config(), List.of(0.5, 0.9), List.of(3L));
        EntropyCurves curves = new EntropyCurves(
                List.of(ClusterSetting.S1), List.of(Activation.CUBIC), List.of(1L), Reading.RELEASED_CODE, 60, 2);
        here.cues(cues).close();
        List<EntropyCurves.Outcome> entropy;
        try (SweepJob<EntropyCurves.Cell, EntropyCurves.Outcome> job = here.entropy(curves)) {
            job.await();
            entropy = job.view().results();
        }
        ClusterRunConfig config =
                ClusterRunConfig.table1(ClusterSetting.S2, Activation.CUBIC, Reading.RELEASED_CODE, 4);
        here.memory().run(config, () -> 7);
        Mixture mixture = new Mixture(
                TruthPreset.CHECK,
                GateForm.HIERARCHICAL,
                routescope.core.gating.Activation.LINEAR,
                routescope.core.gating.Activation.TANH,
                3,
                FitPlan.Start.NEAR,
                true,
                new FitEffort(3, 0.2, 250));
        FitSetup fit = new FitSetup(mixture, 100, 0.1, 5);
        here.memory().fit(fit);
        Object mark = here.memory().mark();
        Experiments there = new Experiments(counting, CellStore.in(folder), 1);
        LabMemory.Plans plans = LabMemory.restore(here.memory().save(), there);
        assertThat(plans.cues()).contains(cues);
        assertThat(plans.entropy()).contains(curves);
        assertThat(plans.run()).contains(new LabMemory.Watched(config, 7));
        assertThat(plans.fit()).contains(fit);
        assertThat(there.kept(new PapersPlan(List.of(), List.of(), curves, List.of()))
                        .entropy())
                .isEqualTo(entropy);
        here.memory().fit(new FitSetup(mixture, 100, 0.1, 6));
        assertThat(here.memory().mark()).as("another fit is something new").isNotEqualTo(mark);
        here.memory().fit(fit);
        assertThat(here.memory().mark()).isEqualTo(mark);
    }

    @Test
    void resultsOfAFileNeverReplaceOnesOwnAndThoseOfAnotherVersionAreNotTaken() throws InterruptedException {
        Experiments here = new Experiments(counting, CellStore.none(), 2);
        List<FigureCell.Outcome> results;
        try (SweepJob<FigureCell, FigureCell.Outcome> job = here.figure(plan())) {
            job.await();
            results = job.view().results();
        }
        String text = here.memory().save();
        double real = results.get(0).score().testAccuracy();
        String forged = text.replace("\"testAccuracy\":" + real, "\"testAccuracy\":0.125");
        assertThat(forged).isNotEqualTo(text);
        Experiments there = new Experiments(counting, CellStore.in(folder), 1);
        LabMemory.restore(text.replace(Experiments.RUN, "patch-run/0"), there);
        assertThat(there.kept(plan())).isEmpty();
        LabMemory.restore(text, there);
        LabMemory.restore(forged, there);
        assertThat(there.kept(plan())).usingRecursiveComparison().isEqualTo(results);
    }

    @Test
    void resultsBelongToTheFilesTheyCameFromWhereverTheseLie() throws IOException {
        Path first = mnist("first", 1);
        Path copy = mnist("copy", 1);
        Path other = mnist("other", 2);
        RunConfig config = FigurePlan.of(Figure.FIGURE4, FigureData.mnist(first.toString()), List.of(1L))
                .cells()
                .get(0)
                .config();
        ImageMarks marks = new ImageMarks();
        ImageMarks.Key key = marks.key(config);
        assertThat(marks.key(RunImages.at(config, copy))).isEqualTo(key);
        assertThat(marks.key(RunImages.at(config, other))).isNotEqualTo(key);
        Files.writeString(copy.resolve("notes.txt"), "is no digit");
        assertThat(new ImageMarks().key(RunImages.at(config, copy))).isEqualTo(key);
        Path gone = folder.resolve("gone");
        ImageMarks told = new ImageMarks(Map.of(gone.toString(), key.files()));
        assertThat(told.key(RunImages.at(config, gone))).isEqualTo(key);
        assertThat(new ImageMarks().of(RunImages.at(config, gone).data())).isEmpty();
    }

    private Path mnist(String name, int contents) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        for (String file : List.of(
                "train-images-idx3-ubyte",
                "train-labels-idx1-ubyte",
                "t10k-images-idx3-ubyte",
                "t10k-labels-idx1-ubyte")) {
            Files.write(place.resolve(file), new byte[] {(byte) contents, 7});
        }
        return place;
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
