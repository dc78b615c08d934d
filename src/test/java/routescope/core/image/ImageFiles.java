package routescope.core.image;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The image files that lie beside the project. */
final class ImageFiles {
    private ImageFiles() {}

    /** {@return the folder of the data, or skips the test} */
    static Path folder() {
        Path data = Path.of(System.getProperty("routescope.data", "../shared/data"));
        assumeTrue(
                Files.isDirectory(data.resolve("images-ok")) && Files.isDirectory(data.resolve("images-odd")),
                "no image files in " + data.toAbsolutePath() + ": name their folder with -Droutescope.data=");
        return data;
    }

    /** {@return one file, or skips the test} */
    static Path file(String name) {
        Path file = folder().resolve(name);
        assumeTrue(Files.isRegularFile(file), name + " is not in the data folder");
        return file;
    }
}
