package routescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.app.export.NpyFile;
import routescope.app.file.RunFile;
import routescope.app.file.RunFileReader;
import routescope.app.file.RunFileWriter;
import routescope.core.run.Presets;
import routescope.core.run.Remembered;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.run.RunTree;
import routescope.core.run.Setting;
import routescope.core.run.Settings;
import routescope.core.train.EngineState;
import routescope.core.train.Knobs;

class ReplayCommandTest {
    @TempDir
    static Path folder;

    private static Path file = Path.of("none");

    @BeforeAll
    static void write() {
        file = SampleRunFile.write(folder.resolve("a.rscope"));
    }

    private static CliRun replay(String out, String... more) {
        List<String> args = new ArrayList<>(
                List.of("replay", file.toString(), "--out", folder.resolve(out).toString()));
        args.addAll(List.of(more));
        return CliRun.of(args.toArray(String[]::new));
    }

    private static void assertWeights(Path of, EngineState state) throws IOException {
        assertThat(NpyFile.read(of.resolve("weights/routers.npy")).values())
                .containsExactly(state.mixture().routers());
        assertThat(NpyFile.read(of.resolve("weights/experts.npy")).values())
                .containsExactly(state.mixture().neurons());
    }

    @Test
    void writesAStepOfThePastOfAnotherBranch() throws IOException {
        byte[] before = Files.readAllBytes(file);

        CliRun run = replay("past", "--to", "9", "--branch", "main");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("Steps: 9 of 9");
        assertThat(run.out()).contains("step 9 of branch main", "run.rscope", "metrics.csv", "routing-board.png");
        Path out = folder.resolve("past");
        assertWeights(out, SampleRunFile.mainAt(9));
        assertThat(ImageIO.read(out.resolve("routing-board.png").toFile()).getWidth())
                .isGreaterThan(300);
        List<String> csv = Files.readAllLines(out.resolve("metrics.csv"));
        assertThat(csv.subList(1, csv.size()))
                .allSatisfy(line -> assertThat(Integer.parseInt(line.substring(0, line.indexOf(','))))
                        .isLessThanOrEqualTo(9));
        RunFile written = RunFileReader.read(out.resolve("run.rscope"));
        assertThat(written.past().step()).isEqualTo(9);
        assertThat(written.past().tree().branch().name()).isEqualTo("main");
        assertThat(written.past().tree().end(0)).isEqualTo(12);
        assertThat(written.shown()).isPresent();
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void trainsOnWhereTheStepIsBeyondTheEnd() throws IOException {
        CliRun run = replay("beyond", "--to", "15", "--json", "-q");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        assertThat(json.get("step").asInt()).isEqualTo(15);
        assertThat(json.get("branch").asText()).isEqualTo("other");
        assertThat(json.get("diverged").asBoolean()).isFalse();
        assertThat(json.get("files")).hasSize(9);
        assertWeights(folder.resolve("beyond"), SampleRunFile.otherAt(15));
        CliRun further = CliRun.of(
                "replay",
                folder.resolve("beyond").resolve("run.rscope").toString(),
                "--out",
                folder.resolve("further").toString(),
                "--to",
                "20");
        assertThat(further.code()).as(further.err()).isZero();
        assertWeights(folder.resolve("further"), SampleRunFile.otherAt(20));
    }

    @Test
    void keepsTheLastGoodStepWhenTheRunDivergesBefore() {
        Path wild = folder.resolve("wild.rscope");
        try (Run run = SampleRunFile.open(SampleRunFile.config(
                "data.trainSamples=40", "data.testSamples=20", "training.batch=10", "training.epochs=50"))) {
            SampleRunFile.play(run, 3);
            run.edit(run.engine().knobs().withRates(1e6, 1e6), "unused");
            RunFileWriter.write(wild, SampleRunFile.of(run));
        }

        CliRun run = CliRun.of(
                "replay", wild.toString(), "--out", folder.resolve("kept").toString(), "--to", "200", "-q");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("Step 200 is not reached: the loss of the ", "[RUN_DIVERGED]", "What was written is step")
                .doesNotContain("\tat ");
        RunFile kept = RunFileReader.read(folder.resolve("kept").resolve("run.rscope"));
        assertThat(kept.past().step()).isLessThan(200);
        CliRun export = CliRun.of(
                "export",
                "--preset",
                "pattern",
                "--set",
                "data.trainSamples=40",
                "--set",
                "training.expertLearningRate=1000000",
                "--format",
                "csv",
                "--out",
                folder.resolve("kept").resolve("never.csv").toString());
        assertThat(export.code()).as(export.err()).isEqualTo(1);
        assertThat(export.err()).contains("[RUN_DIVERGED]");
        assertThat(folder.resolve("kept").resolve("never.csv")).doesNotExist();
    }

    @Test
    void saysWhatIsWrong() {
        CliRun late = replay("never", "--to", "99");
        assertThat(late.code()).isEqualTo(2);
        assertThat(late.err()).contains("the training ends at step 20");
        CliRun data = replay("never", "--to", "3", "--data", ".");
        assertThat(data.code()).isEqualTo(2);
        assertThat(data.err()).contains("made again from its configuration");
        CliRun none = replay("never", "--to", "3", "--branch", "third");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("Branches: main, other.");
        assertThat(folder.resolve("never").resolve("run.rscope")).doesNotExist();
    }

    @Test
    void looksForImagesThatMovedWhereItIsTold() {
        RunFile read = RunFileReader.read(file);
        RunConfig digits = Presets.find("digits-joint", null).config();
        Setting source = Settings.find("data.source").orElseThrow();
        Setting place = Settings.find("data.folder").orElseThrow();
        RunConfig moved =
                place.with(source.with(digits, "mnist"), folder.resolve("gone").toString());
        Knobs knobs = Knobs.of(moved.model(), moved.training(), moved.data().patches());
        Path lost = folder.resolve("lost.rscope");
        RunFileWriter.write(
                lost,
                new RunFile(
                        moved,
                        new Remembered(RunTree.start(knobs, "main"), 0, List.of(), Map.of()),
                        "",
                        Map.of(),
                        read.dataHash(),
                        read.provenance(),
                        new byte[0]));
        String[] command = {
            "replay",
            lost.toString(),
            "--to",
            "0",
            "--out",
            folder.resolve("never").toString(),
            "-q"
        };
        CliRun nowhere = CliRun.of(command);
        assertThat(nowhere.code()).as(nowhere.err()).isEqualTo(1);
        assertThat(nowhere.err()).contains("gone", "--data FOLDER", "[RUN_DATA_MISSING]");
        CliRun elsewhere =
                CliRun.with(Map.of("ROUTESCOPE_MNIST", folder.resolve("there").toString()), command);
        assertThat(elsewhere.err()).contains("there", "[RUN_DATA_MISSING]").doesNotContain("gone");
        assertThat(CliRun.of("inspect", lost.toString()).out()).contains("files that must be found, last in ", "gone");
    }
}
