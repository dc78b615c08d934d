package routescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import routescope.core.metric.MetricPoint;
import routescope.core.train.Phase;
import routescope.ui.control.NumberTable;
import routescope.ui.text.Texts;
import routescope.viz.ExpertPalette;

/** The inspector's numbers as tables: the routers' view of a patch, and an expert over the evaluations. */
final class InspectorNumbers {
    private InspectorNumbers() {}

    /** {@return a line for each router} @param facts of a patch */
    static NumberTable of(PatchFacts facts) {
        List<List<String>> rows = new ArrayList<>();
        for (RouterRow row : facts.routers()) {
            rows.add(List.of(
                    ExpertPalette.letter(row.expert()),
                    facts.knows(Phase.SCORE) ? number(row.score()) : "",
                    facts.knows(Phase.SELECT) ? String.valueOf(row.rank()) : "",
                    facts.knows(Phase.GATE) ? number(row.gate()) : "",
                    facts.knows(Phase.SELECT) ? RouterWords.distance(row) : ""));
        }
        return new NumberTable(FactWords.title(facts), columns("router", "score", "rank", "gate", "distance"), rows);
    }

    /** {@return a line for each evaluation} @param facts of an expert */
    static NumberTable of(ExpertFacts facts) {
        List<List<String>> rows = new ArrayList<>();
        for (MetricPoint point : facts.snapshot().metrics()) {
            rows.add(List.of(
                    String.valueOf(point.step()),
                    number(point.epoch()),
                    number(point.routingPrecision()[facts.expert()]),
                    number(point.gateMass()[facts.expert()]),
                    number(point.load()[facts.expert()])));
        }
        return new NumberTable(FactWords.title(facts), columns("step", "epoch", "precision", "mass", "load"), rows);
    }

    private static List<String> columns(String... ids) {
        return List.of(ids).stream()
                .map(id -> Texts.get("inspector.table." + id))
                .toList();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6g", value);
    }
}
