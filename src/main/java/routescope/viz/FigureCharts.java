package routescope.viz;

import java.util.ArrayList;
import java.util.List;
import routescope.core.experiment.Figure;
import routescope.core.experiment.FigureCell;
import routescope.core.experiment.FigureCurve;
import routescope.core.experiment.FigureNumbers;
import routescope.core.experiment.FigurePlan;
import routescope.core.experiment.Subject;
import routescope.core.experiment.SweepAxis;
import routescope.core.experiment.Theory;

/**
 * The figures of paper 1 as measured here: every run a dot, a line through the means with a band of one standard deviation.
 * What the paper shows is dashed in a paler colour, the theory dashed in grey; both can be left out.
 */
public final class FigureCharts {
    private static final double PERCENT = 100;
    private static final double PALE = 0.5;
    private static final int SEPARATE = 2;
    private static final int CURVE_POINTS = 60;

    private final FigurePlan plan;
    private final Layers layers;
    private final Theme theme;
    private final List<Chart.Series> series = new ArrayList<>();
    private final List<Chart.Band> bands = new ArrayList<>();
    private final List<List<FigureCell.Outcome>> runs = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private FigureCharts(FigurePlan plan, Layers layers, Theme theme) {
        this.plan = plan;
        this.layers = layers;
        this.theme = theme;
    }

    /**
     * What stands beside the measurement.
     *
     * @param paper the paper's numbers
     * @param theory what the theorems say, up to a fitted constant
     */
    public record Layers(boolean paper, boolean theory) {
        /** Everything. */
        public static final Layers ALL = new Layers(true, true);
    }

    /**
     * A chart whose dots are runs.
     *
     * @param chart the chart
     * @param runs for each series the runs of its points; empty where they are no runs
     * @param names for each series the name of its curve
     */
    public record Picture(Chart chart, List<List<FigureCell.Outcome>> runs, List<String> names) {
        /** Takes copies of the lists. */
        public Picture {
            runs = List.copyOf(runs);
            names = List.copyOf(names);
        }
    }

    /**
     * {@return a figure that is a chart: all but figure 5}
     *
     * @param plan which figure
     * @param curves what is measured so far
     * @param layers what stands beside it
     * @param theme the surroundings
     */
    public static Picture chart(FigurePlan plan, List<FigureCurve> curves, Layers layers, Theme theme) {
        return new FigureCharts(plan, layers, theme).chart(curves);
    }

    private Picture chart(List<FigureCurve> curves) {
        for (int i = 0; i < curves.size(); i++) {
            FigureCurve curve = curves.get(i);
            int argb = color(curve, i, curves.size());
            if (isLevel(curve)) {
                level(curve, argb);
            } else {
                measured(curve, argb);
                if (layers.theory()) {
                    theory(curve);
                }
            }
        }
        if (layers.theory() && plan.figure() == Figure.FIGURE7 && !curves.isEmpty()) {
            lStar(curves);
        }
        String key = plan.figure().id() + (plan.axis() == SweepAxis.SAMPLES ? "" : ".axis");
        Chart chart = new Chart(
                VizText.get("figure.title." + key),
                VizText.get("figure.x."
                        + (plan.axis() == SweepAxis.SAMPLES
                                ? plan.figure().id()
                                : plan.axis().id())),
                Chart.Axis.data(VizText.get("figure.y." + plan.figure().id())),
                null,
                series,
                null,
                caption(curves),
                false,
                bands);
        return new Picture(chart, runs, names);
    }

    private boolean isLevel(FigureCurve curve) {
        return curve.subject() == Subject.CNN && plan.figure() != Figure.FIGURE4;
    }

    private int color(FigureCurve curve, int index, int count) {
        if (curve.subject() == Subject.CNN) {
            return theme.comparison();
        }
        if (plan.figure() == Figure.FIGURE4) {
            return curve.subject() == Subject.JOINT
                    ? theme.accent()
                    : new ExpertPalette(SEPARATE + 1).line(SEPARATE, theme);
        }
        return new ExpertPalette(Math.max(2, count)).line(index, theme);
    }

    private void measured(FigureCurve curve, int argb) {
        int count = curve.points().size();
        double[] xs = new double[count];
        double[] means = new double[count];
        double[] low = new double[count];
        double[] high = new double[count];
        List<double[]> dots = new ArrayList<>();
        List<FigureCell.Outcome> dotRuns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            FigureCurve.Point point = curve.points().get(i);
            xs[i] = point.x();
            means[i] = PERCENT * point.spread().mean();
            double deviation = point.spread().count() < 2 ? 0 : point.spread().deviation();
            low[i] = means[i] - PERCENT * deviation;
            high[i] = means[i] + PERCENT * deviation;
            for (int run = 0; run < point.values().size(); run++) {
                dots.add(new double[] {point.x(), PERCENT * point.values().get(run)});
                dotRuns.add(point.outcomes().get(run));
            }
        }
        bands.add(new Chart.Band(xs, low, high, argb));
        add(
                Chart.Series.dots(
                        dots.stream().mapToDouble(dot -> dot[0]).toArray(),
                        dots.stream().mapToDouble(dot -> dot[1]).toArray(),
                        argb),
                dotRuns,
                name(curve));
        add(Chart.Series.of(name(curve), xs, means, argb), List.of());
        if (layers.paper()) {
            paper(curve, argb);
        }
    }

    private void paper(FigureCurve curve, int argb) {
        List<FigureNumbers.Entry> entries = FigureNumbers.beside(plan).stream()
                .filter(entry -> entry.curve().equals(curve.id()) && Double.isFinite(entry.x()))
                .toList();
        if (!entries.isEmpty()) {
            double[] xs = entries.stream().mapToDouble(FigureNumbers.Entry::x).toArray();
            double[] ys = entries.stream()
                    .mapToDouble(entry -> PERCENT * entry.value())
                    .toArray();
            String name = paperName(name(curve));
            add(new Chart.Series(name, xs, ys, Argb.mix(argb, theme.panel(), PALE), true, false), List.of());
        }
    }

    private void theory(FigureCurve curve) {
        boolean experts = plan.figure() == Figure.FIGURE6;
        if (!experts && plan.figure() != Figure.FIGURE7) {
            return;
        }
        double exponent = experts ? Theory.EXPERTS : Theory.SELECTED;
        int lStar = experts ? 0 : Theory.lStar(plan, List.of(curve));
        List<FigureCurve.Point> points =
                curve.points().stream().filter(point -> point.x() >= lStar).toList();
        if (points.size() < 2) {
            return;
        }
        double constant = Theory.errorConstant(points, exponent);
        double first = points.get(0).x();
        double last = points.get(points.size() - 1).x();
        double[] xs = new double[CURVE_POINTS];
        double[] ys = new double[CURVE_POINTS];
        for (int i = 0; i < CURVE_POINTS; i++) {
            xs[i] = first + (last - first) * i / (CURVE_POINTS - 1);
            ys[i] = PERCENT * (1 - constant * Math.pow(xs[i], exponent));
        }
        boolean named = series.stream().noneMatch(other -> other.argb() == theme.mutedText());
        String name = named ? VizText.get("figure.theory." + plan.figure().id()) : "";
        add(new Chart.Series(name, xs, ys, theme.mutedText(), true, false), List.of());
    }

    private void level(FigureCurve curve, int argb) {
        double mean = PERCENT * curve.points().get(0).spread().mean();
        double[] ends = {plan.xs().get(0), plan.xs().get(plan.xs().size() - 1)};
        String name = VizText.get("figure.level", String.valueOf(FigurePlan.LEVEL_SAMPLES));
        add(new Chart.Series(name, ends, new double[] {mean, mean}, argb, false, false), List.of());
        if (layers.paper()) {
            FigureNumbers.beside(plan, curve.id(), Double.NaN)
                    .ifPresent(value -> add(
                            new Chart.Series(
                                    paperName(name),
                                    ends,
                                    new double[] {PERCENT * value, PERCENT * value},
                                    Argb.mix(argb, theme.panel(), PALE),
                                    true,
                                    false),
                            List.of()));
        }
    }

    /** {@return what the paper's curve is called: whether it is of the same images} */
    private String paperName(String curve) {
        boolean same = plan.comparison() == FigurePlan.Comparison.SAME;
        return VizText.get(same ? "figure.paper" : "figure.paper.other", curve);
    }

    private String caption(List<FigureCurve> curves) {
        List<String> parts = new ArrayList<>();
        parts.add(VizText.get("figure.seeds", plan.seeds().size()));
        if (layers.paper() && plan.comparison() == FigurePlan.Comparison.NONE) {
            parts.add(VizText.get("figure.incomparable"));
        }
        int diverged = curves.stream().mapToInt(FigureCurve::diverged).sum();
        if (diverged > 0) {
            parts.add(VizText.get("figure.diverged", diverged));
        }
        if (layers.theory() && plan.figure() == Figure.FIGURE7 && !curves.isEmpty() && Theory.lStar(plan, curves) > 0) {
            boolean papers = plan.comparison() == FigurePlan.Comparison.OTHER_IMAGES;
            String key = papers ? "figure.l-star.paper" : "figure.l-star";
            parts.add(VizText.get(key, String.valueOf(Theory.lStar(plan, curves))));
        }
        return String.join(" · ", parts);
    }

    private void lStar(List<FigureCurve> curves) {
        double at = Theory.lStar(plan, curves);
        if (at == 0) {
            return;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Chart.Series other : series) {
            for (double y : other.ys()) {
                low = Math.min(low, y);
                high = Math.max(high, y);
            }
        }
        double[] xs = {at, at};
        add(new Chart.Series("", xs, new double[] {low, high}, theme.axis(), true, false), List.of());
    }

    private void add(Chart.Series one, List<FigureCell.Outcome> ofPoints) {
        add(one, ofPoints, one.name());
    }

    private void add(Chart.Series one, List<FigureCell.Outcome> ofPoints, String curve) {
        series.add(one);
        runs.add(ofPoints);
        names.add(curve);
    }

    private static String name(FigureCurve curve) {
        return switch (curve.id()) {
            case "cnn", "separate", "joint" -> VizText.get("figure.curve." + curve.id());
            default -> curve.id();
        };
    }
}
