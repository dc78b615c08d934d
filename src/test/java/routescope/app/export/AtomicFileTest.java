package routescope.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void replacesTheFileAndLeavesNothingElseWhenItExists() throws IOException {
        Path target = Files.writeString(folder.resolve("a.txt"), "before");

        AtomicFile.write(target, "after");

        assertThat(target).hasContent("after");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void makesTheFoldersAboveWhenTheyAreMissing() {
        AtomicFile.write(folder.resolve("x/y/z.txt"), "deep");

        assertThat(folder.resolve("x/y/z.txt")).hasContent("deep");
    }

    @Test
    void saysWhatIsInTheWayWhenAFileStandsInPlaceOfTheFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");

        assertThatThrownBy(() -> AtomicFile.write(file.resolve("a.txt"), "x"))
                .isInstanceOfSatisfying(
                        RoutescopeException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.OUTPUT_NOT_WRITTEN));
        assertThatThrownBy(() -> AtomicFile.checkFolder(file)).isInstanceOf(RoutescopeException.class);
        assertThat(file).hasContent("kept");
    }

    @Test
    void leavesNoTemporaryFileWhenAFolderStandsInPlaceOfTheFile() throws IOException {
        Path target = Files.createDirectory(folder.resolve("name"));

        assertThatThrownBy(() -> AtomicFile.write(target, "x"))
                .isInstanceOf(RoutescopeException.class)
                .hasMessageContaining("a folder of this name is in the way");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }
}
