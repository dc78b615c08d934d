package routescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.core.data.DrawnPictures;
import routescope.core.run.RunJson;

class DataCommandTest {
    @TempDir
    Path folder;

    @Test
    void saysWhatWouldBeReadAndWhatIsSkipped() throws IOException {
        DrawnPictures.classes(folder, 4, 2);
        Files.writeString(folder.resolve("first/notes.txt"), "hello");
        CliRun run = CliRun.of("data", "check", folder.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("6 pictures in 2 classes, 1 skipped (folders)")
                .contains("largest class / smallest class: 2.00")
                .contains("skipped first/notes.txt: ")
                .contains("it is a text file");
    }

    @Test
    void printsEverythingAsJson() throws IOException {
        DrawnPictures.classes(folder, 4, 2);
        CliRun run = CliRun.of("data", "check", folder.toString(), "--json");
        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        assertThat(json.at("/ok").asBoolean()).isTrue();
        assertThat(json.at("/classes/0/name").asText()).isEqualTo("first");
        assertThat(json.at("/classes/0/images").asInt()).isEqualTo(4);
        assertThat(json.at("/skipped").isEmpty()).isTrue();
    }

    @Test
    void failsWhenNothingCanBeTrainedOn() throws IOException {
        DrawnPictures.classes(folder, 4, 0);
        CliRun run = CliRun.of("data", "check", folder.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("at least 2 classes");
    }

    @Test
    void failsWhenTheFolderIsMissing() {
        CliRun run = CliRun.of("data", "check", folder.resolve("none").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("it is no folder").contains("[IMAGE_FOLDER_UNREADABLE]");
    }

    @Test
    void asksForTheFolder() {
        assertThat(CliRun.of("data", "check").code()).isEqualTo(2);
    }

    @Test
    void writesAConfigurationThatTrains() throws IOException {
        DrawnPictures.classes(folder.resolve("pictures"), 30, 30);
        Files.writeString(folder.resolve("pictures/first/broken.png"), "no picture");
        Path config = folder.resolve("run.json");
        CliRun check =
                CliRun.of("data", "check", folder.resolve("pictures").toString(), "--write-config", config.toString());
        assertThat(check.code()).isZero();
        assertThat(RunJson.read(config).data().classes()).isEqualTo(2);
        Path out = folder.resolve("out");
        CliRun train = CliRun.of(
                "train",
                "--config",
                config.toString(),
                "--epochs",
                "2",
                "--set",
                "data.grid=2",
                "--set",
                "data.patchSide=6",
                "--quiet",
                "--out",
                out.toString());
        assertThat(train.code()).as(train.err()).isZero();
        assertThat(train.err()).contains("pictures opened, ", " skipped");
        assertThat(train.out()).contains("test accuracy").doesNotContain("NaN").doesNotContain("discriminative");
        assertThat(out.resolve("routing-board.png")).exists();
        CliRun again =
                CliRun.of("data", "check", folder.resolve("pictures").toString(), "--write-config", config.toString());
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("it exists already");
    }

    @Test
    void listsKnownSetsAndRefusesWhatMayNotBeFetched() throws IOException {
        CliRun list = CliRun.of("data", "list");
        assertThat(list.code()).isZero();
        assertThat(list.out()).contains("mnist", "cifar-10", "celeba", "To be fetched by hand");
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(CliRun.of("data", "list", "--json").out());
        assertThat(json.at("/0/id").asText()).isEqualTo("mnist");
        assertThat(json.at("/2/direct").asBoolean()).isFalse();
        CliRun celeba = CliRun.of("data", "get", "celeba", "--to", folder.toString());
        assertThat(celeba.code()).isEqualTo(2);
        assertThat(celeba.err()).contains("may not be fetched by a program");
        assertThat(CliRun.of("data", "get", "atlantis", "--to", folder.toString())
                        .code())
                .isEqualTo(2);
    }
}
