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

class ClusterCommandTest {
    @TempDir
    Path folder;

    private static CliRun run(String command, String... more) {
        List<String> words = new ArrayList<>(List.of("cluster", command, "--samples", "120", "--epochs", "31"));
        words.addAll(List.of(more));
        if (!command.equals("run") && !words.contains("--cache")) {
            words.add("--no-cache");
        }
        return CliRun.of(words.toArray(String[]::new));
    }

    @Test
    void tableStandsBesideThePaperAndItsNotebooks() throws IOException {
        CliRun run = run("table1", "--settings", "s1", "--repeats", "2", "--out", folder.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("mixture-nonlinear", "99.46 ± 0.55", "table 1 of the paper", "released notebooks", "sd")
                .contains("Other samples");
        assertThat(run.err()).contains("4 of 4 runs");
        assertThat(Files.readAllLines(folder.resolve("runs.csv"))).hasSize(1 + 8);
        List<String> rows = Files.readAllLines(folder.resolve("table1.csv"));
        assertThat(rows).hasSize(1 + 4);
        assertThat(rows).allMatch(row -> row.split(",", -1).length == 17);
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("table1.json").toFile());
        assertThat(json.at("/rows/3/paper/accuracy").asDouble()).isEqualTo(99.46);
        assertThat(ImageIO.read(folder.resolve("table1.png").toFile()).getWidth())
                .isGreaterThan(500);
    }

    @Test
    void resultsDoNotDependOnTheNumberOfThreads() throws IOException {
        String[] words = {"--settings", "s1,s2", "--models", "mixture-nonlinear,mixture-linear", "--repeats", "2"};
        JsonNode one = rows(words, "1");
        assertThat(rows(words, "3")).isEqualTo(one);
    }

    private static JsonNode rows(String[] words, String threads) throws IOException {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--threads", threads, "--json", "-q"));
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(run("table1", all.toArray(String[]::new)).out());
        json.findParents("seconds")
                .forEach(node -> ((com.fasterxml.jackson.databind.node.ObjectNode) node).remove("seconds"));
        return json;
    }

    @Test
    void runsThatWereKeptAreNotComputedAgain() throws IOException {
        String kept = folder.resolve("cells").toString();
        String[] words = {"--settings", "s1", "--models", "mixture-linear", "--repeats", "2", "--json", "--cache", kept
        };
        String first = run("table1", words).out();
        // The times of the first computation come back too.
        assertThat(run("table1", words).out()).isEqualTo(first);
    }

    @Test
    void entropyIsReadAtTheEpochsOfTheNotebooks() throws IOException {
        CliRun run = run(
                "entropy", "--settings", "s1", "--repeats", "2", "--activations", "cubic", "--out", folder.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("1.386", "1.376");
        assertThat(Files.readAllLines(folder.resolve("entropy.csv"))).hasSize(1 + 2 * 32);
        assertThat(ImageIO.read(folder.resolve("entropy-s1-cubic.png").toFile()).getWidth())
                .isGreaterThan(500);
    }

    @Test
    void runWritesItsHistoryAndPictures() throws IOException {
        CliRun run =
                run("run", "--activation", "tanh", "--noise", "fixed", "--experts", "3", "--out", folder.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("dispatch entropy");
        assertThat(Files.readAllLines(folder.resolve("history.csv"))).hasSizeBetween(3, 33);
        for (String name : List.of("learning", "entropy", "load", "alone", "products")) {
            assertThat(ImageIO.read(folder.resolve(name + ".png").toFile()).getWidth())
                    .isGreaterThan(500);
        }
        JsonNode json =
                JsonMapper.builder().build().readTree(folder.resolve("run.json").toFile());
        assertThat(json.at("/config/experts").asInt()).isEqualTo(3);
        assertThat(json.at("/load")).hasSize(12);
    }

    @Test
    void divergedRunWritesItsFilesAndFails() throws IOException {
        CliRun run = run(
                "run",
                "--reading",
                "paper",
                "--normalisation",
                "none",
                "--expert-rate",
                "10",
                "--no-early-stop",
                "--out",
                folder.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("diverged").contains("--expert-rate");
        JsonNode json =
                JsonMapper.builder().build().readTree(folder.resolve("run.json").toFile());
        assertThat(json.at("/diverged").asBoolean()).isTrue();
        assertThat(json.at("/loss").isNumber()).isTrue();
        assertThat(folder.resolve("products.svg")).exists();
    }

    @Test
    void singleNetworksStandBesideTheBound() throws IOException {
        String kept = folder.resolve("cells").toString();
        CliRun run = run(
                "singles",
                "--settings",
                "verify,s1",
                "--activations",
                "linear,gelu",
                "--filters",
                "128,8",
                "--cache",
                kept,
                "--out",
                folder.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("theorem 4.1 is 87.5 %", "74.5", "another notebook: 70.9", "Other samples");
        assertThat(run.err()).contains("8 of 8 runs");
        assertThat(Files.readAllLines(folder.resolve("singles.csv"))).hasSize(1 + 8);
        assertThat(Files.readAllLines(folder.resolve("runs.csv"))).hasSize(1 + 8);
        CliRun again = run("singles", "--settings", "verify", "--activations", "gelu", "--cache", kept, "--json");
        JsonNode json = JsonMapper.builder().build().readTree(again.out());
        assertThat(json.at("/rows/0/bound").asDouble()).isEqualTo(87.5);
        assertThat(json.at("/rows/0/row/notebook").asDouble()).isEqualTo(74.0);
    }

    @Test
    void figureOneHasFourExperts() throws IOException {
        CliRun run = run("run", "--setting", "visualisation", "--json", "-q");
        assertThat(run.code()).isZero();
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(run.out())
                        .at("/config/experts")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(run("table1", "--settings", "s9").code()).isEqualTo(2);
        assertThat(run("table1", "--models", "transformer").code()).isEqualTo(2);
        assertThat(run("table1", "--repeats", "0").code()).isEqualTo(2);
        assertThat(run("entropy", "--reading", "mine").code()).isEqualTo(2);
        assertThat(run("run", "--noise", "pink").code()).isEqualTo(2);
        assertThat(run("run", "--experts", "99").code()).isEqualTo(2);
        assertThat(run("singles", "--filters", "81").code()).isEqualTo(2);
        assertThat(run("singles", "--activations", "sine").code()).isEqualTo(2);
    }
}
