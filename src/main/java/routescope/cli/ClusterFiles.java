package routescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import routescope.app.export.AtomicFile;

/** Writes files into a folder and remembers which. */
final class ClusterFiles {
    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    /** Opens a folder, or makes it. @param folder where to write */
    ClusterFiles(Path folder) {
        AtomicFile.checkFolder(folder);
        this.folder = folder;
    }

    /** Writes a text. @param name of the file @param text its contents */
    void write(String name, String text) {
        AtomicFile.write(folder.resolve(name), text);
        files.add(folder.resolve(name));
    }

    /** Writes bytes. @param name of the file @param bytes its contents */
    void write(String name, byte[] bytes) {
        AtomicFile.write(folder.resolve(name), bytes);
        files.add(folder.resolve(name));
    }

    /** {@return what was written} */
    List<Path> files() {
        return List.copyOf(files);
    }
}
