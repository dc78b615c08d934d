package routescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.app.start.NativeCache;
import routescope.app.start.StartMode;
import routescope.app.start.Surroundings;

class MachineCommandsTest {
    @TempDir
    Path folder;

    @Test
    void printsEveryFindingWithItsMend() {
        CliRun run = CliRun.of("doctor");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("java", "library", "mnist").contains("-> To train on MNIST");
    }

    @Test
    void printsFindingsAsJson() throws IOException {
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(CliRun.of("doctor", "--json").out());

        assertThat(json.get("ok").asBoolean()).isTrue();
        assertThat(json.get("findings")).hasSizeGreaterThan(8).allSatisfy(finding -> {
            assertThat(finding.get("state").asText()).isIn("OK", "WARN", "FAIL");
            assertThat(finding.get("found").asText()).isNotBlank();
        });
    }

    @Test
    void failsWithTheMendWhenLibrariesHaveNowhereToUnpack() {
        Surroundings here = Surroundings.of(System.getProperties(), Map.of());
        NativeCache nowhere = new NativeCache(folder.resolve("cache"), NativeCache.State.NOWHERE);

        CliRun doctor = CliRun.with(here, nowhere, "doctor");
        CliRun demo = CliRun.with(here, nowhere, "demo", "--out", folder.toString());

        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.out()).contains("fail  cache", "cachedir=FOLDER");
        assertThat(demo.code()).isEqualTo(1);
        assertThat(demo.err()).contains("NATIVE_LIBRARY_FAILED", "neither").doesNotContain("\tat ");
    }

    @Test
    void measuresEveryModelInJson() throws IOException {
        CliRun run = CliRun.of(
                "bench",
                "--json",
                "--seconds",
                "0.01",
                "--ui-seconds",
                "0.01",
                "--steps",
                "20",
                "--file-mb",
                "2",
                "--ui");

        assertThat(run.code()).isZero();
        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        for (String model : new String[] {"joint", "separate_experts", "cnn"}) {
            assertThat(json.get("images_per_second").get(model).asDouble())
                    .as(model)
                    .isPositive();
        }
        assertThat(json.get("speeds")).hasSize(6).allSatisfy(speed -> {
            assertThat(speed.get("min").asDouble())
                    .isLessThanOrEqualTo(speed.get("median").asDouble());
            assertThat(speed.get("median").asDouble())
                    .isLessThanOrEqualTo(speed.get("max").asDouble());
            assertThat(speed.get("share_of_peak").asDouble()).isPositive();
        });
        assertThat(json.at("/gemm_peak_gflops/1").asDouble()).isPositive();
        // One-sided: what earlier tests left behind may be freed while this one measures.
        assertThat(json.at("/memory/off_heap_after").asDouble())
                .isLessThan(json.at("/memory/off_heap_before").asDouble() + 1.0);
        assertThat(json.at("/window/window/frames_per_second").asDouble()).isEqualTo(60);
        assertThat(json.at("/window/share_of_headless").asDouble()).isPositive();
        assertThat(json.at("/run_file/megabytes").asDouble()).isBetween(1.5, 6.0);
        assertThat(json.at("/run_file/open_seconds").asDouble())
                .isGreaterThan(json.at("/run_file/read_seconds").asDouble());
        assertThat(json.at("/machine/cores").asInt()).isPositive();
        assertThat(run.err()).contains("Measuring: joint, 1 threads");
    }

    @Test
    void demonstratesTheRoutersFindingTheDigits() throws IOException {
        Path out = folder.resolve("demo");

        CliRun run = CliRun.of("demo", "--out", out.toString());

        assertThat(run.code()).isZero();
        for (String name : new String[] {
            "routing-board-before.png", "routing-board-after.png", "curves.png", "metrics.csv", "run.json"
        }) {
            assertThat(out.resolve(name)).isNotEmptyFile();
            assertThat(run.out()).contains(out.resolve(name).toString());
        }
        assertThat(Files.mismatch(out.resolve("routing-board-before.png"), out.resolve("routing-board-after.png")))
                .isNotEqualTo(-1);
        assertThat(run.err()).contains("Test accuracy");
    }

    @Test
    void namesThePackageToInstallWhenGtkIsMissing() {
        assertThat(StartNotes.demonstration(StartMode.DEMONSTRATION_WITHOUT_GTK))
                .contains("libgtk-3-0", "gtk3")
                .doesNotContain("\n");
        assertThat(StartNotes.demonstration(StartMode.DEMONSTRATION_WITHOUT_DISPLAY))
                .contains("xvfb-run -a mvn -q javafx:run")
                .doesNotContain("\n");
    }
}
