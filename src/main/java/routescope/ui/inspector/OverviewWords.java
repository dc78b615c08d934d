package routescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import routescope.ui.control.NumberTable;
import routescope.ui.text.Texts;
import routescope.viz.ExpertPalette;
import routescope.viz.Numbers;

/** Says in words what all experts, or all neurons of a CNN, are like. */
final class OverviewWords {
    private static final int MOST_NAMES = 4;

    private OverviewWords() {}

    /** {@return what the sheet shows} @param facts of all */
    static String title(OverviewFacts facts) {
        return Texts.get(facts.routed() ? "inspector.overview.title" : "inspector.overview.title.cnn");
    }

    /** {@return sizes, and the step the numbers are of} @param facts of all */
    static String subtitle(OverviewFacts facts) {
        return facts.routed()
                ? Texts.get(
                        "inspector.overview.subtitle",
                        facts.size(),
                        facts.snapshot().probe().selectedPatches(),
                        facts.snapshot().probe().patches())
                : Texts.get("inspector.overview.subtitle.cnn", facts.size());
    }

    /** {@return how to go on from here} @param facts of all */
    static String hint(OverviewFacts facts) {
        return Texts.get(facts.routed() ? "inspector.overview.hint" : "inspector.overview.hint.cnn");
    }

    /** {@return which classes an expert serves} @param facts of all @param expert its index */
    static String serves(OverviewFacts facts, int expert) {
        if (!facts.isTruthKnown()) {
            return Texts.get("inspector.overview.serves.unknown");
        }
        List<String> served = facts.served(expert);
        if (served.isEmpty()) {
            return Texts.get("inspector.overview.serves.none");
        }
        if (served.size() == facts.classes().size() && served.size() > 2) {
            return Texts.get("inspector.overview.serves.all");
        }
        if (served.size() > MOST_NAMES) {
            return Texts.get("inspector.overview.serves.many", served.size());
        }
        String last = quoted(served.get(served.size() - 1));
        if (served.size() == 1) {
            return Texts.get("inspector.overview.serves", last);
        }
        List<String> others = served.subList(0, served.size() - 1).stream()
                .map(OverviewWords::quoted)
                .toList();
        return Texts.get("inspector.overview.serves.and", String.join(", ", others), last);
    }

    /** {@return the output weight of a neuron that is largest} @param facts of all @param neuron its index */
    static String head(OverviewFacts facts, int neuron) {
        int output = facts.output(neuron);
        String value = Numbers.fixed(facts.head(neuron, output), 2);
        return facts.kernels().outputs() == 1
                ? value
                : Texts.get("inspector.expert.head.class", facts.classes().get(output), value);
    }

    /** {@return everything in a sentence} @param facts of all */
    static String sentence(OverviewFacts facts) {
        List<String> parts = new ArrayList<>();
        for (int expert = 0; facts.routed() && expert < facts.size(); expert++) {
            parts.add(Texts.get(
                    "inspector.overview.sentence.expert", ExpertPalette.letter(expert), serves(facts, expert)));
        }
        parts.add(0, Texts.get("inspector.overview.sentence", title(facts), subtitle(facts)));
        parts.add(hint(facts));
        return String.join(" ", parts);
    }

    /** {@return one expert or neuron in a sentence} @param facts of all @param index which one */
    static String sentence(OverviewFacts facts, int index) {
        if (!facts.routed()) {
            return Texts.get("inspector.overview.sentence.neuron", index + 1, head(facts, index));
        }
        List<String> shares = new ArrayList<>();
        for (int label = 0; label < facts.classes().size(); label++) {
            String share = Numbers.fixed(facts.precision(index, label), 2);
            shares.add(Texts.get(
                    "inspector.expert.precision.class", facts.classes().get(label), share));
        }
        return Texts.get(
                "inspector.overview.sentence.row",
                ExpertPalette.letter(index),
                new ExpertPalette(facts.size(), index).name(index),
                String.join(", ", shares),
                serves(facts, index));
    }

    /** {@return the numbers of the sheet, a line for each expert or neuron} @param facts of all */
    static NumberTable table(OverviewFacts facts) {
        List<String> columns = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        if (facts.routed()) {
            columns.add(Texts.get("inspector.table.router"));
            facts.classes().forEach(name -> columns.add(Texts.get("inspector.overview.class", name)));
            columns.add(Texts.get("inspector.table.serves"));
        } else {
            columns.add(Texts.get("inspector.table.neuron"));
            columns.add(Texts.get("inspector.table.head"));
        }
        for (int index = 0; index < facts.size(); index++) {
            List<String> row = new ArrayList<>();
            row.add(facts.routed() ? ExpertPalette.letter(index) : String.valueOf(index + 1));
            for (int label = 0; facts.routed() && label < facts.classes().size(); label++) {
                row.add(Numbers.fixed(facts.precision(index, label), 3));
            }
            row.add(facts.routed() ? serves(facts, index) : head(facts, index));
            rows.add(row);
        }
        return new NumberTable(title(facts), columns, rows);
    }

    private static String quoted(String name) {
        return Texts.get("inspector.overview.class", name);
    }
}
