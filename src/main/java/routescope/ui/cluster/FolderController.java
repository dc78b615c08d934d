package routescope.ui.cluster;

import java.nio.file.Path;
import routescope.app.export.AtomicFile;
import routescope.app.export.ClusterTables;
import routescope.core.cluster.ClusterSnapshot;
import routescope.viz.ClusterCharts;
import routescope.viz.ClusterGrids;
import routescope.viz.ClusterPictures;
import routescope.viz.Theme;

/** Writes what is known of a run into a folder: the files of the command {@code cluster run}. */
final class FolderController {
    private FolderController() {}

    /** {@return the folder, when everything is written} @param folder where to @param snapshot the shown moment */
    static Path write(Path folder, ClusterSnapshot snapshot) {
        AtomicFile.checkFolder(folder);
        String words = snapshot.config().toString();
        AtomicFile.write(folder.resolve("history.csv"), ClusterTables.history(snapshot));
        AtomicFile.write(folder.resolve("products.csv"), ClusterTables.products(snapshot));
        AtomicFile.write(
                folder.resolve("learning.png"),
                ClusterPictures.chart(ClusterCharts.learning(snapshot, Theme.LIGHT), words));
        AtomicFile.write(
                folder.resolve("entropy.png"),
                ClusterPictures.chart(ClusterCharts.entropy(snapshot, Theme.LIGHT), words));
        AtomicFile.write(folder.resolve("load.png"), ClusterPictures.grid(ClusterGrids.load(snapshot), words));
        AtomicFile.write(folder.resolve("alone.png"), ClusterPictures.grid(ClusterGrids.alone(snapshot), words));
        AtomicFile.write(folder.resolve("products.png"), ClusterPictures.panels(snapshot, words));
        return folder;
    }
}
