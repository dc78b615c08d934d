package routescope.app;

import java.util.List;
import java.util.Locale;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.model.ModelKind;
import routescope.core.run.RunConfig;
import routescope.core.train.Divergence;
import routescope.core.train.Knobs;

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
        double expert = config.training().expertLearningRate();
        double router = config.training().routerLearningRate();
        return of(
                divergence,
                config,
                rates("The learning rate (%s for experts, %s for routers) is too high for this data.", expert, router),
                List.of(Notice.Way.HALVE_THE_RATE, Notice.Way.GO_BACK));
    }

    /**
     * {@return the error when a step is wanted that a run does not reach}
     *
     * @param step the step
     * @param divergence why the guard stopped the run before
     * @param config what was run
     */
    public static RoutescopeException before(int step, Divergence divergence, RunConfig config) {
        return new RoutescopeException(
                ErrorCode.RUN_DIVERGED,
                String.valueOf(step),
                what(divergence, config),
                String.valueOf(divergence.step()));
    }

    /**
     * {@return the message for a run in which a person may have turned knobs}
     *
     * @param divergence why the guard stopped the run
     * @param config what was run
     * @param knobs what was in force when it was stopped
     */
    static Notice of(Divergence divergence, RunConfig config, Knobs knobs) {
        boolean turned = knobs.expertRate() != config.training().expertLearningRate()
                || knobs.routerRate() != config.training().routerLearningRate();
        return turned
                ? of(
                        divergence,
                        config,
                        rates(
                                "The learning rate you chose on the way (%s for experts, %s for routers) is too high:"
                                        + " take the change back, or choose another.",
                                knobs.expertRate(), knobs.routerRate()),
                        List.of(Notice.Way.UNDO))
                : of(divergence, config);
    }

    private static String rates(String sentence, double expert, double router) {
        return String.format(Locale.ROOT, sentence, plain(expert), plain(router));
    }

    private static Notice of(Divergence divergence, RunConfig config, String hint, List<Notice.Way> ways) {
        return new Notice(
                Notice.Kind.WARNING,
                "DIVERGED",
                "%s: training stopped, and the weights of step %d, the last good one, were kept."
                        .formatted(upper(what(divergence, config)), divergence.step()),
                hint,
                ways);
    }

    private static String what(Divergence divergence, RunConfig config) {
        String what = Double.isFinite(divergence.loss())
                ? String.format(Locale.ROOT, "exploded to %.3g", divergence.loss())
                : "is no number any more";
        String whose = divergence.comparison()
                ? "the loss of the CNN"
                : config.model().kind() == ModelKind.CNN ? "the loss" : "the loss of the mixture";
        return whose + " " + what;
    }

    private static String upper(String part) {
        return "T" + part.substring(1);
    }

    private static String plain(double rate) {
        return rate == Math.rint(rate) && Math.abs(rate) < 1e7 ? Long.toString((long) rate) : Double.toString(rate);
    }
}
