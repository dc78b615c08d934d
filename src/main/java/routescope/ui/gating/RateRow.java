package routescope.ui.gating;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import routescope.core.gating.Measurement;
import routescope.core.gating.RateReference;
import routescope.core.gating.RateSweep.Measure;
import routescope.core.gating.Slope;
import routescope.ui.text.Texts;
import routescope.viz.RateCharts;

/**
 * The slope of one measure in words.
 *
 * @param of the experts it belongs to
 * @param measure what is measured
 * @param slope ours with its interval
 * @param end the slope at the half of the values nearest to the limit
 * @param theory what a theorem says
 * @param inference what is concluded in this project
 * @param check what the project's own check measured
 * @param source where these come from
 */
record RateRow(
        String of,
        String measure,
        String slope,
        String end,
        String theory,
        String inference,
        String check,
        String source) {

    /** {@return the rows of all measures, those of several sweeps beside each other} @param shown the sweeps */
    static List<RateRow> of(List<Measurement> shown) {
        List<RateRow> rows = new ArrayList<>();
        for (Measure measure : RateCharts.measures(shown)) {
            for (Measurement one : shown) {
                if (one.sweep().measures().contains(measure)) {
                    rows.add(row(one, measure));
                }
            }
        }
        return List.copyOf(rows);
    }

    private static RateRow row(Measurement one, Measure measure) {
        Slope slope = one.line(measure);
        List<Double> values = one.sweep().values();
        Map<RateReference.Kind, String> numbers = new EnumMap<>(RateReference.Kind.class);
        List<String> sources = new ArrayList<>();
        for (RateReference reference : one.references(measure)) {
            String number = GatingWords.two(reference.slope());
            String here = GatingWords.two(reference.between(values.get(0), values.get(values.size() - 1)));
            numbers.put(
                    reference.kind(), reference.logarithm() ? Texts.get("gating.rates.here", number, here) : number);
            sources.add(reference.source());
        }
        String expert = Texts.get("gating.expert." + one.sweep().expert().id());
        return new RateRow(
                Texts.get("gating.rates.row", expert, one.sweep().plan().experts()),
                Texts.get("gating.measure." + measure.id()),
                Texts.get(
                        "gating.rates.interval",
                        GatingWords.two(slope.slope()),
                        GatingWords.two(slope.low()),
                        GatingWords.two(slope.high())),
                GatingWords.two(one.end(measure).slope()),
                numbers.getOrDefault(RateReference.Kind.THEORY, ""),
                numbers.getOrDefault(RateReference.Kind.INFERENCE, ""),
                numbers.getOrDefault(RateReference.Kind.MEASURED, ""),
                String.join("; ", sources));
    }
}
