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
        SamplesNeeded needed = SamplesNeeded.of(curve, plan.xs().size(), plan.target());
        String name = VizText.get("figure.curve." + curve.id());
        String target = Numbers.brief(100 * plan.target());
        if (needed.seeds() == 0) {
            return VizText.get("figure.needed.open", name, target);
        }
        List<String> parts = new ArrayList<>();
        parts.add(VizText.get("figure.needed", name, target, median(needed), needed.seeds()));
        if (needed.atOnce() > 0) {
            parts.add(VizText.get("figure.needed.at-once", needed.atOnce(), images(needed.smallest())));
        }
        if (needed.never() > 0) {
            parts.add(VizText.get("figure.needed.never", needed.never(), images(needed.largest())));
        }
        if (needed.between().count() > 1) {
            parts.add(VizText.get(
                    needed.isWhole() ? "figure.needed.mean" : "figure.needed.between",
                    images(needed.between().mean()),
                    images(needed.between().half()),
                    needed.between().count()));
        }
        return String.join("; ", parts) + ".";
    }

    private static String median(SamplesNeeded needed) {
        if (Double.isInfinite(needed.median())) {
            return VizText.get("figure.needed.more", images(needed.largest()));
        }
        boolean bound = needed.median() <= needed.smallest();
        return bound ? VizText.get("figure.needed.most", images(needed.smallest())) : images(needed.median());
    }

    private static String images(double number) {
        return Numbers.fixed(Math.rint(number), 0);
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
        List<Integer> patches = plan.axis() == SweepAxis.PATCHES
                ? plan.xs().stream().map(n -> (int) Math.round(n)).toList()
                : List.of(plan.data().patches());
        List<String> ratios = new ArrayList<>();
        for (int n : patches) {
            String ratio = Numbers.brief(Theory.sampleRatio(n, Math.min(selected, n)));
            ratios.add("(%d/%d)^8 = %s".formatted(n, Math.min(selected, n), ratio));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(VizText.get("figure.says." + id, String.join(", ", ratios)));
        if (plan.axis() == SweepAxis.PATCHES) {
            sentences.add(VizText.get("figure.says.clipped"));
        }
        return sentences;
    }
}
