package routescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import routescope.core.run.Presets;
import routescope.core.run.RunJson;

class ConfigFileTest {
    private static final String GOOD =
            RunJson.write(Presets.find("digits-joint", null).config());

    @TempDir
    Path folder;

    private static Stream<Arguments> hostileFiles() {
        return Stream.of(
                hostile("empty", ""),
                hostile("blank", " \n"),
                hostile("no JSON", "experts = 8"),
                hostile("null", "null"),
                hostile("a list", "[1, 2]"),
                hostile("a number", "42"),
                hostile("cut in the middle", GOOD.substring(0, GOOD.length() / 2)),
                hostile("a missing field", GOOD.replaceFirst("\"seed\" *: *1", "\"seeed\" : 1")),
                hostile("an unknown field", GOOD.replaceFirst("\\{", "{ \"extra\" : 1,")),
                hostile("an unknown kind", GOOD.replace("digit-mosaic", "movie")),
                hostile("an unknown class", GOOD.replace("digit-mosaic", "java.lang.Runtime")),
                hostile("NaN", GOOD.replaceFirst("\"experts\" *: *8", "\"experts\" : NaN")),
                hostile(
                        "NaN as a word",
                        GOOD.replaceFirst("\"routerDeviation\" *: *[^,}\\s]+", "\"routerDeviation\" : \"NaN\"")),
                hostile("a huge number", GOOD.replaceFirst("\"experts\" *: *8", "\"experts\" : 1e999")),
                hostile("out of range", GOOD.replaceFirst("\"experts\" *: *8", "\"experts\" : -8")),
                hostile("null in a list", GOOD.replaceFirst("\\[ *0", "[ null")),
                hostile("deep nesting", "[".repeat(200_000)),
                hostile("a megabyte and more", " ".repeat((1 << 20) + 1)),
                hostile("binary", "\u0000\u0001\u0093NUMPY\uffff"));
    }

    private static Arguments hostile(String name, String content) {
        return Arguments.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileFiles")
    void explainsAndExitsWith2WhenTheFileIsHostile(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("config.json"), content);

        CliRun run = CliRun.of("train", "--config", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).doesNotContain("\tat ").isNotBlank();
        assertThat(run.err().lines().count()).isLessThan(8);
    }

    @Test
    void explainsWhenTheFileIsNotText() throws IOException {
        Path file = Files.write(folder.resolve("config.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xc0});

        assertThat(CliRun.of("train", "--config", file.toString()).code()).isEqualTo(2);
    }

    @Test
    void explainsWhenThereIsNoFileOrAFolder() {
        assertThat(CliRun.of("train", "--config", folder.toString()).code()).isEqualTo(2);
        CliRun missing =
                CliRun.of("train", "--config", folder.resolve("missing.json").toString());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("missing.json");
    }

    @Test
    void readsBackWhatItPrintsOfEveryPreset() throws IOException {
        for (JsonNode preset : JsonMapper.builder()
                .build()
                .readTree(CliRun.of("presets", "--json").out())) {
            String id = preset.get("id").asText();
            CliRun printed = CliRun.of("presets", id);

            assertThat(printed.code()).isZero();
            assertThat(RunJson.read(printed.out(), id))
                    .isEqualTo(Presets.find(id, null).config());
            assertThat(RunJson.read(preset.get("config").toString(), id))
                    .isEqualTo(Presets.find(id, null).config());
        }
    }

    @Test
    void listsEveryPresetAndThoseOfMnistWhenItsFolderIsKnown() {
        CliRun without = CliRun.of("presets");
        CliRun with = CliRun.with(Map.of("ROUTESCOPE_MNIST", "digits"), "presets");

        assertThat(without.out())
                .contains("digits-joint", "k=8, l=6", "rate-too-high")
                .doesNotContain("mnist-joint");
        assertThat(without.err()).contains("ROUTESCOPE_MNIST");
        assertThat(with.out()).contains("mnist-joint");
    }
}
