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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.app.export.NpyFile;
import routescope.app.file.RunFile;
import routescope.app.file.RunFileReader;
import routescope.core.train.EngineState;

/** {@code export} of run files, and recipes there and back. */
class ExportFileTest {
    @TempDir
    static Path folder;

    private static Path file = Path.of("none");

    @BeforeAll
    static void write() {
        file = SampleRunFile.write(folder.resolve("a.rscope"));
    }

    private static CliRun export(String out, String... more) {
        List<String> args = new ArrayList<>(
                List.of("export", file.toString(), "--out", folder.resolve(out).toString()));
        args.addAll(List.of(more));
        return CliRun.of(args.toArray(String[]::new));
    }

    private static JsonNode json(String name) throws IOException {
        return JsonMapper.builder().build().readTree(folder.resolve(name).toFile());
    }

    @Test
    void writesTheMomentsOfTheCurrentBranch() throws IOException {
        byte[] before = Files.readAllBytes(file);
        CliRun end = export("end.json", "--format", "routing-json");
        assertThat(end.code()).as(end.err()).isZero();
        assertThat(json("end.json").get("step").asInt()).isEqualTo(6);
        assertThat(json("end.json").get("selected_patches").asInt()).isEqualTo(2);
        assertThat(export("on.json", "--format", "routing-json", "--to", "8").code())
                .isZero();
        assertThat(json("on.json").get("step").asInt()).isEqualTo(8);
        assertThat(export("a.png", "--format", "png", "--to", "2").code()).isZero();
        assertThat(ImageIO.read(folder.resolve("a.png").toFile()).getWidth()).isGreaterThan(300);
        CliRun gif = export("a.gif", "--format", "gif", "--width", "320", "--height", "240", "--from", "2");
        assertThat(gif.code()).as(gif.err()).isZero();
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void writesTheMomentsOfAnotherBranchUpToAStep() throws IOException {
        CliRun run = export("main.json", "--format", "json", "--branch", "main", "--to", "7");

        assertThat(run.code()).as(run.err()).isZero();
        JsonNode metrics = json("main.json").get("metrics");
        assertThat(metrics.get(metrics.size() - 1).get("step").asInt()).isLessThanOrEqualTo(7);
        assertThat(export("all.json", "--format", "json", "--branch", "main").code())
                .isZero();
        assertThat(json("all.json").get("metrics").size()).isGreaterThan(metrics.size());
    }

    @Test
    void writesARecipeThatTrainRebuildsBitForBit() throws IOException {
        Path recipe = folder.resolve("recipe.json");
        CliRun export = export("recipe.json", "--format", "recipe");
        assertThat(export.code()).as(export.err()).isZero();
        assertThat(Files.size(recipe)).isLessThan(8000);
        Path out = folder.resolve("again");

        CliRun train = CliRun.of("train", "--recipe", recipe.toString(), "--out", out.toString());

        assertThat(train.code()).as(train.err()).isZero();
        assertThat(train.err()).contains("Steps: 6 of 6");
        assertThat(train.out()).contains("step 6, loss ", "run.rscope");
        EngineState state = SampleRunFile.otherAt(6);
        assertThat(NpyFile.read(out.resolve("weights/routers.npy")).values())
                .containsExactly(state.mixture().routers());
        assertThat(NpyFile.read(out.resolve("weights/experts.npy")).values())
                .containsExactly(state.mixture().neurons());
        RunFile original = RunFileReader.read(file);
        RunFile again = RunFileReader.read(out.resolve("run.rscope"));
        assertThat(again.past().tree()).isEqualTo(original.past().tree());
        assertThat(again.dataHash()).isEqualTo(original.dataHash());
        assertThat(again.shown().orElseThrow().state().mixture().head())
                .containsExactly(
                        original.shown().orElseThrow().state().mixture().head());
    }

    @Test
    void writesARecipeOfEachBranch() throws IOException {
        Path out = folder.resolve("main");
        assertThat(export("main-recipe.json", "--format", "recipe", "--branch", "main")
                        .code())
                .isZero();
        CliRun train = CliRun.of(
                "train",
                "--recipe",
                folder.resolve("main-recipe.json").toString(),
                "--out",
                out.toString(),
                "-q",
                "--json");
        assertThat(train.code()).as(train.err()).isZero();
        assertThat(train.err()).isEmpty();
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(train.out())
                        .get("step")
                        .asInt())
                .isEqualTo(12);
        assertThat(NpyFile.read(out.resolve("weights/routers.npy")).values())
                .containsExactly(SampleRunFile.mainAt(12).mixture().routers());
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        wrong(2, "do not go with it", export("x", "--format", "png", "--preset", "pattern"));
        wrong(2, "do not go with it", export("x", "--format", "png", "--seed", "3"));
        wrong(2, "There is no branch called \"none\"", export("x", "--format", "png", "--branch", "none"));
        wrong(2, "the training ends at step 20", export("x", "--format", "png", "--to", "21"));
        wrong(2, "go with a run file", CliRun.small("export", "--format", "recipe", "--out", "x"));
        wrong(2, "do not go with it", CliRun.of("train", "--recipe", "x", "--epochs", "3"));
        wrong(
                1,
                "[RECIPE_UNREADABLE]",
                CliRun.of("train", "--recipe", folder.resolve("none").toString()));
        wrong(1, "[RECIPE_UNREADABLE]", CliRun.of("train", "--recipe", file.toString()));
        wrong(1, "[RUN_FILE_UNREADABLE]", CliRun.of("export", "none.rscope", "--format", "png", "--out", "x"));
        assertThat(folder.resolve("x")).doesNotExist();
    }

    private static void wrong(int code, String said, CliRun run) {
        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(run.err()).contains(said).doesNotContain("\tat ");
    }
}
