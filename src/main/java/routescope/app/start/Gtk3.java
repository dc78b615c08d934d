package routescope.app.start;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks for the library GTK 3, which the window needs on Linux, without loading it. */
public final class Gtk3 {
    private static final String LIBRARY = "libgtk-3.so.0";
    private static final List<String> LINKER_TOOLS = List.of("/sbin/ldconfig", "/usr/sbin/ldconfig");

    private Gtk3() {}

    /**
     * {@return whether GTK 3 is installed}
     *
     * @param surroundings what is around the program
     */
    public static boolean isInstalled(Surroundings surroundings) {
        return isIn(folders(surroundings)) || linkerKnowsIt();
    }

    /**
     * {@return whether one of the folders holds the library}
     *
     * @param folders the folders to look into
     */
    static boolean isIn(Stream<Path> folders) {
        return folders.anyMatch(folder -> Files.exists(folder.resolve(LIBRARY)));
    }

    private static Stream<Path> folders(Surroundings surroundings) {
        String triplet = (surroundings.platform().endsWith("arm64") ? "aarch64" : "x86_64") + "-linux-gnu";
        Stream<String> named = Stream.of(surroundings
                        .environment()
                        .getOrDefault("LD_LIBRARY_PATH", "")
                        .split(File.pathSeparator))
                .filter(folder -> !folder.isBlank());
        Stream<String> usual = Stream.of(
                "/usr/lib/" + triplet, "/lib/" + triplet, "/usr/lib64", "/lib64", "/usr/lib", "/lib", "/usr/local/lib");
        return Stream.concat(named, usual).map(Path::of);
    }

    /** The linker's cache names libraries in folders nobody would guess. */
    private static boolean linkerKnowsIt() {
        return LINKER_TOOLS.stream()
                .filter(tool -> Files.isExecutable(Path.of(tool)))
                .anyMatch(Gtk3::lists);
    }

    private static boolean lists(String tool) {
        try {
            Process process = new ProcessBuilder(tool, "-p")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                return lines.lines().filter(line -> line.contains(LIBRARY)).count() > 0;
            }
        } catch (IOException e) {
            return false;
        }
    }
}
