package routescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import routescope.core.experiment.FigureCell;
import routescope.core.experiment.FigureCurve;
import routescope.core.experiment.FigureNumbers;
import routescope.core.experiment.FigurePlan;
import routescope.core.experiment.SamplesNeeded;
import routescope.core.experiment.Spread;
import routescope.viz.FigureWords;
import routescope.viz.Numbers;

/** What the figures of paper 1 say in words and as JSON. */
final class SweepReport {
    private final List<Map<String, Object>> figures = new ArrayList<>();

    /**
     * Adds a figure.
     *
     * @param plan which figure
     * @param outcomes its runs
     */
    void add(FigurePlan plan, List<FigureCell.Outcome> outcomes) {
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("figure", plan.figure().id());
        figure.put("plan", plan);
        List<Map<String, Object>> curves = new ArrayList<>();
        for (FigureCurve curve : FigureCurve.of(plan, outcomes)) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("curve", curve.id());
            one.put("x", curve.points().stream().map(FigureCurve.Point::x).toList());
            one.put(
                    "values",
                    curve.points().stream().map(FigureCurve.Point::values).toList());
            one.put(
                    "spread",
                    curve.points().stream().map(FigureCurve.Point::spread).toList());
            if (FigureWords.countsSamples(plan)) {
                one.put("samplesNeeded", SamplesNeeded.of(curve, plan.xs().size(), plan.target()));
            }
            curves.add(one);
        }
        figure.put("curves", curves);
        figures.add(figure);
    }

    /** {@return everything that was added, to be written as JSON} @param files what was written */
    Map<String, Object> value(List<Path> files) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("figures", figures);
        whole.put("files", files.stream().map(Path::toString).toList());
        return whole;
    }

    /**
     * Prints a figure.
     *
     * @param terminal where to
     * @param plan which figure
     * @param outcomes its runs
     */
    static void print(Terminal terminal, FigurePlan plan, List<FigureCell.Outcome> outcomes) {
        List<FigureCurve> curves = FigureCurve.of(plan, outcomes);
        terminal.print(Terminal.words(
                "%s, %d seeds, %d epochs; percent, mean ± sd%s:",
                plan.figure().id(), plan.seeds().size(), plan.epochs(), beside(plan)));
        for (FigureCurve curve : curves) {
            terminal.print("  " + curve.id());
            for (FigureCurve.Point point : curve.points()) {
                OptionalDouble paper = FigureNumbers.beside(plan, curve.id(), point.x());
                String beside = paper.isPresent() ? Terminal.words("  (%.1f)", 100 * paper.getAsDouble()) : "";
                String x = Double.isNaN(point.x()) ? "" : Numbers.brief(point.x());
                terminal.print(Terminal.words(
                        "  %8s  %5.1f%s%s", x, 100 * point.spread().mean(), spread(point.spread()), beside));
            }
            if (curve.diverged() > 0) {
                terminal.print("  " + curve.diverged() + " of its runs diverged and count with their last good step");
            }
        }
        FigureWords.needed(plan, curves).forEach(terminal::print);
        FigureWords.theory(plan).forEach(terminal::print);
    }

    private static String spread(Spread spread) {
        return Double.isFinite(spread.deviation()) ? Terminal.words(" ± %4.1f", 100 * spread.deviation()) : "       ";
    }

    private static String beside(FigurePlan plan) {
        return switch (plan.comparison()) {
            case SAME -> ", in brackets the paper's number";
            case OTHER_IMAGES -> ", in brackets the paper's number, which is for MNIST and not for drawn digits";
            case NONE -> "; the paper has no such numbers";
        };
    }
}
