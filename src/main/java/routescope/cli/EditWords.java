package routescope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import routescope.core.train.Knobs;
import routescope.core.train.RoutingOverride;
import routescope.viz.ExpertPalette;

/** What a person changed about a run on the way, in words. Experts are letters, as everywhere. */
final class EditWords {
    private EditWords() {}

    /**
     * {@return one part of a sentence for each change}
     *
     * @param before the knobs that were in force
     * @param after the knobs that came into force
     */
    static List<String> of(Knobs before, Knobs after) {
        List<String> words = new ArrayList<>();
        number(words, "router rate", before.routerRate(), after.routerRate());
        number(words, "expert rate", before.expertRate(), after.expertRate());
        if (before.selected() != after.selected()) {
            words.add("l %d -> %d".formatted(before.selected(), after.selected()));
        }
        number(words, "router noise", before.routerNoise(), after.routerNoise());
        if (before.part() != after.part()) {
            String part = after.part().name().toLowerCase(Locale.ROOT);
            words.add("%s learn%s".formatted(part, part.equals("both") ? "" : " alone"));
        }
        experts(words, before.frozen(), after.frozen(), "frozen", "thawed");
        experts(words, before.silenced(), after.silenced(), "knocked out", "back");
        choices(words, before, after);
        if (before.orderSalt() != after.orderSalt()) {
            words.add("batches in another order");
        }
        return words;
    }

    private static void number(List<String> words, String name, double before, double after) {
        if (before != after) {
            words.add(Terminal.words("%s %s -> %s", name, before, after));
        }
    }

    private static void experts(List<String> words, Set<Integer> before, Set<Integer> after, String in, String out) {
        Set<Integer> added = new TreeSet<>(after);
        added.removeAll(before);
        added.forEach(expert -> words.add("expert %s %s".formatted(ExpertPalette.letter(expert), in)));
        Set<Integer> removed = new TreeSet<>(before);
        removed.removeAll(after);
        removed.forEach(expert -> words.add("expert %s %s".formatted(ExpertPalette.letter(expert), out)));
    }

    private static void choices(List<String> words, Knobs before, Knobs after) {
        for (RoutingOverride choice : after.overrides()) {
            if (!before.overrides().contains(choice)) {
                String patches = choice.patches().stream().map(String::valueOf).collect(Collectors.joining(", "));
                words.add("expert %s takes the patches %s of test image %d"
                        .formatted(ExpertPalette.letter(choice.expert()), patches, choice.image()));
            }
        }
        for (RoutingOverride choice : before.overrides()) {
            if (after.override(choice.image(), choice.expert()).isEmpty()) {
                words.add("router %s chooses again for test image %d"
                        .formatted(ExpertPalette.letter(choice.expert()), choice.image()));
            }
        }
    }
}
