package routescope.app.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.run.Branch;
import routescope.core.run.Line;
import routescope.core.run.Presets;
import routescope.core.run.Remembered;
import routescope.core.run.RunConfig;
import routescope.core.run.RunTree;
import routescope.core.train.Knobs;

class RecipeJsonTest {
    private static final RunConfig CONFIG = Presets.find("pattern", null).config();
    private static final RunFile FILE = file();

    @TempDir
    Path folder;

    private static RunFile file() {
        Knobs knobs = Knobs.of(CONFIG.model(), CONFIG.training(), CONFIG.data().patches());
        RunTree tree = new RunTree(
                List.of(
                        new Line(0, -1, 0, 20, knobs),
                        new Line(1, 0, 7, 9, knobs.togglingFrozen(2).withRates(0.125, 1e-9))),
                List.of(new Branch(0, "main", 0), new Branch(1, "\u00fcber \"", 1)),
                1);
        return new RunFile(
                CONFIG,
                new Remembered(tree, 3, List.of(), Map.of()),
                "notes",
                Map.of(),
                "ab".repeat(32),
                RunFile.Provenance.here(3),
                new byte[0]);
    }

    private RunFile read(String text) throws IOException {
        return RecipeJson.read(Files.writeString(folder.resolve("recipe.json"), text));
    }

    @Test
    void comesBackEqual() throws IOException {
        RunFile back = read(RecipeJson.text(FILE));

        assertThat(back.config()).isEqualTo(CONFIG);
        assertThat(back.past().tree()).isEqualTo(FILE.past().tree());
        assertThat(back.past().step()).isZero();
        assertThat(back.dataHash()).isEqualTo(FILE.dataHash());
        assertThat(back.provenance().workers()).isEqualTo(3);
        assertThat(RecipeJson.text(back)).isEqualTo(RecipeJson.text(FILE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"format\" : 1|\"format\" : 2|RUN_FILE_NEWER",
                "\"format\" : 1|\"format\" : 0|RECIPE_UNREADABLE",
                "\"format\" : 1|\"format\" : 1, \"more\" : 1|RECIPE_UNREADABLE",
                "\"workers\" : 3|\"workers\" : 0|RECIPE_UNREADABLE",
                "\"workers\" : 3|\"workers\" : 3000|RECIPE_UNREADABLE",
                "\"workers\" : 3|\"workers\" : null|RECIPE_UNREADABLE",
                "\"experts\" : 8|\"experts\" : 800|RECIPE_UNREADABLE",
                "\"kind\" : \"pattern\"|\"kind\" : \"java.lang.String\"|RECIPE_UNREADABLE",
                "\"parent\" : 0|\"parent\" : 1|RECIPE_UNREADABLE",
                "\"end\" : 20|\"end\" : 2000000000|RECIPE_UNREADABLE",
                "\"current\" : 1|\"current\" : 7|RECIPE_UNREADABLE",
                "\"frozen\" : [ 2 ]|\"frozen\" : [ 99 ]|RECIPE_UNREADABLE",
            })
    void refusesWhatCannotBe(String from, String to, ErrorCode code) {
        String text = RecipeJson.text(FILE);
        assertThat(text).contains(from);

        assertThatThrownBy(() -> read(text.replace(from, to)))
                .isInstanceOfSatisfying(
                        RoutescopeException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void anyDamageGivesARecipeOrOneSentence() throws IOException {
        byte[] whole = RecipeJson.text(FILE).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(8);
        int refused = 0;
        for (int i = 0; i < 1000; i++) {
            byte[] bytes = whole.clone();
            for (int flips = random.nextInt(3); flips >= 0; flips--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = Files.write(folder.resolve("mutated.json"), bytes);
            try {
                RunFile read = RecipeJson.read(file);
                assertThat(RecipeJson.text(read)).as("mutation %d", i).isNotBlank();
            } catch (RoutescopeException e) {
                assertThat(e.code()).as("mutation %d", i).isIn(ErrorCode.RECIPE_UNREADABLE, ErrorCode.RUN_FILE_NEWER);
                refused++;
            }
            assertThat(file).hasBinaryContent(bytes);
        }
        assertThat(refused).isGreaterThan(500);
    }

    @Test
    void refusesFoldersAndWhatIsTooLarge() throws IOException {
        assertThatThrownBy(() -> RecipeJson.read(folder)).isInstanceOf(RoutescopeException.class);
        Path large = Files.write(folder.resolve("large.json"), new byte[(1 << 24) + 1]);
        assertThatThrownBy(() -> RecipeJson.read(large)).hasMessageContaining("too large");
        Path deep = Files.writeString(folder.resolve("deep.json"), "[".repeat(100_000));
        assertThatThrownBy(() -> RecipeJson.read(deep)).isInstanceOf(RoutescopeException.class);
    }
}
