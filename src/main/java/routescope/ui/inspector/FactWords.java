package routescope.ui.inspector;

import java.util.Locale;
import routescope.core.run.Snapshot;
import routescope.core.train.Knobs;
import routescope.core.train.Phase;
import routescope.ui.text.Texts;
import routescope.viz.ExpertPalette;
import routescope.viz.Numbers;

/** Titles, subtitles and sentences about what is inspected. */
final class FactWords {
    private FactWords() {}

    /** {@return which patch it is} @param facts of the patch */
    static String title(PatchFacts facts) {
        return Texts.get(
                facts.className().isEmpty() ? "inspector.patch.title.guest" : "inspector.patch.title",
                facts.className().isEmpty() ? facts.kind() : String.valueOf(facts.image() + 1),
                facts.grid().row(facts.patch()) + 1,
                facts.grid().column(facts.patch()) + 1);
    }

    /** {@return what is true of the patch, and who took it} @param facts of the patch */
    static String subtitle(PatchFacts facts) {
        String truth = facts.className().isEmpty()
                ? Texts.get("inspector.patch.guest")
                : Texts.get("inspector.patch.truth." + facts.truth().name().toLowerCase(Locale.ROOT), facts.kind());
        if (facts.routers().isEmpty() || !facts.knows(Phase.SELECT)) {
            return truth;
        }
        String owners = facts.owners();
        String taken =
                owners.isEmpty() ? Texts.get("inspector.patch.discarded") : Texts.get("inspector.patch.owners", owners);
        return String.join(" · ", truth, taken);
    }

    /** {@return the patch in a sentence} @param facts of the patch */
    static String sentence(PatchFacts facts) {
        if (!facts.knows(Phase.POOL)) {
            return String.join(". ", title(facts), subtitle(facts));
        }
        return Texts.get(
                "inspector.patch.sentence",
                title(facts),
                subtitle(facts),
                Numbers.brief(facts.contributions()[facts.patch()]),
                Numbers.brief(facts.logit()));
    }

    /** {@return which expert it is, with the name of its hue} @param facts of the expert */
    static String title(ExpertFacts facts) {
        int experts = facts.snapshot().probe().experts();
        String color = new ExpertPalette(experts, facts.expert()).name(facts.expert());
        return Texts.get("inspector.expert.title", ExpertPalette.letter(facts.expert()), color);
    }

    /** {@return the expert's sizes} @param facts of the expert */
    static String subtitle(ExpertFacts facts) {
        Snapshot snapshot = facts.snapshot();
        String sizes = Texts.get(
                "inspector.expert.subtitle",
                facts.neurons(),
                snapshot.probe().selectedPatches(),
                snapshot.probe().patches());
        Knobs knobs = snapshot.timeline().knobs();
        boolean out = knobs.silenced().contains(facts.expert());
        boolean frozen = knobs.frozen().contains(facts.expert());
        return out
                ? Texts.get("inspector.expert.out", sizes)
                : frozen ? Texts.get("inspector.expert.frozen", sizes) : sizes;
    }

    /** {@return the expert in a sentence} @param facts of the expert */
    static String sentence(ExpertFacts facts) {
        return Texts.get(
                "inspector.expert.sentence",
                title(facts),
                Numbers.fixed(facts.latest().load()[facts.expert()], 2),
                facts.snapshot().probe().selectedPatches(),
                Numbers.fixed(facts.latest().routingPrecision()[facts.expert()], 3));
    }
}
