package routescope.ui.gating;

import java.util.ArrayList;
import java.util.List;
import routescope.core.gating.RateReference;
import routescope.core.gating.RateSweep;
import routescope.core.gating.RateSweep.Measure;
import routescope.core.gating.Slope;
import routescope.ui.text.Texts;

/**
 * The slope of one measure in words.
 *
 * @param measure what is measured
 * @param slope ours with its interval
 * @param end the slope at the half of the values nearest to the limit
 * @param theory what a theorem says
 * @param check what the project's own check measured
 * @param source where these come from
 */
record RateRow(String measure, String slope, String end, String theory, String check, String source) {

    /** {@return the rows of all measures} */
    static List<RateRow> of(RateSweep sweep, List<RateSweep.Outcome> outcomes) {
        List<RateRow> rows = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            Slope slope = Slope.of(outcomes, measure);
            Slope end = Slope.of(Slope.end(sweep, outcomes), measure);
            String theory = "";
            String check = "";
            List<String> sources = new ArrayList<>();
            for (RateReference reference : RateReference.of(sweep)) {
                if (reference.measure() == measure) {
                    String number = GatingWords.two(reference.slope());
                    theory = reference.theory() ? number : theory;
                    check = reference.theory() ? check : number;
                    sources.add(reference.source());
                }
            }
            String interval = Texts.get(
                    "gating.rates.interval",
                    GatingWords.two(slope.slope()),
                    GatingWords.two(slope.low()),
                    GatingWords.two(slope.high()));
            rows.add(new RateRow(
                    Texts.get("gating.measure." + measure.id()),
                    interval,
                    GatingWords.two(end.slope()),
                    theory,
                    check,
                    String.join("; ", sources)));
        }
        return List.copyOf(rows);
    }
}
