package routescope.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import routescope.app.whatif.Change;
import routescope.app.whatif.Difference;
import routescope.app.whatif.Effect;
import routescope.app.whatif.Flips;
import routescope.app.whatif.Occlusion;
import routescope.core.edit.EditKind;
import routescope.core.edit.EditedImage;
import routescope.core.edit.Obstacle;
import routescope.core.edit.PatchEdit;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.ui.control.NumberTable;
import routescope.ui.text.Texts;
import routescope.viz.ExpertPalette;
import routescope.viz.Numbers;

/** What the what-if tab says. */
final class WhatIfWords {
    private static final int DECIMALS = 3;

    private WhatIfWords() {}

    /** {@return a patch by its row and column, counted from 1} */
    static String patch(PatchGrid grid, int patch) {
        return Texts.get("whatIf.patch", String.valueOf(grid.row(patch) + 1), String.valueOf(grid.column(patch) + 1));
    }

    static String original(PatchSet test, int image) {
        return test.labelKnown(image)
                ? Texts.get("whatIf.original", String.valueOf(image + 1), name(test, test.labels()[image]))
                : Texts.get("whatIf.original.guest", test.kind(image, 0));
    }

    static String copy(PatchSet test, EditedImage copy) {
        int image = copy.image();
        String child =
                test.labelKnown(image) ? Texts.get("whatIf.child", String.valueOf(image + 1)) : test.kind(image, 0);
        if (copy.isUntouched()) {
            return Texts.get("whatIf.copy.untouched", child);
        }
        List<PatchEdit> edits = copy.current();
        PatchEdit last = edits.get(edits.size() - 1);
        return Texts.get(
                "whatIf.copy.changed",
                child,
                String.valueOf(edits.size()),
                Texts.get("whatIf.done." + last.kind().name().toLowerCase(Locale.ROOT)));
    }

    /** {@return what both models say of both images} */
    static String verdict(Difference difference) {
        String name = Texts.get(difference.experts() == 0 ? "whatIf.model.cnn" : "whatIf.model.pmoe");
        String own = answer(
                name,
                difference,
                new int[] {difference.predicted(false), difference.predicted(true)},
                new double[] {difference.logit(false), difference.logit(true)},
                new double[] {difference.probability(false), difference.probability(true)});
        if (!difference.compares()) {
            return own;
        }
        return own
                + "\n"
                + answer(
                        Texts.get("whatIf.model.cnn"),
                        difference,
                        new int[] {difference.predictedByComparison(false), difference.predictedByComparison(true)},
                        new double[] {difference.comparisonLogit(false), difference.comparisonLogit(true)},
                        new double[] {difference.comparisonProbability(false), difference.comparisonProbability(true)});
    }

    private static String answer(
            String model, Difference difference, int[] answers, double[] logits, double[] probabilities) {
        PatchSet pair = difference.pair();
        boolean same = answers[0] == answers[1];
        return Texts.get(
                same ? "whatIf.verdict.same" : "whatIf.verdict.flips",
                model,
                name(pair, answers[0]),
                name(pair, answers[1]),
                Numbers.brief(logits[0]),
                Numbers.brief(logits[1]),
                Numbers.fixed(probabilities[0], 2),
                Numbers.fixed(probabilities[1], 2),
                pair.classNames().get(difference.shownClass()));
    }

    static String name(PatchSet set, int predicted) {
        return predicted < 0
                ? Texts.get("whatIf.answer.none")
                : set.classNames().get(predicted);
    }

    /** {@return what differs at a patch} */
    static String sentence(PatchSet pair, @Nullable Difference difference, int patch) {
        String where = patch(pair.grid(), patch);
        if (difference == null || patch >= difference.patches()) {
            return where;
        }
        List<String> parts = new ArrayList<>(List.of(where));
        if (difference.experts() > 0) {
            Change owners = difference.owners(patch);
            parts.add(Texts.get(
                    "whatIf.sentence.owners", Numbers.fixed(owners.before(), 0), Numbers.fixed(owners.after(), 0)));
        }
        Change share = difference.contribution(patch);
        parts.add(Texts.get("whatIf.sentence.share", Numbers.brief(share.before()), Numbers.brief(share.after())));
        experts(difference, patch, "whatIf.sentence.entered", Change::entered).ifPresent(parts::add);
        experts(difference, patch, "whatIf.sentence.left", Change::left).ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    private static Optional<String> experts(Difference difference, int patch, String key, Predicate<Change> which) {
        String letters = IntStream.range(0, difference.experts())
                .filter(expert -> which.test(difference.gate(patch, expert)))
                .mapToObj(ExpertPalette::letter)
                .collect(Collectors.joining(" "));
        return letters.isEmpty() ? Optional.empty() : Optional.of(Texts.get(key, letters));
    }

    static String what(Change change) {
        return Texts.get(
                "whatIf.what." + change.what().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String where(Change change, PatchGrid grid) {
        return change.patch() < 0 ? Texts.get("whatIf.whole") : patch(grid, change.patch());
    }

    static String expert(Change change) {
        return change.expert() < 0 ? "" : ExpertPalette.letter(change.expert());
    }

    static String value(Change change, double value) {
        if (change.what() == Change.What.OWNERS) {
            return Numbers.fixed(value, 0);
        }
        return change.what() == Change.What.GATE && Double.isNaN(value)
                ? Texts.get("whatIf.gate.none")
                : Numbers.fixed(value, DECIMALS);
    }

    static String by(Change change) {
        if (change.entered()) {
            return Texts.get("whatIf.change.entered");
        }
        if (change.left()) {
            return Texts.get("whatIf.change.left");
        }
        boolean whole = change.what() == Change.What.OWNERS;
        String number = whole ? Numbers.fixed(change.by(), 0) : Numbers.fixed(change.by(), DECIMALS);
        return change.by() > 0 ? "+" + number : number;
    }

    static NumberTable table(Difference difference) {
        PatchGrid grid = difference.pair().grid();
        List<List<String>> rows = new ArrayList<>();
        for (Change change : difference.changes()) {
            rows.add(List.of(
                    what(change),
                    where(change, grid),
                    expert(change),
                    Double.isNaN(change.before()) ? "" : String.valueOf((float) change.before()),
                    Double.isNaN(change.after()) ? "" : String.valueOf((float) change.after()),
                    String.valueOf((float) change.by())));
        }
        return new NumberTable(Texts.get("whatIf.table.title"), columns(), rows);
    }

    static List<String> columns() {
        return List.of(
                Texts.get("whatIf.column.what"),
                Texts.get("whatIf.column.patch"),
                Texts.get("whatIf.column.expert"),
                Texts.get("whatIf.column.before"),
                Texts.get("whatIf.column.after"),
                Texts.get("whatIf.column.change"));
    }

    /** {@return the occlusion map as a sentence: its strongest patches} */
    static String occlusion(Occlusion occlusion, PatchGrid grid) {
        StringBuilder words = new StringBuilder(strongest("whatIf.model.own", occlusion.model(), grid));
        if (occlusion.comparison().length > 0) {
            words.append(' ').append(strongest("whatIf.model.cnn", occlusion.comparison(), grid));
        }
        return words.toString();
    }

    private static String strongest(String model, float[] changes, PatchGrid grid) {
        int best = 0;
        for (int patch = 1; patch < changes.length; patch++) {
            best = Math.abs(changes[patch]) > Math.abs(changes[best]) ? patch : best;
        }
        return Texts.get(
                "whatIf.occlusion.sentence", Texts.get(model), patch(grid, best), Numbers.brief(changes[best]));
    }

    static String obstacle(Obstacle obstacle) {
        return Texts.get(
                "whatIf.obstacle." + obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** {@return why some changes cannot be made to these images; empty when all can} */
    static String obstacles(PatchSet set) {
        List<String> reasons = new ArrayList<>();
        for (EditKind kind : EditKind.values()) {
            kind.obstacle(set)
                    .map(WhatIfWords::obstacle)
                    .filter(text -> !reasons.contains(text))
                    .ifPresent(reasons::add);
        }
        return String.join(" ", reasons);
    }

    /** {@return what can be done now, and why something cannot} */
    static String hint(PatchSet pair, Tool tool, int carried) {
        String from = patch(pair.grid(), Math.max(0, carried));
        String how = switch (tool) {
            case POINT -> Texts.get("whatIf.hint.point");
            case PAINT -> Texts.get("whatIf.hint.paint");
            case MOVE -> Texts.get("whatIf.hint.move", from);
            case DUPLICATE -> Texts.get("whatIf.hint.duplicate", from);
        };
        return (how + " " + obstacles(pair)).strip();
    }

    static String result(Effect effect) {
        Flips own = effect.model();
        String words = Texts.get(
                "whatIf.result",
                String.valueOf(effect.images()),
                String.valueOf(effect.step()),
                String.valueOf(own.all()),
                percent(own.all(), effect.images()));
        Flips beside = effect.comparison();
        return beside == null
                ? words
                : words
                        + " "
                        + Texts.get(
                                "whatIf.result.cnn",
                                String.valueOf(beside.all()),
                                percent(beside.all(), effect.images()));
    }

    static NumberTable results(Effect effect) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(Texts.get("whatIf.model.own"), effect.model(), effect.images()));
        Flips beside = effect.comparison();
        if (beside != null) {
            rows.add(row(Texts.get("whatIf.model.cnn"), beside, effect.images()));
        }
        return new NumberTable(
                Texts.get("whatIf.results.title"),
                List.of(
                        Texts.get("whatIf.results.model"),
                        Texts.get("whatIf.results.rate"),
                        Texts.get("whatIf.results.right-to-wrong"),
                        Texts.get("whatIf.results.wrong-to-right"),
                        Texts.get("whatIf.results.wrong-to-wrong"),
                        Texts.get("whatIf.results.before"),
                        Texts.get("whatIf.results.after")),
                rows);
    }

    private static List<String> row(String name, Flips flips, int images) {
        return List.of(
                name,
                percent(flips.all(), images),
                String.valueOf(flips.rightToWrong()),
                String.valueOf(flips.wrongToRight()),
                String.valueOf(flips.wrongToWrong()),
                percent(flips.rightBefore(), images),
                percent(flips.rightAfter(), images));
    }

    private static String percent(int some, int all) {
        return Numbers.fixed(100.0 * some / Math.max(1, all), 1) + " %";
    }
}
