package routescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import routescope.app.export.AtomicFile;
import routescope.app.export.FigureTables;
import routescope.core.experiment.Figure;
import routescope.core.experiment.FigureCell;
import routescope.core.experiment.FigureCurve;
import routescope.core.experiment.FigurePlan;
import routescope.viz.FigureCharts;
import routescope.viz.FigureGrids;
import routescope.viz.PictureFile;
import routescope.viz.Theme;

/** Writes tables and pictures of the figures of paper 1 into a folder. */
final class SweepFiles {
    private final Path folder;

    /** Opens a folder, or makes it. @param folder where to write */
    SweepFiles(Path folder) {
        AtomicFile.checkFolder(folder);
        this.folder = folder;
    }

    /**
     * Writes one figure.
     *
     * @param plan which figure
     * @param outcomes its runs
     * @return what was written
     */
    List<Path> write(FigurePlan plan, List<FigureCell.Outcome> outcomes) {
        String name = plan.figure().id();
        String words = Json.text(plan);
        List<FigureCurve> curves = FigureCurve.of(plan, outcomes);
        List<Path> files = new ArrayList<>();
        files.add(write(name + "-runs.csv", FigureTables.runs(outcomes)));
        files.add(write(name + ".csv", FigureTables.curves(plan, curves)));
        files.add(write(name + ".json", words + "\n"));
        for (PictureFile picture : pictures(plan, curves, words)) {
            String suffix = files.stream().anyMatch(file -> file.endsWith(name + ".png")) ? "-paper" : "";
            Path png = folder.resolve(name + suffix + ".png");
            AtomicFile.write(png, picture.png());
            files.add(png);
            files.add(write(name + suffix + ".svg", picture.svg()));
        }
        return List.copyOf(files);
    }

    private static List<PictureFile> pictures(FigurePlan plan, List<FigureCurve> curves, String words) {
        return plan.figure() == Figure.FIGURE5
                ? List.of(
                        PictureFile.of(FigureGrids.measured(plan, curves, true), words),
                        PictureFile.of(FigureGrids.paper(plan), words))
                : List.of(PictureFile.of(
                        FigureCharts.chart(plan, curves, FigureCharts.Layers.ALL, Theme.LIGHT)
                                .chart(),
                        words));
    }

    private Path write(String name, String text) {
        Path file = folder.resolve(name);
        AtomicFile.write(file, text);
        return file;
    }
}
