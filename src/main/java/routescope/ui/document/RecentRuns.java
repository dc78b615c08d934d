package routescope.ui.document;

import java.nio.file.Path;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The files that were open last, newest first. To be used on the FX thread. */
public final class RecentRuns {
    /** How many are remembered. */
    public static final int MOST = 10;

    private final ObservableList<String> paths = FXCollections.observableArrayList();

    /** Starts without any. */
    public RecentRuns() {
        // the list says it all
    }

    /** {@return their absolute paths, newest first; live} */
    public ObservableList<String> paths() {
        return paths;
    }

    /** Puts a file to the front. @param file the file */
    void add(Path file) {
        String path = file.toAbsolutePath().normalize().toString();
        List<String> next = new java.util.ArrayList<>(paths);
        next.remove(path);
        next.add(0, path);
        paths.setAll(next.subList(0, Math.min(MOST, next.size())));
    }

    /** Forgets a file. @param path as it stands in the list */
    void remove(String path) {
        paths.remove(path);
    }
}
