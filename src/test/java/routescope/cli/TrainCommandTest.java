package routescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.app.export.NpyFile;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.DigitSource;
import routescope.core.data.MnistFolder;
import routescope.core.run.RunConfig;
import routescope.core.run.RunJson;

class TrainCommandTest {
    @TempDir
    Path folder;

    @Test
    void writesEveryFileWhenATrainingEnds() throws IOException {
        Path out = folder.resolve("run");

        CliRun run = CliRun.small("train", "--out", out.toString(), "--quiet");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(filesIn(out))
                .containsExactly(
                        "curves.png",
                        "manifest.json",
                        "metrics.csv",
                        "routing-board.png",
                        "run.json",
                        "weights/experts.npy",
                        "weights/head.npy",
                        "weights/routers.npy");
        RunConfig config = RunJson.read(out.resolve("run.json"));
        assertThat(config.training().epochs()).isEqualTo(2);
        assertThat(config.data().trainSamples()).isEqualTo(40);
        assertThat(NpyFile.read(out.resolve("weights/routers.npy")).shape()).containsExactly(8, 64);
        assertThat(NpyFile.read(out.resolve("weights/experts.npy")).shape()).containsExactly(8, 5, 64);
        assertThat(NpyFile.read(out.resolve("weights/head.npy")).shape()).containsExactly(8, 5, 1);
        assertThat(ImageIO.read(out.resolve("routing-board.png").toFile()).getWidth())
                .isGreaterThan(500);
        assertThat(ImageIO.read(out.resolve("curves.png").toFile()).getWidth()).isGreaterThan(500);
        assertThat(run.out())
                .contains("test accuracy", out.resolve("metrics.csv").toString());
    }

    @Test
    void givesTheSameBitsWhenTheConfigurationIsTheSame() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");

        CliRun.small("train", "--seed", "7", "--out", first.toString(), "-q");
        CliRun.of("train", "--config", first.resolve("run.json").toString(), "--out", second.toString(), "-q");

        for (String name : filesIn(first)) {
            assertThat(second.resolve(name)).as(name).hasSameBinaryContentAs(first.resolve(name));
        }
    }

    @Test
    void givesOtherWeightsWhenTheSeedIsAnother() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");

        CliRun.small("train", "--seed", "7", "--out", first.toString(), "-q");
        CliRun.small("train", "--seed", "8", "--out", second.toString(), "-q");

        assertThat(Files.mismatch(first.resolve("weights/experts.npy"), second.resolve("weights/experts.npy")))
                .isNotEqualTo(-1);
    }

    @Test
    void keepsTheFilesOfOthersAndRemovesRoutersThatAreNotItsOwn() throws IOException {
        Path out = folder.resolve("run");
        CliRun.small("train", "--out", out.toString(), "-q");
        Files.writeString(out.resolve("notes.txt"), "mine");

        CliRun run = CliRun.small("train", "--set", "model.kind=cnn", "--out", out.toString(), "-q");

        assertThat(run.code()).isZero();
        assertThat(out.resolve("notes.txt")).hasContent("mine");
        assertThat(out.resolve("weights/routers.npy")).doesNotExist();
        assertThat(NpyFile.read(out.resolve("weights/experts.npy")).shape()).containsExactly(1, 5, 64);
    }

    @Test
    void printsOneJsonObjectWhenAsked() throws IOException {
        CliRun run = CliRun.small("train", "--json", "--out", folder.toString());

        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        assertThat(json.get("finished").asBoolean()).isTrue();
        assertThat(json.get("diverged").asBoolean()).isFalse();
        assertThat(json.get("step").asInt()).isEqualTo(4);
        assertThat(json.get("blasThreads").asInt()).isEqualTo(1);
        assertThat(json.at("/metrics/testAccuracy").isNumber()).isTrue();
        assertThat(json.get("files")).hasSize(8);
        assertThat(RunJson.read(json.get("config").toString(), "json").seed()).isEqualTo(1);
        assertThat(run.err()).contains("Epochs: 2 of 2");
    }

    @Test
    void printsNullWhenAValueIsNoNumber() throws IOException {
        CliRun run = CliRun.small("train", "--set", "model.kind=cnn", "--json", "-q");

        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        assertThat(json.at("/metrics/reached").isNull()).isTrue();
    }

    @Test
    void keepsTheLastGoodStepWhenTheRunDiverges() throws IOException {
        Path out = folder.resolve("run");

        CliRun run =
                CliRun.small("train", "--set", "training.expertLearningRate=1000000", "--out", out.toString(), "-q");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("last good one", "--set training.expertLearningRate=500000");
        assertThat(filesIn(out)).contains("weights/experts.npy", "metrics.csv");
        for (float weight : NpyFile.read(out.resolve("weights/experts.npy")).values()) {
            assertThat(Float.isFinite(weight)).isTrue();
        }
    }

    @Test
    void saysSoBeforeTrainingWhenTheFolderCannotBeWrittenTo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");

        CliRun run = CliRun.small("train", "--out", file.resolve("run").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("cannot be written", "OUTPUT_NOT_WRITTEN")
                .doesNotContain("Epochs", "\tat ");
        assertThat(file).hasContent("kept");
    }

    @Test
    void trainsOnMnistWhenItsFolderIsNamed() {
        Path mnist = Path.of(System.getProperty("routescope.data", "missing"), "mnist");
        Assumptions.assumeTrue(MnistFolder.isComplete(mnist), () -> "MNIST is not in " + mnist);

        CliRun run = CliRun.of(
                "train",
                "--data",
                mnist.toString(),
                "--epochs",
                "1",
                "--set",
                "data.trainSamples=100",
                "--set",
                "data.testSamples=20",
                "--out",
                folder.toString(),
                "-q");

        assertThat(run.code()).isZero();
        RunConfig config = RunJson.read(folder.resolve("run.json"));
        assertThat(config.data()).isInstanceOfSatisfying(DigitMosaicConfig.class, digits -> {
            assertThat(digits.source()).isEqualTo(DigitSource.MNIST);
            assertThat(Path.of(digits.folder())).isAbsolute();
        });
    }

    @Test
    void saysSoWhenTheMnistFolderIsEmpty() {
        CliRun run = CliRun.of("train", "--data", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("DATA_FILE_MISSING").doesNotContain("\tat ");
    }

    @Test
    void notesWhatWasAdaptedAndWhatHasNoEffect() {
        CliRun run =
                CliRun.small("train", "--set", "model.selectedPatches=64", "--set", "training.routerEpochs=3", "-q");

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains("only 16 patches", "without effect in this configuration: training.routerEpochs");
    }

    @Test
    void writesAsManyRowsAsThereWereEvaluations() throws IOException {
        CliRun.small("train", "--set", "training.evaluateEvery=1", "--out", folder.toString(), "-q");

        List<String> lines = Files.readAllLines(folder.resolve("metrics.csv"));
        assertThat(lines).hasSize(1 + 5);
        assertThat(lines.get(5)).startsWith("4,2.0,");
    }

    @Test
    void writesPicturesThatAreWholeWhenReplaced() throws IOException {
        Files.writeString(folder.resolve("curves.png"), "old");

        CliRun.small("train", "--out", folder.toString(), "-q");

        byte[] picture = Files.readAllBytes(folder.resolve("curves.png"));
        assertThat(ImageIO.read(new ByteArrayInputStream(picture))).isNotNull();
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
