package routescope.viz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import routescope.core.experiment.Figure;
import routescope.core.experiment.FigureCurve;
import routescope.core.experiment.FigurePlan;

/** The pictures of the figures of paper 1 as files: PNG and SVG, light. */
public final class FigureFiles {
    private FigureFiles() {}

    /**
     * {@return the contents of the files by name, in the order to write}
     *
     * @param plan which figure
     * @param curves what was measured
     * @param words where it comes from, such as the plan; goes into the files
     */
    public static Map<String, byte[]> of(FigurePlan plan, List<FigureCurve> curves, String words) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String name = plan.figure().id();
        if (plan.figure() == Figure.FIGURE5) {
            files.putAll(PictureFile.of(FigureGrids.measured(plan, curves, true), words)
                    .files(name));
            files.putAll(PictureFile.of(FigureGrids.paper(plan), words).files(name + "-paper"));
        } else {
            Chart chart = FigureCharts.chart(plan, curves, FigureCharts.Layers.ALL, Theme.LIGHT)
                    .chart();
            files.putAll(PictureFile.of(chart, words).files(name));
        }
        return files;
    }
}
