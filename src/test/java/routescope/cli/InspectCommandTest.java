package routescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.app.file.RunFile;
import routescope.core.run.RunJson;

class InspectCommandTest {
    @TempDir
    static Path folder;

    private static Path file = Path.of("none");

    @BeforeAll
    static void write() {
        file = SampleRunFile.write(folder.resolve("a.rscope"));
    }

    @Test
    void tellsInWordsWhatIsInAFile() throws IOException {
        byte[] before = Files.readAllBytes(file);

        CliRun run = CliRun.of("inspect", file.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "format      " + RunFile.FORMAT + "\n",
                        "by Routescope ",
                        "1 BLAS threads, 1 workers",
                        "pattern data, ")
                .contains("seed        1\n", "made again from the configuration", "step        6\n")
                .contains("branch      main: to step 12", "branch      other (current): to step 6")
                .contains("edit        step 5, main: router rate 2.0 -> 0.05")
                .contains("edit        step 3, other: l ", " -> 2; expert B frozen")
                .contains("array       weights/routers.npy (", "array       weights/comparison-neurons.npy (1, ")
                .containsPattern("key frames  \\d+, \\d\\.\\d MB")
                .containsPattern("metrics     step 6, loss ")
                .contains("notes       a note [31m\n")
                .doesNotContain("\u001b");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void tellsAllOfItAsJson() throws IOException {
        CliRun run = CliRun.of("inspect", file.toString(), "--json");

        assertThat(run.code()).as(run.err()).isZero();
        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        assertThat(json.get("format").asInt()).isEqualTo(RunFile.FORMAT);
        assertThat(json.get("newerFormat").asBoolean()).isFalse();
        assertThat(json.get("step").asInt()).isEqualTo(6);
        assertThat(RunJson.read(json.get("config").toString(), "json")).isEqualTo(SampleRunFile.CONFIG);
        assertThat(json.at("/data/hash").asText()).hasSize(64);
        assertThat(json.at("/data/source").asText()).isEqualTo("made");
        assertThat(json.at("/branches/1/name").asText()).isEqualTo("other");
        assertThat(json.at("/branches/1/length").asInt()).isEqualTo(6);
        assertThat(json.at("/edits/0/step").asInt()).isEqualTo(3);
        assertThat(json.at("/edits/0/branches/0").asText()).isEqualTo("other");
        assertThat(json.at("/edits/1/changes/0").asText()).startsWith("router rate 2.0 -> 0.05");
        assertThat(json.at("/keyFrames/count").asInt()).isGreaterThan(2);
        assertThat(json.at("/keyFrames/bytes").asLong()).isGreaterThan(1000);
        assertThat(json.at("/arrays/weights~1routers.npy/1").asInt()).isEqualTo(64);
        assertThat(json.at("/lastMetrics/step").asInt()).isEqualTo(6);
        assertThat(json.at("/provenance/workers").asInt()).isEqualTo(1);
        assertThat(json.at("/notes").asText()).startsWith("a note");
        assertThat(json.at("/view/selected").asText()).isEqualTo("B");
    }

    @Test
    void saysWhatIsWrongInOneSentence() throws IOException {
        CliRun none = CliRun.of("inspect", folder.resolve("none.rscope").toString());
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err())
                .contains("it does not exist", "[RUN_FILE_UNREADABLE]")
                .doesNotContain("\tat ");
        Path text = Files.writeString(folder.resolve("text.rscope"), "hello");
        CliRun damaged = CliRun.of("inspect", text.toString(), "--json");
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.out()).isEmpty();
        assertThat(damaged.err()).contains("[RUN_FILE_DAMAGED]");
        CliRun missing = CliRun.of("inspect");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("FILE");
    }
}
