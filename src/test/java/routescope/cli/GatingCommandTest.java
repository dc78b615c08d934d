package routescope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

class GatingCommandTest {
    @TempDir
    Path folder;

    private static CliRun rates(String... more) {
        List<String> words = new ArrayList<>(
                List.of("gating", "rates", "--values", "0.01,0.03", "--held", "100", "--repeats", "2", "--no-cache"));
        words.addAll(List.of(more));
        return CliRun.of(words.toArray(String[]::new));
    }

    @Test
    void writesFitsSlopesAndChartsWithTheNumbersToCompare() throws IOException {
        CliRun run = rates("--expert", "linear", "--out", folder.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("softmax gate, linear experts, 3 fitted (truth 2)")
                .contains("theory 0.00")
                .contains("measured 0.20 (check 2 of spec 3(d)")
                .contains("output weight")
                .contains("jitter of the start");
        assertThat(run.err()).contains("4 of 4 fits");
        assertThat(Files.readAllLines(folder.resolve("fits.csv")))
                .hasSize(5)
                .first()
                .asString()
                .startsWith("noise,repeat,squares");
        assertThat(Files.readString(folder.resolve("slopes.csv")))
                .contains("squares,")
                .contains(",theory,\"");
        assertThat(Files.readString(folder.resolve("rates.json"))).contains("\"references\"");
        assertThat(ImageIO.read(folder.resolve("rates.png").toFile()).getWidth())
                .isGreaterThan(500);
    }

    @Test
    void severalKindsOfExpertsStandInOneTableAndOnOneChart() throws IOException {
        CliRun run =
                rates("--expert", "tanh,linear", "--k-star", "3", "--iterations", "20", "--out", folder.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("tanh experts, 4 fitted (truth 3)")
                .contains("linear experts, 4 fitted (truth 3)")
                .containsOnlyOnce("measure  ")
                .containsPattern("(?m)^tanh +squares")
                .containsPattern("(?m)^linear +squares");
        assertThat(folder.resolve("fits-tanh.csv")).exists();
        assertThat(folder.resolve("slopes-linear.csv")).exists();
        assertThat(Files.readString(folder.resolve("rates.svg")))
                .contains("tanh: ours")
                .contains("linear: ours");
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("rates.json").toFile());
        assertThat(json.get("sweeps")).hasSize(2);
        assertThat(json.at("/sweeps/1/sweep/preset").asText()).isEqualTo("PARTS_3");
    }

    @Test
    void inferencesAreToldFromTheory() throws IOException {
        CliRun run = rates("--expert", "linear", "--fit", "2", "--out", folder.toString());
        assertThat(run.out()).contains("inference 1.00 (regular model");
        assertThat(Files.readString(folder.resolve("slopes.csv")))
                .contains(",inference,\"")
                .contains(",theory,\"");
        assertThat(Files.readString(folder.resolve("rates.json"))).contains("\"INFERENCE\"");
    }

    @Test
    void slopesDoNotDependOnTheNumberOfThreads() throws IOException {
        JsonNode one = json(rates("--json", "-q", "--threads", "1"));
        JsonNode three = json(rates("--json", "-q", "--threads", "3"));
        assertThat(one.get("fits")).isEqualTo(three.get("fits"));
        assertThat(one.at("/slopes/squares/line/repeats").asInt()).isEqualTo(2);
    }

    @Test
    void againstNTellsThatItIsPreAsymptotic() {
        CliRun run = CliRun.of(
                "gating",
                "rates",
                "--against",
                "n",
                "--values",
                "50,100",
                "--repeats",
                "1",
                "--no-cache",
                "--expert",
                "relu");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("pre-asymptotic")
                .contains("relu is degenerate")
                .contains("theory -0.50 with log n, -0.38 over these n");
    }

    @Test
    void flatShowsThatLinearExpertsDoNotMove() throws IOException {
        JsonNode json = json(CliRun.of("gating", "flat", "--json", "--out", folder.toString()));
        assertThat(json.at("/linear/3").asDouble()).isLessThan(1e-12);
        assertThat(json.at("/tanh/2").asDouble()).isCloseTo(3.2e-2, within(1e-3));
        assertThat(Files.readAllLines(folder.resolve("flat.csv"))).hasSize(5);
        assertThat(folder.resolve("flat.png")).isNotEmptyFile();
        assertThat(CliRun.of("gating", "flat").out()).contains("linear").contains("check 1");
    }

    @Test
    void fitSaysHowFarItIsFromTheTruth() {
        CliRun run = CliRun.of(
                "gating",
                "fit",
                "--gate",
                "dense_to_sparse",
                "--router",
                "tanh",
                "--n",
                "100",
                "--iterations",
                "30",
                "--out",
                folder.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Voronoi loss").contains("fit.png");
        assertThat(folder.resolve("parameters.csv")).content().contains("temperature");
    }

    @Test
    void refusesWrongUsage() {
        assertThat(rates("--fit", "1").code()).isEqualTo(2);
        assertThat(rates("--router", "tanh").code()).isEqualTo(2);
        assertThat(rates("--repeats", "0").code()).isEqualTo(2);
        assertThat(rates("--threads", "0").code()).isEqualTo(2);
        assertThat(CliRun.of("gating", "flat", "--split", "7").code()).isEqualTo(2);
        assertThat(CliRun.of("gating", "fit", "--n", "0").code()).isEqualTo(2);
        assertThat(CliRun.of("gating", "fit", "--expert", "tanh,linear").code()).isEqualTo(2);
        assertThat(CliRun.of("gating", "flat", "--k-star", "5").code()).isEqualTo(2);
        assertThat(CliRun.of("gating", "fit", "--k-star", "3", "--truth", "check")
                        .code())
                .isEqualTo(2);
        CliRun loud = CliRun.of("gating", "rates", "--against", "n", "--held", "Infinity", "--values", "100");
        assertThat(loud.code()).isEqualTo(2);
        assertThat(loud.err()).contains("between 0 and 100");
    }

    private static JsonNode json(CliRun run) throws IOException {
        assertThat(run.code()).isZero();
        return JsonMapper.builder().build().readTree(run.out());
    }
}
