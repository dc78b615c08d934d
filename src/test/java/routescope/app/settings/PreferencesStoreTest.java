package routescope.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.app.StepSize;
import routescope.app.settings.PreferencesStore.Trouble;

class PreferencesStoreTest {
    private static final long NEVER = 1_000_000;

    @TempDir
    Path folder;

    private final List<Trouble> troubles = new ArrayList<>();

    private static Preferences changed(String theme) throws IOException {
        return new Preferences(
                new WindowPlace(10, 20, 1300, 820, true),
                Map.of("left", 0.25),
                theme,
                1.2,
                "pattern",
                new ObjectMapper().readTree("{\"seed\": 3}"),
                0,
                StepSize.EPOCH,
                new OverlayChoice(0.7, false, true, "viridis", "this-map", "score"),
                "/data/mnist",
                Map.of("picture", "/tmp"),
                List.of("/runs/a.rscope", "/runs/b.rscope"));
    }

    private PreferencesStore store(Path where) {
        return new PreferencesStore(where, NEVER, troubles::add);
    }

    @Test
    void readsBackWhatItWroteWhenItCloses() throws IOException {
        PreferencesStore store = store(folder);
        store.load();
        store.put(changed("dark"));
        store.close();

        Preferences read = store(folder).load();

        assertThat(read).isEqualTo(changed("dark"));
        assertThat(read.speed().isMax()).isTrue();
        assertThat(troubles).isEmpty();
    }

    @Test
    void startsWithTheDefaultsWhenThereIsNoFile() {
        assertThat(store(folder).load()).isEqualTo(Preferences.DEFAULT);
        assertThat(troubles).isEmpty();
    }

    @Test
    void keepsACorruptFileAsideAndSaysSo() throws IOException {
        Path file = folder.resolve("settings.json");
        for (String content : List.of("{\"theme\": ", "[1, 2]", "", "\u0000\u0001")) {
            troubles.clear();
            Files.writeString(file, content);

            assertThat(store(folder).load()).as(content).isEqualTo(Preferences.DEFAULT);

            assertThat(troubles).extracting(Trouble::code).containsExactly(PreferencesStore.UNREADABLE);
            assertThat(folder.resolve("settings.json.bad")).hasContent(content);
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void keepsTheGoodFieldsWhenOthersAreOdd() throws IOException {
        Files.writeString(folder.resolve("settings.json"), """
                {"theme": "dark", "textSize": "huge", "stepSize": "DECADE", "window": null, "future": {"a": 1},
                 "stepsPerSecond": 5, "dividers": {"left": 7, "right": 0.5}}
                """);

        Preferences read = store(folder).load();

        assertThat(read.theme()).isEqualTo("dark");
        assertThat(read.textSize()).isEqualTo(1);
        assertThat(read.stepSize()).isEqualTo(StepSize.BATCH);
        assertThat(read.window()).isEqualTo(Preferences.DEFAULT.window());
        assertThat(read.stepsPerSecond()).isEqualTo(5);
        assertThat(read.dividers()).containsExactly(Map.entry("right", 0.5));
        assertThat(troubles).isEmpty();
    }

    @Test
    void saysOnceThatItCannotWriteAndGoesOn() throws IOException {
        Path blocked = folder.resolve("file");
        Files.writeString(blocked, "a file where a folder is needed");
        PreferencesStore store = new PreferencesStore(blocked, 0, troubles::add);

        store.put(changed("dark"));
        store.put(changed("light"));
        store.close();

        assertThat(store.get().theme()).isEqualTo("light");
        assertThat(troubles).extracting(Trouble::code).containsExactly(PreferencesStore.NOT_SAVED);
        assertThat(store(blocked).load()).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void leavesOneWholeFileWhenTwoProgramsWrite() throws IOException {
        PreferencesStore first = store(folder);
        PreferencesStore second = store(folder);
        first.put(changed("dark"));
        second.put(changed("light"));
        first.close();
        second.close();

        assertThat(store(folder).load().theme()).isEqualTo("light");
        try (var files = Files.list(folder)) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("settings.json");
        }
    }
}
