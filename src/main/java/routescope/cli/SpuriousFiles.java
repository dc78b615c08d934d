package routescope.cli;

import java.nio.file.Path;
import java.util.List;
import routescope.app.export.CueTables;
import routescope.app.export.LabFolder;
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
    private final LabFolder folder;

    /** Opens a folder, or makes it. @param folder where to write */
    SpuriousFiles(Path folder) {
        this.folder = new LabFolder(folder);
    }

    /**
     * Writes what the runs of a sweep gave.
     *
     * @param sweep what was varied
     * @param outcomes how the runs ended
     */
    void runs(CueSweep sweep, List<CueSweep.Outcome> outcomes) {
        folder.write("runs.csv", CueTables.runs(outcomes));
        folder.write("run.json", RunJson.write(sweep.base()) + "\n");
        if (sweep.shares().size() > 1) {
            folder.write(
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
        folder.write("groups.csv", CueTables.groups(report, test));
        folder.write("interventions.csv", CueTables.interventions(report));
        folder.write("cases.csv", CueTables.cases(report, test));
        folder.write(
                "groups.png",
                PictureFile.of(CueCharts.groups(end, Theme.LIGHT), words).png());
        if (end.probe().experts() > 0 && report.groups().isRoutingKnown()) {
            folder.write("routing.csv", CueTables.routing(end));
            folder.write("routing.png", CuePictures.routing(end));
        }
        if (!report.cases().isEmpty()) {
            folder.write("cases-model.png", CuePictures.cases(test, report.cases(), words));
        }
        if (!report.comparisonCases().isEmpty()) {
            folder.write("cases-cnn.png", CuePictures.cases(test, report.comparisonCases(), words));
        }
    }

    /** {@return what was written} */
    List<Path> files() {
        return folder.files();
    }
}
