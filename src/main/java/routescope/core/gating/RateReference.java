package routescope.core.gating;

import java.util.ArrayList;
import java.util.List;
import routescope.core.gating.RateSweep.Against;
import routescope.core.gating.RateSweep.Measure;

/**
 * What a slope is compared with: the one place where slopes of the papers and of the project's own check stand.
 *
 * @param measure what it is the slope of
 * @param slope the exponent of the varied quantity
 * @param theory whether a theorem says so; otherwise it was measured
 * @param source where it comes from, with the tag of spec/papers.md
 */
public record RateReference(Measure measure, double slope, boolean theory, String source) {
    private static final String STRONG = "2402.02952 and 2505.10860 Thm 1, spec 3(c) [W]";
    private static final String LINEAR = "2402.02952 and 2503.03213: no polynomial rate, spec 3(c) [M]";
    private static final String TEMPERATURE = "2401.13875: linear router, no polynomial rate, spec 3(c) [W]";
    private static final String HIERARCHY = "2503.03213: same dichotomy, spec 3(c) [W]";
    private static final String FUNCTION = "2402.02952 and 2503.03213: regression function, spec 3(c) [M]";
    private static final String LOCAL = "regular model, exactly specified [I]";
    private static final String CHECK = "check 2 of spec 3(d), 6 repeats [I]";

    /**
     * {@return everything a sweep is compared with} Theorems are about n; a noise of sd is like n in proportion to
     * 1 / sd^2, so their exponents are taken times -2 there.
     *
     * @param sweep the sweep
     */
    public static List<RateReference> of(RateSweep sweep) {
        List<RateReference> all = new ArrayList<>();
        double unit = sweep.against() == Against.NOISE ? 1 : -0.5;
        all.add(new RateReference(Measure.REGRESSION, unit, true, FUNCTION));
        boolean over = sweep.isOverSpecified();
        if (sweep.expert() != Activation.RELU) {
            boolean slow = over && sweep.expert() == Activation.LINEAR || isTemperatureSlow(sweep);
            String source = source(sweep, over);
            all.add(new RateReference(Measure.SQUARES, slow ? 0 : unit, true, source));
            all.add(new RateReference(Measure.FIRST_POWERS, slow ? 0 : over ? unit / 2 : unit, true, source));
        }
        if (isCheck(sweep)) {
            all.addAll(check(sweep.expert()));
        }
        return List.copyOf(all);
    }

    private static boolean isTemperatureSlow(RateSweep sweep) {
        return sweep.gate() == GateForm.DENSE_TO_SPARSE
                && sweep.router() == Activation.LINEAR
                && sweep.plan().learnTemperature();
    }

    private static String source(RateSweep sweep, boolean over) {
        if (isTemperatureSlow(sweep)) {
            return TEMPERATURE;
        }
        if (sweep.gate() == GateForm.HIERARCHICAL) {
            return HIERARCHY;
        }
        if (sweep.expert() == Activation.LINEAR) {
            return over ? LINEAR : LOCAL;
        }
        return STRONG;
    }

    /** {@return whether a sweep is set up like check 2 of spec 3(d)} */
    private static boolean isCheck(RateSweep sweep) {
        return sweep.preset() == TruthPreset.CHECK
                && sweep.gate() == GateForm.SOFTMAX
                && sweep.against() == Against.NOISE
                && sweep.plan().experts() == 3
                && sweep.plan().start() == FitPlan.Start.NEAR;
    }

    private static List<RateReference> check(Activation expert) {
        return switch (expert) {
            case TANH ->
                List.of(
                        new RateReference(Measure.SQUARES, 0.77, false, CHECK),
                        new RateReference(Measure.FIRST_POWERS, 0.47, false, CHECK),
                        new RateReference(Measure.REGRESSION, 1, false, CHECK));
            case LINEAR ->
                List.of(
                        new RateReference(Measure.SQUARES, 0.20, false, CHECK),
                        new RateReference(Measure.FIRST_POWERS, 0.09, false, CHECK),
                        new RateReference(Measure.REGRESSION, 1, false, CHECK));
            case SIGMOID ->
                List.of(new RateReference(Measure.SQUARES, 0.87, false, CHECK + ", to sd 0.003, at the end"));
            case GELU, RELU -> List.of();
        };
    }
}
