package routescope.viz;

import java.util.ArrayList;
import java.util.List;
import routescope.core.experiment.Figure;
import routescope.core.experiment.FigureCurve;
import routescope.core.experiment.FigurePlan;
import routescope.core.experiment.SamplesNeeded;
import routescope.core.experiment.Subject;
import routescope.core.experiment.SweepAxis;
import routescope.core.experiment.Theory;

/** What the figures of paper 1 say in sentences: the samples needed, and what the theory does and does not promise. */
public final class FigureWords {
    private FigureWords() {}

    /**
     * {@return whether samples needed can be read off a figure}
     *
     * @param plan which figure
     */
    public static boolean countsSamples(FigurePlan plan) {
        return plan.figure() == Figure.FIGURE4 && plan.axis() == SweepAxis.SAMPLES;
    }

    /**
     * {@return a sentence for each model: how many samples it needs; empty where that cannot be read off}
     *
     * @param plan which figure
     * @param curves what is measured so far
     */
    public static List<String> needed(FigurePlan plan, List<FigureCurve> curves) {
        List<String> lines = new ArrayList<>();
        if (countsSamples(plan)) {
            for (FigureCurve curve : curves) {
                lines.add(needed(plan, curve));
            }
        }
        return List.copyOf(lines);
    }

    private static String needed(FigurePlan plan, FigureCurve curve) {
        SamplesNeeded needed = SamplesNeeded.of(curve, plan.target());
        String name = VizText.get("figure.curve." + curve.id());
        String target = Numbers.brief(100 * plan.target());
        if (needed.seeds() == 0) {
            return VizText.get("figure.needed.open", name, target);
        }
        if (needed.spread().count() == 0) {
            String key = needed.atOnce() > 0 ? "figure.needed.at-once" : "figure.needed.never";
            return VizText.get(key, name, target, needed.reached(), needed.seeds());
        }
        return VizText.get(
                "figure.needed",
                name,
                target,
                Numbers.brief(Math.rint(needed.spread().mean())),
                Numbers.brief(Math.rint(needed.spread().half())),
                needed.spread().count(),
                needed.seeds(),
                needed.atOnce());
    }

    /**
     * {@return what the theorems promise of a figure, and what they do not}
     *
     * @param plan which figure
     */
    public static List<String> theory(FigurePlan plan) {
        String id = plan.figure().id();
        if (plan.figure() != Figure.FIGURE4) {
            return List.of(VizText.get("figure.says." + id));
        }
        int selected = plan.cells().stream()
                .filter(cell -> cell.subject() == Subject.SEPARATE)
                .mapToInt(cell -> cell.config().model().selectedPatches())
                .findFirst()
                .orElse(1);
        int patches = plan.data().patches();
        return List.of(VizText.get(
                "figure.says." + id, patches, selected, Numbers.brief(Theory.sampleRatio(patches, selected))));
    }
}
