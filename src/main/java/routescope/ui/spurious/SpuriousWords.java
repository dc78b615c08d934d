package routescope.ui.spurious;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import routescope.core.metric.GroupPoint;
import routescope.core.metric.GroupPoint.Of;
import routescope.core.metric.GroupPoint.PatchKind;
import routescope.core.patch.Cues;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;
import routescope.core.run.Snapshot;
import routescope.ui.text.Texts;
import routescope.viz.ExpertPalette;

/** The lab of cues in sentences. */
final class SpuriousWords {
    /** An expert that looks at the cue this much more often than chance has fallen for it. */
    private static final double FALLEN = 1.5;

    private SpuriousWords() {}

    /** {@return the worst groups of the model and of the CNN} @param snapshot a moment of a run with a cue */
    static String headline(Snapshot snapshot) {
        GroupPoint groups = snapshot.latest().groups();
        if (groups == null) {
            return "";
        }
        String model = worst(snapshot.test(), groups, Of.MODEL);
        int step = snapshot.latest().step();
        return groups.compares()
                ? Texts.get("spurious.headline.both", model, worst(snapshot.test(), groups, Of.COMPARISON), step)
                : Texts.get("spurious.headline.one", model, step);
    }

    private static String worst(PatchSet test, GroupPoint groups, Of of) {
        int group = groups.worstGroup(of);
        if (group < 0) {
            return "–";
        }
        return Texts.get(
                "spurious.headline.worst",
                GroupRow.tenths(100 * groups.accuracy(of, group)),
                test.classNames().get(group / groups.cues()),
                cue(test.cues(), group % groups.cues()));
    }

    private static String cue(@Nullable Cues cues, int cue) {
        return cues == null ? "" : cues.names().get(cue);
    }

    /** {@return why nothing is known of the routers} @param snapshot a moment of a run with a cue */
    static String noRouting(Snapshot snapshot) {
        return Texts.get(snapshot.probe().experts() == 0 ? "spurious.routers.none" : "spurious.routers.unknown");
    }

    /** {@return which routers send their experts to the cue more often than chance where it misleads} */
    static String verdict(Snapshot snapshot, GroupPoint groups) {
        PatchSet test = snapshot.test();
        Cues cues = test.cues();
        if (cues != null && cues.place() == Cues.Place.TRUE_PATCH) {
            return Texts.get("spurious.verdict.colour");
        }
        double chance = chance(test);
        StringBuilder fallen = new StringBuilder();
        for (int expert = 0; expert < snapshot.probe().experts(); expert++) {
            double share = groups.slotShare(false, expert, PatchKind.SPURIOUS);
            boolean more = chance < 0.5 ? share > FALLEN * chance : share > 1 - (1 - chance) / FALLEN;
            if (more) {
                fallen.append(fallen.isEmpty() ? "" : ", ").append(ExpertPalette.letter(expert));
            }
        }
        String percent = GroupRow.tenths(100 * chance);
        return fallen.isEmpty()
                ? Texts.get("spurious.verdict.none", percent)
                : Texts.get("spurious.verdict.some", fallen.toString(), percent);
    }

    /** {@return share of cue patches among all patches: what a router without preference would select} */
    static double chance(PatchSet test) {
        long cue = Arrays.stream(test.truth())
                .filter(truth -> truth == Truth.SPURIOUS)
                .count();
        return (double) cue / test.truth().length;
    }
}
