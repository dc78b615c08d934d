package routescope.app;

import java.util.List;
import java.util.Locale;
import routescope.core.model.ModelKind;
import routescope.core.run.RunConfig;
import routescope.core.train.Divergence;

/** The message when the guard stops a run: what happened, what was kept, what to do. */
public final class DivergenceNotice {
    private DivergenceNotice() {}

    /**
     * {@return the message}
     *
     * @param divergence why the guard stopped the run
     * @param config what was run
     */
    public static Notice of(Divergence divergence, RunConfig config) {
        String what = Double.isFinite(divergence.loss())
                ? String.format(Locale.ROOT, "exploded to %.3g", divergence.loss())
                : "is no number any more";
        String whose = divergence.comparison()
                ? "The loss of the CNN"
                : config.model().kind() == ModelKind.CNN ? "The loss" : "The loss of the mixture";
        return new Notice(
                Notice.Kind.WARNING,
                "DIVERGED",
                "%s %s: training stopped, and the weights of step %d, the last good one, were kept."
                        .formatted(whose, what, divergence.step()),
                String.format(
                        Locale.ROOT,
                        "The learning rate (%s for experts, %s for routers) is too high for this data.",
                        plain(config.training().expertLearningRate()),
                        plain(config.training().routerLearningRate())),
                List.of(Notice.Way.HALVE_THE_RATE, Notice.Way.GO_BACK));
    }

    private static String plain(double rate) {
        return rate == Math.rint(rate) && Math.abs(rate) < 1e7 ? Long.toString((long) rate) : Double.toString(rate);
    }
}
