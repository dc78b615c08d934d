package routescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import routescope.core.experiment.Figure;
import routescope.core.experiment.FigureCell;
import routescope.core.experiment.FigureCurve;
import routescope.core.experiment.FigurePlan;
import routescope.core.experiment.PaperNumbers;
import routescope.core.experiment.SamplesNeeded;
import routescope.core.experiment.SweepAxis;
import routescope.core.experiment.Theory;
import routescope.viz.Numbers;

/** What the figures of paper 1 say in words and as JSON. */
final class SweepReport {
    private final List<Map<String, Object>> figures = new ArrayList<>();

    /**
     * Adds a figure.
     *
     * @param plan which figure
     * @param outcomes its runs
     * @param files what was written of it
     */
    void add(FigurePlan plan, List<FigureCell.Outcome> outcomes, List<Path> files) {
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
            if (countsSamples(plan)) {
                one.put("samplesNeeded", SamplesNeeded.of(curve, plan.target()));
            }
            curves.add(one);
        }
        figure.put("curves", curves);
        figure.put("files", files.stream().map(Path::toString).toList());
        figures.add(figure);
    }

    /** {@return everything that was added, to be written as JSON} */
    List<Map<String, Object>> value() {
        return List.copyOf(figures);
    }

    private static boolean countsSamples(FigurePlan plan) {
        return plan.figure() == Figure.FIGURE4 && plan.axis() == SweepAxis.SAMPLES;
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
                "%s, %d seeds, %d epochs; percent, mean ± sd, in brackets the paper's number:",
                plan.figure().id(), plan.seeds().size(), plan.epochs()));
        for (FigureCurve curve : curves) {
            terminal.print("  " + curve.id());
            for (FigureCurve.Point point : curve.points()) {
                OptionalDouble paper = PaperNumbers.at(plan.figure(), curve.id(), point.x());
                String beside = paper.isPresent() ? Terminal.words("  (%.1f)", 100 * paper.getAsDouble()) : "";
                String x = Double.isNaN(point.x()) ? "" : Numbers.brief(point.x());
                terminal.print(Terminal.words(
                        "  %8s  %5.1f ± %4.1f%s",
                        x, 100 * point.spread().mean(), 100 * point.spread().deviation(), beside));
            }
        }
        if (countsSamples(plan)) {
            curves.forEach(curve -> terminal.print(needed(plan, curve)));
        }
        theory(plan).forEach(terminal::print);
    }

    private static String needed(FigurePlan plan, FigureCurve curve) {
        SamplesNeeded needed = SamplesNeeded.of(curve, plan.target());
        String start = Terminal.words("N needed for %s %% by %s: ", Numbers.brief(100 * plan.target()), curve.id());
        if (needed.spread().count() == 0) {
            return start
                    + Terminal.words(
                            "not read off, %d of %d seeds reach it, %d of them at the smallest N",
                            needed.reached(), needed.seeds(), needed.atOnce());
        }
        return start
                + Terminal.words(
                        "%.0f, 95 %% interval ± %.0f, over %d of %d seeds (%d reach it at the smallest N)",
                        needed.spread().mean(),
                        needed.spread().half(),
                        needed.spread().count(),
                        needed.seeds(),
                        needed.atOnce());
    }

    private static List<String> theory(FigurePlan plan) {
        int patches = plan.data().patches();
        return switch (plan.figure()) {
            case FIGURE4 ->
                List.of(
                        Terminal.words(
                                "Theory (theorems 4.2, 4.3): N_CNN / N_separate = (n/l)^8 = (%d/2)^8 = %.3g.",
                                patches, Theory.sampleRatio(patches, 2)),
                        "These are sufficient numbers up to constants, and worst cases over all data of the model: they promise "
                                + "that the CNN may need more, not that it needs this many times more.");
            case FIGURE5 ->
                List.of("Theory (theorem 4.2): N of order l^8 suffices; the curve has one constant, set at the "
                        + "largest l. A cell below it may succeed all the same.");
            case FIGURE6 ->
                List.of("Theory (theorem 4.5): at fixed N the error is at most of order k^(1/4); c is fitted, so "
                        + "only the shape is the theory's. It is an upper bound: more experts may help.");
            case FIGURE7 ->
                List.of("Theory (theorem 4.5): at fixed N the error is at most of order l^(3/8) once l >= l*; c "
                        + "is fitted. Below l* nothing is promised.");
            case FIGURE8 ->
                List.of("Theory (lemma 4.1): with l >= l* the true patch is found with high probability after "
                        + "N_r of order n^2 / (1 - delta_d)^2 samples, whatever delta_r.");
            case FIGURE9 ->
                List.of("Theory: assumption 4.4, that some expert gets a class's patch with its largest gate for "
                        + "every image; it is assumed, not proved.");
        };
    }
}
