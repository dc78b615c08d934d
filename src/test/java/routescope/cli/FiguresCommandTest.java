package routescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.app.experiment.CellStore;
import routescope.app.experiment.Experiments;
import routescope.app.experiment.SweepJob;
import routescope.app.export.LabFolder;
import routescope.core.cluster.Activation;
import routescope.core.cluster.ClusterModel;
import routescope.core.cluster.ClusterSetting;
import routescope.core.cluster.Reading;
import routescope.core.data.DataSources;
import routescope.core.experiment.ClusterTable;
import routescope.core.experiment.EntropyCurves;
import routescope.core.experiment.Figure;
import routescope.core.experiment.FigureData;
import routescope.core.experiment.FigurePlan;
import routescope.core.experiment.PaperRow;
import routescope.core.experiment.PaperRows;
import routescope.core.experiment.PapersPlan;
import routescope.core.experiment.PapersResults;
import routescope.core.experiment.SweepAxis;
import routescope.core.gating.FitPlan;
import routescope.core.gating.GateForm;
import routescope.core.gating.RateSweep;
import routescope.core.gating.TruthPreset;

class FiguresCommandTest {
    @TempDir
    Path folder;

    private static PapersPlan small() {
        FigurePlan figure = new FigurePlan(
                Figure.FIGURE4,
                FigureData.pattern(),
                SweepAxis.SAMPLES,
                List.of(40.0, 300.0),
                List.of(),
                List.of(1L, 2L),
                1,
                0.9);
        RateSweep rates = new RateSweep(
                TruthPreset.CHECK,
                GateForm.SOFTMAX,
                routescope.core.gating.Activation.LINEAR,
                routescope.core.gating.Activation.TANH,
                new FitPlan(3, FitPlan.Start.NEAR, FitPlan.JITTER, 1, true, 5),
                RateSweep.Against.NOISE,
                List.of(0.01, 0.03),
                100,
                2,
                1);
        return new PapersPlan(
                List.of(figure),
                List.of(new ClusterTable(
                        List.of(ClusterSetting.S1),
                        List.of(ClusterModel.MIXTURE_LINEAR),
                        List.of(1L, 2L),
                        Reading.RELEASED_CODE,
                        0,
                        200,
                        3)),
                new EntropyCurves(
                        List.of(ClusterSetting.S1),
                        List.of(Activation.LINEAR),
                        List.of(1L),
                        Reading.RELEASED_CODE,
                        100,
                        101),
                List.of(rates));
    }

    private static <R> List<R> done(SweepJob<?, R> job) throws InterruptedException {
        try (job) {
            job.await();
            assertThat(job.view().trouble()).isEmpty();
            return job.view().results();
        }
    }

    @Test
    void putsOursBesideThePapersAndWritesAReport() throws IOException, InterruptedException {
        Experiments experiments = new Experiments(new DataSources(), CellStore.in(folder.resolve("cells")), 2);
        PapersPlan plan = small();
        assertThat(PaperRows.of(experiments.kept(plan)))
                .as("nothing is measured yet")
                .allMatch(row -> row.ours().count() == 0);
        done(experiments.figure(plan.figures().get(0)));
        done(experiments.clusters(plan.tables().get(0)));
        done(experiments.entropy(plan.entropy()));
        done(experiments.rates(plan.rates().get(0)));

        PapersResults results = experiments.kept(plan);
        List<PaperRow> rows = PaperRows.of(results);
        PaperRow joint = rows.stream()
                .filter(row -> row.item().equals("figure4") && row.setting().equals("joint"))
                .findFirst()
                .orElseThrow();
        assertThat(joint.theirs()).isCloseTo(94.3, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(joint.ours().count()).isEqualTo(2);
        assertThat(joint.command()).isEqualTo("sweep figure4 --data pattern --seeds 1..2 --samples 40,300 --epochs 1");
        assertThat(rows)
                .filteredOn(row -> row.item().equals("table1") && row.ours().count() == 2)
                .hasSize(2);
        assertThat(rows)
                .filteredOn(row -> row.item().equals("entropy") && row.ours().count() == 1)
                .hasSize(1);
        assertThat(rows)
                .filteredOn(row -> row.paper() == 3)
                .isNotEmpty()
                .allMatch(row -> row.ours().count() == 2);
        assertThat(rows).filteredOn(PaperRow::isLeftOut).hasSize(9);

        LabFolder out = new LabFolder(folder.resolve("report"));
        new ReportFiles(out).write(results, rows, false, 12);
        String page = Files.readString(folder.resolve("report/report.html"));
        assertThat(page).contains("Paper 1, figure 4: joint, N = 300", "94.3", "Not repeated here", "(n/l)^8");
        for (Path file : out.files()) {
            if (file.toString().endsWith(".png")) {
                assertThat(page).contains("src=\"" + file.getFileName() + '"');
                assertThat(ImageIO.read(file.toFile()).getWidth()).isGreaterThan(300);
            }
        }
        assertThat(Files.readAllLines(folder.resolve("report/numbers.csv"))).hasSize(rows.size() + 1);
    }

    @Test
    void listsWhatIsKept() throws IOException {
        List<String> words = new ArrayList<>(
                List.of("figures", "list", "--cache", folder.resolve("none").toString()));
        CliRun run = CliRun.of(words.toArray(String[]::new));
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Paper 1, figure 4: joint, N = 300 (%): paper 94.3 ± 0.6, ours not measured yet");
        words.add("--json");
        JsonNode rows = JsonMapper.builder()
                .build()
                .readTree(CliRun.of(words.toArray(String[]::new)).out());
        assertThat(rows.size()).isGreaterThan(50);
        assertThat(CliRun.of("figures", "all", "--quick", "--full").code()).isEqualTo(2);
        assertThat(CliRun.of("figures").code()).isNotEqualTo(1);
    }
}
