package routescope.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Gtk3Test {
    @TempDir
    Path folder;

    @Test
    void isThereWhenOneOfTheFoldersHoldsIt() throws IOException {
        Files.createFile(folder.resolve("libgtk-3.so.0"));

        assertThat(Gtk3.isIn(Stream.of(folder.resolve("missing"), folder))).isTrue();
    }

    @Test
    void isAbsentWhenOnlyAnotherVersionIsThere() throws IOException {
        Files.createFile(folder.resolve("libgtk-4.so.1"));

        assertThat(Gtk3.isIn(Stream.of(folder))).isFalse();
    }
}
