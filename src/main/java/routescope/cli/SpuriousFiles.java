package routescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import routescope.app.export.AtomicFile;
import routescope.app.export.CueTables;
import routescope.app.train.TrainingResult;
import routescope.core.experiment.CueSweep;
import routescope.core.patch.PatchSet;
import routescope.core.run.RunJson;
import routescope.core.run.Snapshot;
import routescope.core.spurious.SpuriousReport;
import routescope.viz.CueCharts;
import routescope.viz.CuePictures;
import routescope.viz.PictureFile;
import routescope.viz.Theme;

/** Writes tables and pictures of the lab of cues into a folder. */
final class SpuriousFiles {
    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    /** Opens a folder, or makes it. @param folder where to write */
    SpuriousFiles(Path folder) {
        AtomicFile.checkFolder(folder);
        this.folder = folder;
    }

    /**
     * Writes what the runs of a sweep gave.
     *
     * @param sweep what was varied
     * @param outcomes how the runs ended
     */
    void runs(CueSweep sweep, List<CueSweep.Outcome> outcomes) {
        write("runs.csv", CueTables.runs(outcomes));
        write("run.json", RunJson.write(sweep.base()) + "\n");
        if (sweep.shares().size() > 1) {
            write(
                    "sweep.png",
                    PictureFile.of(CueCharts.sweep(outcomes, Theme.LIGHT), RunJson.write(sweep.base()))
                            .png());
        }
    }

    /**
     * Writes what was found at the end of one run.
     *
     * @param result the run
     * @param report what was found
     */
    void report(TrainingResult result, SpuriousReport report) {
        Snapshot end = result.end();
        PatchSet test = end.test();
        String words = RunJson.write(end.config());
        write("groups.csv", CueTables.groups(report, test));
        write("interventions.csv", CueTables.interventions(report));
        write("cases.csv", CueTables.cases(report, test));
        write(
                "groups.png",
                PictureFile.of(CueCharts.groups(end, Theme.LIGHT), words).png());
        if (end.probe().experts() > 0 && report.groups().isRoutingKnown()) {
            write("routing.csv", CueTables.routing(end));
            write("routing.png", CuePictures.routing(end));
        }
        if (!report.cases().isEmpty()) {
            write("cases-model.png", CuePictures.cases(test, report.cases(), words));
        }
        if (!report.comparisonCases().isEmpty()) {
            write("cases-cnn.png", CuePictures.cases(test, report.comparisonCases(), words));
        }
    }

    /** {@return what was written} */
    List<Path> files() {
        return List.copyOf(files);
    }

    private void write(String name, String text) {
        AtomicFile.write(folder.resolve(name), text);
        files.add(folder.resolve(name));
    }

    private void write(String name, byte[] bytes) {
        AtomicFile.write(folder.resolve(name), bytes);
        files.add(folder.resolve(name));
    }
}
