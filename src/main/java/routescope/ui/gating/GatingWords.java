package routescope.ui.gating;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import routescope.app.gating.FitView;
import routescope.core.gating.Activation;
import routescope.core.gating.FitEffort;
import routescope.core.gating.FitPlan;
import routescope.core.gating.FitResult;
import routescope.core.gating.FitState;
import routescope.core.gating.GateForm;
import routescope.core.gating.Mixture;
import routescope.ui.text.Texts;

/** Sentences of the lab of softmax gating. */
final class GatingWords {
    private GatingWords() {}

    /** {@return a number with three digits that count} */
    static String three(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }

    /** {@return a number with two digits after the point, a dash for none} */
    static String two(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : "–";
    }

    /** {@return how a fit stands} @param view the fit @param starts how many beginnings it has */
    static String fit(FitView view, int starts) {
        FitState now = view.now();
        int start = now.moment().start() + 1;
        String numbers = Texts.get(
                starts == 1 ? "gating.fit.numbers" : view.result().isPresent() ? "gating.fit.best" : "gating.fit.start",
                now.moment().iteration(),
                three(now.moment().loss()),
                three(now.gap()),
                three(now.error().squares()),
                three(now.error().firstPowers()),
                start,
                starts);
        if (view.trouble().isPresent()) {
            return Texts.get("gating.fit.trouble", view.trouble().get().sentence(), numbers);
        }
        if (view.result().isEmpty()) {
            return numbers;
        }
        FitResult end = view.result().get();
        String how = Texts.get("gating.fit.ending." + end.ending().name(), end.detail());
        return how + " " + numbers;
    }

    /** {@return what must be known to read the numbers of this choice (spec 3(d), 3(e))} */
    static String notes(Mixture mixture) {
        List<String> notes = new ArrayList<>();
        boolean over = mixture.plan().experts() > mixture.preset().experts();
        if (mixture.expert() == Activation.RELU) {
            notes.add(Texts.get("gating.note.relu"));
        }
        if (over && mixture.expert() == Activation.LINEAR) {
            notes.add(Texts.get("gating.note.linear"));
        }
        FitEffort effort = mixture.effort();
        if (!effort.equals(FitEffort.USUAL)) {
            notes.add(Texts.get(
                    mixture.start() == FitPlan.Start.RANDOM ? "gating.note.effort" : "gating.note.effort.near",
                    effort.starts(),
                    effort.iterations(),
                    String.valueOf(effort.jitter())));
        }
        if (mixture.start() == FitPlan.Start.RANDOM) {
            notes.add(Texts.get("gating.note.random"));
        }
        notes.add(Texts.get("gating.note.output"));
        notes.add(Texts.get(
                mixture.usedRouter() == Activation.LINEAR ? "gating.note.translation" : "gating.note.router"));
        if (mixture.gate() == GateForm.DENSE_TO_SPARSE) {
            notes.add(Texts.get("gating.note.temperature"));
        }
        if (mixture.gate() == GateForm.HIERARCHICAL) {
            notes.add(Texts.get("gating.note.hierarchical"));
        }
        return String.join(" ", notes);
    }
}
