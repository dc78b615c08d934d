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

class SpuriousCommandTest {
    @TempDir
    Path folder;

    private static CliRun run(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "spurious",
                "--preset",
                "cue-symbol",
                "--epochs",
                "2",
                "--set",
                "data.trainSamples=60",
                "--set",
                "data.testSamples=40"));
        words.addAll(List.of(more));
        return CliRun.of(words.toArray(String[]::new));
    }

    @Test
    void writesTablesCurvesAndCases() throws IOException {
        CliRun run = run("--seeds", "1,2", "--shares", "0.5,1", "--out", folder.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("0.500  model", "1.000  model", "CNN", "swap");
        assertThat(run.err()).contains("4 of 4 runs");
        assertThat(Files.readAllLines(folder.resolve("runs.csv")))
                .hasSize(5)
                .first()
                .asString()
                .startsWith("rho,seed");
        assertThat(Files.readAllLines(folder.resolve("groups.csv"))).hasSize(1 + 6 * 4);
        assertThat(Files.readAllLines(folder.resolve("interventions.csv"))).hasSize(6);
        assertThat(Files.readString(folder.resolve("cases.csv"))).startsWith("model,image,label,cue");
        assertThat(Files.readAllLines(folder.resolve("routing.csv"))).hasSizeGreaterThan(8 * 2);
        for (String name : List.of("groups.png", "routing.png", "sweep.png")) {
            assertThat(ImageIO.read(folder.resolve(name).toFile()).getWidth()).isGreaterThan(500);
        }
    }

    @Test
    void printsEverythingAsJson() throws IOException {
        JsonNode json =
                JsonMapper.builder().build().readTree(run("--json", "-q").out());
        assertThat(json.at("/runs/0/rho").asDouble()).isEqualTo(0.95);
        assertThat(json.at("/runs/0/worst")).hasSize(1);
        assertThat(json.at("/report/results")).hasSize(5);
        assertThat(json.at("/report/groups/sizes")).hasSize(4);
    }

    @Test
    void refusesWhatHasNoCueAndSharesOutOfRange() {
        assertThat(CliRun.of("spurious", "--preset", "digits-joint").code()).isEqualTo(2);
        assertThat(run("--shares", "0.2").code()).isEqualTo(2);
        assertThat(run("--threads", "0").code()).isEqualTo(2);
    }
}
