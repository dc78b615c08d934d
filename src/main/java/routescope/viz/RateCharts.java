package routescope.viz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import routescope.core.gating.Measurement;
import routescope.core.gating.RateReference;
import routescope.core.gating.RateSweep;
import routescope.core.gating.Slope;

/** Errors of sweeps with a softmax gate on double logarithmic axes: the same in the window and in files. */
public final class RateCharts {
    private static final int CURVE = 60;
    private static final double DOTS = 0.35;
    private static final double PALE = 0.3;

    /** An inference is drawn in pieces of so many points, with a gap of one. */
    private static final int PIECE = 4;

    private final List<Measurement> shown;
    private final RateSweep.Measure measure;
    private final Theme theme;
    private final List<Chart.Series> series = new ArrayList<>();

    private RateCharts(List<Measurement> shown, RateSweep.Measure measure, Theme theme) {
        this.shown = shown;
        this.measure = measure;
        this.theme = theme;
    }

    /**
     * {@return a measure against what sweeps vary, log-log: every fit as a dot, our lines, and the curves they are compared
     *     with, drawn through the middle of ours so that only the slopes are compared} Theory and measurements are dashed,
     *     inferences in longer pieces. The first sweep stands in full colour, the others paler.
     *
     * @param shown sweeps over the same thing, at least one
     * @param measure what is measured
     * @param theme the surroundings
     */
    public static Chart of(List<Measurement> shown, RateSweep.Measure measure, Theme theme) {
        RateCharts made = new RateCharts(shown, measure, theme);
        for (int i = shown.size() - 1; i >= 0; i--) {
            made.dots(shown.get(i), made.color(i));
        }
        for (int i = shown.size() - 1; i >= 0; i--) {
            made.lines(i);
        }
        Set<String> settings = new LinkedHashSet<>();
        shown.forEach(one -> settings.add(setting(one.sweep())));
        return new Chart(
                VizText.get("gating.rate.title." + measure.id()),
                VizText.get("gating.axis." + shown.get(0).sweep().against().id()),
                Chart.Axis.logarithmic(String.join("; ", settings)),
                null,
                made.series,
                null,
                "",
                true,
                List.of());
    }

    private int color(int index) {
        if (index == 0) {
            return theme.accent();
        }
        // The second colour of the palette is too near to the accent.
        int full = new ExpertPalette(shown.size() + 1).line(index == 1 ? 0 : index, theme);
        return Argb.mix(full, theme.panel(), PALE);
    }

    private void dots(Measurement one, int argb) {
        List<RateSweep.Outcome> sorted = one.outcomes().stream()
                .filter(outcome -> measure.of(outcome) > 0)
                .sorted((some, other) ->
                        Double.compare(some.cell().value(), other.cell().value()))
                .toList();
        double[] xs = sorted.stream().mapToDouble(o -> o.cell().value()).toArray();
        double[] ys = sorted.stream().mapToDouble(measure::of).toArray();
        series.add(Chart.Series.dots(xs, ys, Argb.mix(argb, theme.panel(), DOTS)));
    }

    private void lines(int index) {
        Measurement one = shown.get(index);
        Slope slope = one.line(measure);
        if (!Double.isFinite(slope.slope())) {
            return;
        }
        List<Double> values = one.sweep().values();
        double from = values.get(0);
        double to = values.get(values.size() - 1);
        String ours = Double.isFinite(slope.low())
                ? VizText.get("gating.rate.ours", two(slope.slope()), two(slope.low()), two(slope.high()))
                : VizText.get("gating.rate.ours.alone", two(slope.slope()));
        double[] ends = {from, to};
        double[] heights = {slope.at(from), slope.at(to)};
        series.add(Chart.Series.of(named(one, ours), ends, heights, color(index)));
        for (RateReference reference : one.references(measure)) {
            series.add(curve(one, reference, slope, index == 0 ? 0 : PALE));
        }
    }

    private Chart.Series curve(Measurement one, RateReference reference, Slope ours, double pale) {
        List<Double> values = one.sweep().values();
        double from = values.get(0);
        double to = values.get(values.size() - 1);
        double middle = Math.sqrt(from * to);
        boolean pieces = reference.kind() == RateReference.Kind.INFERENCE;
        double[] xs = reference.logarithm() || pieces
                ? RateSweep.spread(from, to, CURVE, false).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()
                : new double[] {from, to};
        double[] ys = DoubleStream.of(xs)
                .map(x -> ours.at(middle) * reference.at(x) / reference.at(middle))
                .toArray();
        for (int i = PIECE; pieces && i < ys.length - 1; i += PIECE + 1) {
            ys[i] = Double.NaN;
        }
        int argb = Argb.mix(color(reference.kind()), theme.panel(), pale);
        return new Chart.Series(named(one, words(reference, from, to)), xs, ys, argb, !pieces, false);
    }

    private int color(RateReference.Kind kind) {
        return switch (kind) {
            case THEORY -> theme.comparison();
            case INFERENCE -> Argb.mix(theme.warning(), theme.text(), 0.25);
            case MEASURED -> theme.mutedText();
        };
    }

    private static String words(RateReference reference, double from, double to) {
        String kind = reference.kind().id();
        return reference.logarithm()
                ? VizText.get("gating.rate.log." + kind, two(-reference.slope()), two(reference.between(from, to)))
                : VizText.get("gating.rate." + kind, two(reference.slope()));
    }

    /** With several sweeps a name says which, by what they do not have in common. */
    private String named(Measurement one, String words) {
        if (shown.size() == 1) {
            return words;
        }
        List<String> parts = new ArrayList<>();
        RateSweep sweep = one.sweep();
        if (differ(RateSweep::expert)) {
            parts.add(VizText.get("gating.expert." + sweep.expert().id()));
        }
        if (differ(RateSweep::gate)) {
            parts.add(VizText.get("gating.gate." + sweep.gate().id()));
        }
        if (differ(RateSweep::router)) {
            parts.add(VizText.get(
                    "gating.rate.router",
                    VizText.get("gating.expert." + sweep.router().id())));
        }
        if (differ(made -> made.plan().experts())) {
            parts.add("k = " + sweep.plan().experts());
        }
        if (parts.isEmpty()) {
            parts.add(String.valueOf(shown.indexOf(one) + 1));
        }
        return VizText.get("gating.rate.named", String.join(", ", parts), words);
    }

    private boolean differ(Function<RateSweep, Object> part) {
        return shown.stream().map(one -> part.apply(one.sweep())).distinct().count() > 1;
    }

    private static String setting(RateSweep sweep) {
        String gate = VizText.get("gating.gate." + sweep.gate().id());
        String expert = VizText.get("gating.expert." + sweep.expert().id());
        return VizText.get("gating.rate.setting", gate, expert, sweep.plan().experts());
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /** {@return what any of several sweeps measures, in the usual order} @param all the sweeps */
    public static List<RateSweep.Measure> measures(List<Measurement> all) {
        return Arrays.stream(RateSweep.Measure.values())
                .filter(measure ->
                        all.stream().anyMatch(one -> one.sweep().measures().contains(measure)))
                .toList();
    }
}
