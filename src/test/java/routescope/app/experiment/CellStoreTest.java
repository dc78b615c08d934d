package routescope.app.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellStoreTest {
    private record Settings(int size, double rate, List<String> words) {}

    private record Result(double value, double[] more) {}

    private static final Settings SETTINGS = new Settings(3, 0.1, List.of("a"));

    @TempDir
    Path folder;

    private final AtomicInteger computed = new AtomicInteger();

    private Result get(CellStore store, String kind, Settings settings) {
        return store.get(kind, settings, Result.class, () -> {
            computed.incrementAndGet();
            return new Result(1.0 / 3, new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 1e-300});
        });
    }

    @Test
    void whatWasComputedIsReadAgainToTheBit() {
        Result first = get(CellStore.in(folder), "cell/1", SETTINGS);
        Result second = get(CellStore.in(folder), "cell/1", SETTINGS);
        assertThat(computed).hasValue(1);
        assertThat(second.value()).isEqualTo(first.value());
        assertThat(second.more()).containsExactly(first.more());
    }

    @Test
    void otherSettingsOrAnotherVersionAreComputed() {
        CellStore store = CellStore.in(folder);
        get(store, "cell/1", SETTINGS);
        get(store, "cell/2", SETTINGS);
        get(store, "cell/1", new Settings(3, 0.1000000001, List.of("a")));
        assertThat(computed).hasValue(3);
    }

    @Test
    void damagedAndForeignFilesAreComputedAgainAndMended() throws IOException {
        CellStore store = CellStore.in(folder);
        get(store, "cell/1", SETTINGS);
        Path file = onlyFile();
        String good = Files.readString(file);
        for (String bad :
                List.of("", "{", "[]", good.substring(0, good.length() / 2), good.replace("cell/1", "cell/9"))) {
            Files.write(file, bad.getBytes(StandardCharsets.UTF_8));
            int before = computed.get();
            get(store, "cell/1", SETTINGS);
            assertThat(computed).as("after %s", bad).hasValue(before + 1);
            assertThat(file).hasContent(good);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndTheResultIsGood() throws IOException {
        Path blocked = Files.createFile(folder.resolve("file"));
        CellStore store = CellStore.in(blocked);
        assertThat(get(store, "cell/1", SETTINGS).value()).isEqualTo(1.0 / 3);
        assertThat(store.trouble()).isPresent();
    }

    @Test
    void aStoreWithoutFolderComputesAlways() {
        CellStore store = CellStore.none();
        get(store, "cell/1", SETTINGS);
        get(store, "cell/1", SETTINGS);
        assertThat(computed).hasValue(2);
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }
}
