package routescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    @TempDir
    Path folder;

    @Test
    void writesPicturesAndNumbers() throws IOException {
        CliRun png = export("a.png", "--format", "png", "--view", "expert:b", "--scale", "1", "--to", "2");
        assertThat(png.code()).as(png.err()).isZero();
        assertThat(ImageIO.read(folder.resolve("a.png").toFile()).getWidth()).isGreaterThan(300);
        CliRun svg = export("a.svg", "--format", "svg");
        assertThat(svg.code()).as(svg.err()).isZero();
        assertThat(Files.readString(folder.resolve("a.svg")))
                .startsWith("<?xml")
                .contains("step 4 ");
        assertThat(export("a.csv", "--format", "csv").code()).isZero();
        assertThat(Files.readString(folder.resolve("a.csv"))).startsWith("step,");
        assertThat(export("a.json", "--format", "json").code()).isZero();
        assertThat(json("a.json").get("metrics").get(0).has("test_accuracy")).isTrue();
    }

    @Test
    void writesTheRoutingOfEveryProbeImage() throws IOException {
        CliRun run = export("r.json", "--format", "routing-json", "--to", "3");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode root = json("r.json");
        assertThat(root.get("step").asInt()).isEqualTo(3);
        int patches = root.get("patches").asInt();
        int selected = root.get("selected_patches").asInt();
        for (JsonNode image : root.get("images")) {
            int[] owners = new int[patches];
            for (JsonNode expert : image.get("experts")) {
                assertThat(expert.get("scores")).hasSize(patches);
                assertThat(expert.get("gates")).hasSize(selected);
                expert.get("selected").forEach(patch -> owners[patch.asInt()]++);
            }
            int discarded = 0;
            for (int patch = 0; patch < patches; patch++) {
                assertThat(image.get("owners").get(patch).asInt()).isEqualTo(owners[patch]);
                discarded += owners[patch] == 0 ? 1 : 0;
            }
            assertThat(image.get("discarded")).hasSize(discarded);
            assertThat(image.get("truth")).hasSize(patches);
        }
    }

    @Test
    void writesAnimations() throws IOException {
        CliRun gif = export("a.gif", "--format", "gif", "--to", "3", "--width", "320", "--height", "240");
        assertThat(gif.code()).as(gif.err()).isZero();
        assertThat(ImageIO.read(folder.resolve("a.gif").toFile()).getWidth()).isEqualTo(320);
        CliRun frames = export("frames", "--format", "png-sequence", "--view", "charts", "--from", "1", "--to", "3");
        assertThat(frames.code()).as(frames.err()).isZero();
        assertThat(folder.resolve("frames").resolve("frame-0003.png")).exists();
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(export("a.png", "--format", "bmp").code()).isEqualTo(2);
        assertThat(export("a.png", "--format", "png", "--view", "moon").code()).isEqualTo(2);
        assertThat(export("a.png", "--format", "png", "--view", "expert:Z").code())
                .isEqualTo(2);
        assertThat(export("a.gif", "--format", "gif", "--fps", "99").code()).isEqualTo(2);
        assertThat(export("a.png", "--format", "png", "--from", "3", "--to", "1")
                        .code())
                .isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    private CliRun export(String name, String... more) {
        String[] args = new String[more.length + 2];
        args[0] = "--out";
        args[1] = folder.resolve(name).toString();
        System.arraycopy(more, 0, args, 2, more.length);
        return CliRun.small("export", args);
    }

    private JsonNode json(String name) throws IOException {
        return JsonMapper.builder().build().readTree(folder.resolve(name).toFile());
    }
}
