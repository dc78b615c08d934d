package routescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import routescope.core.model.GateKind;
import routescope.ui.text.Texts;
import routescope.viz.ExpertPalette;
import routescope.viz.Numbers;

/** Says in words what routers make of a patch. */
final class RouterWords {
    /** Digits behind the point of scores, gates and distances. */
    static final int DECIMALS = 3;

    private static final double LARGE = 1000;

    private RouterWords() {}

    /** {@return a score, without decimals when it is large} @param value it @param decimals digits behind the point */
    static String score(double value, int decimals) {
        return Math.abs(value) < LARGE ? Numbers.fixed(value, decimals) : Numbers.brief(value);
    }

    /** {@return the place among the expert's scores, as rank/n} @param row the router @param patches n */
    static String rank(RouterRow row, int patches) {
        return Texts.get("inspector.routers.rank.value", row.rank(), patches);
    }

    /** {@return the gate, or a dash when the patch is not selected} @param row the router */
    static String gate(RouterRow row) {
        return row.selected() ? Numbers.fixed(row.gate(), DECIMALS) : Texts.get("inspector.routers.none");
    }

    /** {@return by how much the patch made the cut or missed it} @param row the router */
    static String distance(RouterRow row) {
        if (Double.isNaN(row.distance()) && row.selected() && !Float.isNaN(row.score())) {
            return Texts.get("inspector.routers.all");
        }
        String distance = near(row.distance());
        return row.selected()
                ? Texts.get("inspector.routers.made", distance)
                : Texts.get("inspector.routers.missed", distance);
    }

    /** {@return a router's line as a sentence} @param row the router @param patches n */
    static String sentence(RouterRow row, int patches) {
        return Texts.get(
                "inspector.router.sentence",
                ExpertPalette.letter(row.expert()),
                score(row.score(), DECIMALS),
                rank(row, patches),
                gate(row),
                distance(row));
    }

    /**
     * {@return the formula of a gate, line by line, with its numbers}
     *
     * @param formula the numbers
     * @param row the same router's line
     */
    static List<String> formula(GateFormula formula, RouterRow row) {
        String letter = ExpertPalette.letter(formula.expert());
        List<String> lines = new ArrayList<>();
        lines.add(Texts.get("inspector.formula.score", letter, score(formula.score(), DECIMALS)));
        lines.add(Texts.get("inspector.formula.cut", formula.selectedPatches(), score(formula.cut(), DECIMALS)));
        if (!formula.selected()) {
            lines.add(Texts.get("inspector.formula.zero", letter, near(row.distance())));
        } else if (formula.kind() == GateKind.ONE) {
            lines.add(Texts.get("inspector.formula.one", letter));
        } else {
            String key = formula.kind() == GateKind.SOFTMAX_OVER_ALL
                    ? "inspector.formula.all"
                    : "inspector.formula.selected";
            String gate = Numbers.fixed(formula.gate(), DECIMALS);
            lines.add(Texts.get(key, letter, gate));
            if (formula.readable()) {
                String numerator = Numbers.brief(formula.numerator());
                lines.add(Texts.get("inspector.formula.parts", numerator, Numbers.brief(formula.denominator()), gate));
            }
        }
        return lines;
    }

    private static String near(double distance) {
        if (distance != 0 && distance < 0.0005) {
            return Numbers.brief(distance);
        }
        return score(distance, distance < 0.1 ? DECIMALS : 2);
    }
}
