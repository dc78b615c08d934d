package routescope.ui.phase;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import routescope.core.model.GateKind;
import routescope.core.model.PoolKind;
import routescope.core.run.Kernels;
import routescope.core.run.PhaseMoment;
import routescope.core.run.ProbePhase;
import routescope.core.run.ProbeRouting;
import routescope.core.run.Snapshot;
import routescope.core.run.WeightShift;
import routescope.core.train.Phase;
import routescope.core.train.Stage;
import routescope.ui.text.Texts;
import routescope.viz.ExpertPalette;
import routescope.viz.Numbers;

/** The formula of a phase, with the numbers of one image, patch and expert; what is still to come is a question mark. */
final class PhaseFormula {
    private static final int MOST_NEURONS = 6;
    private static final int MOST_IMAGES = 6;

    private final Snapshot snapshot;
    private final PhaseFocus focus;
    private final Stage stage;

    /** Takes what the numbers are of. */
    PhaseFormula(Snapshot snapshot, PhaseFocus focus, Stage stage) {
        this.snapshot = snapshot;
        this.focus = focus;
        this.stage = stage;
    }

    /** {@return the formula in a line} @param phase which phase */
    String line(Phase phase) {
        if (stage == Stage.ROUTERS && phase == Phase.GRADIENT) {
            return Texts.get("phase.formula.routers.gradient", letter(), routerNorm(gradient()));
        }
        return switch (phase) {
            case DRAW_BATCH -> batch();
            case SCORE -> score();
            case SELECT -> select();
            case GATE -> gate();
            case EXPERT -> Texts.get("phase.formula.expert", letter(), activations());
            case POOL -> pool();
            case LOSS -> loss();
            case GRADIENT -> gradientLine();
            case UPDATE -> update();
        };
    }

    private String batch() {
        PhaseMoment moment = snapshot.phase();
        if (moment == null || moment.batchImages().length == 0) {
            return Texts.get("phase.formula.draw", snapshot.config().training().batch(), "?");
        }
        int[] images = moment.batchImages();
        String some = IntStream.of(images)
                .limit(MOST_IMAGES)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        return Texts.get("phase.formula.draw", images.length, images.length > MOST_IMAGES ? some + ", …" : some);
    }

    private String score() {
        if (!routed()) {
            return Texts.get("phase.formula.score.cnn");
        }
        Kernels kernels = snapshot.kernels();
        double w = norm(kernels.routers(), focus.expert() * kernels.patchSize(), kernels.patchSize());
        float[] patch = snapshot.test().patch(snapshot.probe().images()[focus.image()], focus.patch());
        double x = norm(patch, 0, patch.length);
        double g = snapshot.probe().score(focus.image(), focus.patch(), focus.expert());
        boolean known = snapshot.knows(Phase.SCORE);
        return Texts.get(
                "phase.formula.score",
                letter(),
                Numbers.brief(w),
                Numbers.brief(x),
                known ? Numbers.brief(w * x == 0 ? 0 : g / (w * x)) : "?",
                known ? Numbers.brief(g) : "?");
    }

    private String select() {
        ProbeRouting probe = snapshot.probe();
        if (!routed()) {
            return Texts.get("phase.formula.select.cnn", probe.patches());
        }
        if (!snapshot.knows(Phase.SELECT)) {
            return Texts.get("phase.formula.select.coming", letter(), probe.selectedPatches(), probe.patches());
        }
        int rank = probe.rank(focus.image(), focus.patch(), focus.expert());
        String key = taken() ? "phase.formula.select.taken" : "phase.formula.select.missed";
        double cut = probe.cut(focus.image(), focus.expert());
        double score = probe.score(focus.image(), focus.patch(), focus.expert());
        return Texts.get(key, letter(), rank, probe.patches(), probe.selectedPatches(), Numbers.brief(score - cut));
    }

    private String gate() {
        if (routed() && snapshot.timeline().knobs().silenced().contains(focus.expert())) {
            return Texts.get("phase.formula.gate.out", letter());
        }
        GateKind kind = snapshot.config().model().gate();
        if (!routed() || kind == GateKind.ONE) {
            return Texts.get("phase.formula.gate.one");
        }
        if (snapshot.knows(Phase.SELECT) && !taken()) {
            return Texts.get("phase.formula.gate.none", letter());
        }
        ProbeRouting probe = snapshot.probe();
        if (!snapshot.knows(Phase.SELECT)) {
            return Texts.get("phase.formula.gate", letter(), "?", "?", "?");
        }
        double sum = 0;
        for (int patch = 0; patch < probe.patches(); patch++) {
            if (kind == GateKind.SOFTMAX_OVER_ALL || probe.slot(focus.image(), patch, focus.expert()) >= 0) {
                sum += Math.exp(probe.score(focus.image(), patch, focus.expert()));
            }
        }
        return Texts.get(
                "phase.formula.gate",
                letter(),
                Numbers.brief(Math.exp(probe.score(focus.image(), focus.patch(), focus.expert()))),
                Numbers.brief(sum),
                snapshot.knows(Phase.GATE)
                        ? Numbers.brief(probe.gate(focus.image(), focus.patch(), focus.expert()))
                        : "?");
    }

    private String activations() {
        if (!snapshot.knows(Phase.EXPERT)) {
            return "?";
        }
        int slot = slot();
        PhaseMoment moment = snapshot.phase();
        if (moment == null || slot < 0) {
            return Texts.get("phase.formula.expert.none");
        }
        ProbePhase phase = moment.probe();
        String some = IntStream.range(0, Math.min(MOST_NEURONS, phase.neurons()))
                .mapToObj(r -> Numbers.brief(phase.activation(focus.image(), focus.expert(), slot, r)))
                .collect(Collectors.joining(", "));
        return phase.neurons() > MOST_NEURONS ? some + ", …" : some;
    }

    private String pool() {
        boolean overAll = !routed() || snapshot.config().model().pool() == PoolKind.MEAN_OVER_ALL_PATCHES;
        ProbeRouting probe = snapshot.probe();
        int size = overAll ? probe.patches() : probe.selectedPatches();
        PhaseMoment moment = snapshot.phase();
        if (moment == null || !snapshot.knows(Phase.POOL)) {
            return Texts.get("phase.formula.pool", size, "?", "?");
        }
        int slot = slot();
        String own = slot < 0 ? "0" : Numbers.brief(moment.probe().contribution(focus.image(), focus.expert(), slot));
        return Texts.get("phase.formula.pool", size, own, Numbers.brief(probe.logits()[focus.image()]));
    }

    private String loss() {
        ProbeRouting probe = snapshot.probe();
        PhaseMoment moment = snapshot.phase();
        int image = probe.images()[focus.image()];
        if (!snapshot.test().labelKnown(image)) {
            return Texts.get("phase.formula.loss.unknown", snapshot.test().kind(image, focus.patch()));
        }
        int label = snapshot.test().labels()[image];
        boolean known = moment != null && snapshot.knows(Phase.LOSS);
        String loss =
                known ? Numbers.brief(Objects.requireNonNull(moment).probe().losses()[focus.image()]) : "?";
        if (probe.classes() == 2) {
            String logit = snapshot.knows(Phase.POOL) ? Numbers.brief(probe.logits()[focus.image()]) : "?";
            return Texts.get("phase.formula.loss.two", label == 1 ? "+1" : "−1", logit, loss);
        }
        float p = probe.probabilities()[focus.image() * probe.classes() + label];
        return Texts.get("phase.formula.loss.more", known ? Numbers.brief(p) : "?", loss);
    }

    private String gradientLine() {
        PhaseMoment moment = snapshot.phase();
        boolean labelled = snapshot.test().labelKnown(snapshot.probe().images()[focus.image()]);
        boolean known = moment != null && snapshot.knows(Phase.GRADIENT) && labelled;
        if (!routed()) {
            return Texts.get("phase.formula.gradient.cnn", neuronNorm(gradient()));
        }
        if (stage == Stage.EXPERTS) {
            return Texts.get("phase.formula.gradient.experts", letter(), neuronNorm(gradient()));
        }
        String score = known
                ? Numbers.brief(Objects.requireNonNull(moment)
                        .probe()
                        .scoreGradient(focus.image(), focus.patch(), focus.expert()))
                : "?";
        return Texts.get("phase.formula.gradient", letter(), score, routerNorm(gradient()));
    }

    private String update() {
        boolean experts = !routed() || stage == Stage.EXPERTS;
        double rate = experts
                ? snapshot.timeline().knobs().expertRate()
                : snapshot.timeline().knobs().routerRate();
        PhaseMoment moment = snapshot.phase();
        WeightShift change = moment == null ? null : moment.change();
        return Texts.get(
                experts ? "phase.formula.update.experts" : "phase.formula.update",
                letter(),
                Numbers.brief(rate),
                experts ? neuronNorm(gradient()) : routerNorm(gradient()),
                experts ? neuronNorm(change) : routerNorm(change));
    }

    private @Nullable WeightShift gradient() {
        PhaseMoment moment = snapshot.phase();
        return moment == null ? null : moment.gradient();
    }

    private String routerNorm(@Nullable WeightShift shift) {
        return shift == null ? "?" : Numbers.brief(shift.routerNorm(focus.expert()));
    }

    private String neuronNorm(@Nullable WeightShift shift) {
        int first = focus.expert() * snapshot.kernels().neuronsPerExpert();
        return shift == null ? "?" : Numbers.brief(shift.neuronNorm(first));
    }

    private boolean routed() {
        return snapshot.probe().experts() > 0;
    }

    private boolean taken() {
        return slot() >= 0;
    }

    private int slot() {
        return routed() ? snapshot.probe().slot(focus.image(), focus.patch(), focus.expert()) : focus.patch();
    }

    private String letter() {
        return routed() ? ExpertPalette.letter(focus.expert()) : "";
    }

    private static double norm(float[] values, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += (double) values[i] * values[i];
        }
        return Math.sqrt(sum);
    }
}
