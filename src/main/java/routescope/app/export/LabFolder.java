package routescope.app.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import routescope.core.error.RoutescopeException;

/** A folder that results of a lab are written into; files of other names stay. */
public final class LabFolder {
    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    /**
     * Opens a folder, or makes it.
     *
     * @param folder where to write
     * @throws RoutescopeException {@code OUTPUT_NOT_WRITTEN} when nothing can be written there
     */
    public LabFolder(Path folder) {
        AtomicFile.checkFolder(folder);
        this.folder = folder;
    }

    /** Writes a text. @param name name of the file @param text its contents */
    public void write(String name, String text) {
        AtomicFile.write(folder.resolve(name), text);
        files.add(folder.resolve(name));
    }

    /** Writes a file. @param name its name @param bytes its contents */
    public void write(String name, byte[] bytes) {
        AtomicFile.write(folder.resolve(name), bytes);
        files.add(folder.resolve(name));
    }

    /** Writes files. @param contents contents by name, in this order */
    public void write(Map<String, byte[]> contents) {
        contents.forEach(this::write);
    }

    /** {@return what was written, in order} */
    public List<Path> files() {
        return List.copyOf(files);
    }
}
