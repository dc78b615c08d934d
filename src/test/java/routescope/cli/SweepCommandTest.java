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

class SweepCommandTest {
    @TempDir
    Path folder;

    private CliRun run(String figure, String... more) {
        List<String> words = new ArrayList<>(List.of("sweep", figure, "--epochs", "1", "--cache", folder + "/cells"));
        words.addAll(List.of(more));
        return CliRun.of(words.toArray(String[]::new));
    }

    @Test
    void writesAFigureWithThePapersNumbers() throws IOException {
        Path out = folder.resolve("out");
        CliRun run = run("figure4", "--samples", "100,300", "--seeds", "1..2", "--out", out.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "joint", "no such numbers", "do not reach it with 300", "(16/2)^8", "do not say that it needs");
        assertThat(run.err()).contains("12 of 12 runs");
        assertThat(Files.readAllLines(out.resolve("figure4-runs.csv"))).hasSize(13);
        assertThat(Files.readAllLines(out.resolve("figure4.csv")))
                .hasSize(1 + 3 * 2)
                .first()
                .asString()
                .contains("paper");
        assertThat(ImageIO.read(out.resolve("figure4.png").toFile()).getWidth()).isGreaterThan(800);
        assertThat(Files.readString(out.resolve("figure4.svg"))).contains("<svg", "Figure 4");
        assertThat(run("figure4", "--samples", "100,300", "--seeds", "1..2").out())
                .as("nothing is computed again")
                .isEqualTo(run.out().substring(0, run.out().indexOf(out.toString())));
    }

    @Test
    void wrongNumbersAreToldAtOnce() {
        assertThat(run("figure5", "--samples", "3000000000").code()).isEqualTo(2);
        assertThat(run("figure4", "--seeds", "9223372036854775806..9223372036854775807", "--samples", "1")
                        .code())
                .as("N is at least 2")
                .isEqualTo(2);
        assertThat(run("figure4", "--seeds", "-9223372036854775808..5").code()).isEqualTo(2);
        CliRun two = run("figure4", "--data", "pattern", "--against", "p", "--values", "2", "--samples", "60,80");
        assertThat(two.code()).isEqualTo(2);
        assertThat(two.err()).contains("Give one N");
    }

    @Test
    void drawsTheGridOfFigure5() throws IOException {
        Path out = folder.resolve("grid");
        CliRun run = run(
                "figure5",
                "--samples",
                "30,60",
                "--values",
                "2,4",
                "--seeds",
                "1",
                "--target",
                "30",
                "--out",
                out.toString());
        assertThat(run.code()).isZero();
        assertThat(ImageIO.read(out.resolve("figure5.png").toFile()).getHeight())
                .isGreaterThan(400);
        assertThat(out.resolve("figure5-paper.svg")).exists();
    }

    @Test
    void variesPatternDataAndPrintsJson() throws IOException {
        CliRun run = run(
                "figure4",
                "--data",
                "pattern",
                "--against",
                "p",
                "--values",
                "2,4",
                "--samples",
                "60",
                "--seeds",
                "3",
                "--json",
                "-q");
        assertThat(run.code()).isZero();
        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        assertThat(json.at("/figures/0/curves")).hasSize(3);
        assertThat(json.at("/figures/0/curves/0/x/1").asDouble()).isEqualTo(4);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void refusesWhatItCannotMeasure() {
        assertThat(run("figure3").code()).isEqualTo(2);
        assertThat(run("figure4", "--data", "nowhere").code()).isEqualTo(2);
        assertThat(run("figure4", "--seeds", "5..1").code()).isEqualTo(2);
        assertThat(run("figure4", "--seeds", "a").code()).isEqualTo(2);
        assertThat(run("figure4", "--against", "p").code()).isEqualTo(2);
        assertThat(run("figure4", "--threads", "0").code()).isEqualTo(2);
        assertThat(run("figure6", "--values", "0").code()).isEqualTo(2);
    }
}
