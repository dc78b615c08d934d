package routescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.app.file.RunFileWriter;
import routescope.core.run.Presets;
import routescope.core.run.Run;
import routescope.core.run.RunConfig;
import routescope.core.run.Settings;

class RouteCommandTest {
    @TempDir
    static Path folder;

    private static Path digits = Path.of("none");
    private static Path pictures = Path.of("none");

    @BeforeAll
    static void write() throws IOException {
        RunConfig config = Presets.find("digits-multiclass", null).config();
        for (String change : new String[] {"data.trainSamples=40", "data.testSamples=20", "training.epochs=3"}) {
            String[] parts = change.split("=", 2);
            config = Settings.find(parts[0])
                    .orElseThrow()
                    .with(config, Settings.find(parts[0]).orElseThrow().parse(parts[1]));
        }
        digits = folder.resolve("digits.rscope");
        try (Run run = SampleRunFile.open(config)) {
            SampleRunFile.play(run, 4);
            RunFileWriter.write(digits, SampleRunFile.of(run));
        }
        pictures = Files.createDirectories(folder.resolve("pictures"));
        for (int i = 0; i < 3; i++) {
            BufferedImage image = new BufferedImage(50, 30, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            pen.setColor(Color.getHSBColor(i / 3f, 1, 1));
            pen.fillRect(10 * i, 4, 9, 20);
            pen.dispose();
            ImageIO.write(image, "png", pictures.resolve("p" + i + ".png").toFile());
        }
        byte[] whole = Files.readAllBytes(pictures.resolve("p2.png"));
        Files.write(pictures.resolve("p2.png"), Arrays.copyOf(whole, whole.length * 2 / 3));
        Files.writeString(pictures.resolve("q.png"), "no picture");
    }

    @Test
    void writesTheBoardAndTheNumbersOfEveryPicture() throws IOException {
        Path out = folder.resolve("out");
        CliRun run = CliRun.of(
                "route", pictures.toString(), "--run", digits.toString(), "--step", "3", "--out", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("step 3; 3 opened, 1 skipped");
        assertThat(run.err()).contains("q.png", "text file");
        assertThat(ImageIO.read(out.resolve("0001-p0.png").toFile()).getWidth()).isGreaterThan(1000);

        JsonNode root = JsonMapper.builder()
                .build()
                .readTree(out.resolve("routing.json").toFile());
        assertThat(root.get("step").asInt()).isEqualTo(3);
        assertThat(root.get("skipped")).hasSize(1);
        assertThat(root.get("images")).hasSize(3);
        JsonNode first = root.get("images").get(0);
        assertThat(first.get("class").isNull()).isTrue();
        assertThat(first.get("picture").asText()).isEqualTo("p0.png");
        assertThat(first.get("probabilities")).hasSize(4);
        assertThat(first.get("cnn_probabilities")).hasSize(4);
        assertThat(first.get("contributions")).hasSize(16);
        assertThat(first.get("experts").get(0).get("scores")).hasSize(16);
        assertThat(first.get("owners")).hasSize(16);
        assertThat(root.get("images").get(2).get("damage").asText()).isNotEqualTo("none");
    }

    @Test
    void printsTheResultAsJson() throws IOException {
        CliRun run = CliRun.of(
                "route",
                pictures.resolve("p1.png").toString(),
                "--run",
                digits.toString(),
                "--out",
                folder.resolve("json").toString(),
                "--json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode root = JsonMapper.builder().build().readTree(run.out());
        assertThat(root.get("step").asInt()).isEqualTo(4);
        assertThat(root.get("pictures")).hasSize(1);
    }

    @Test
    void failsWhenNothingCouldBeRouted() {
        CliRun run = CliRun.of(
                "route",
                pictures.resolve("q.png").toString(),
                folder.resolve("none.png").toString(),
                "--run",
                digits.toString(),
                "--out",
                folder.resolve("nothing").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("0 opened, 2 skipped", "does not exist");
    }

    @Test
    void refusesPatternsInOneSentence() {
        Path file = SampleRunFile.write(folder.resolve("pattern.rscope"));
        CliRun run = CliRun.of(
                "route",
                pictures.toString(),
                "--run",
                file.toString(),
                "--out",
                folder.resolve("no").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("This run cannot take pictures");
    }

    @Test
    void refusesWrongUsage() {
        assertThat(CliRun.of("route", "--run", digits.toString(), "--out", "x").code())
                .isEqualTo(2);
        assertThat(CliRun.of("route", "a.png", "--out", "x").code()).isEqualTo(2);
        assertThat(CliRun.of("route", "a.png", "--run", digits.toString(), "--out", "x", "--step", "99999")
                        .code())
                .isEqualTo(2);
    }
}
